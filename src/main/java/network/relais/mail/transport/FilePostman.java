package network.relais.mail.transport;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Properties;
import network.relais.mail.Letter;
import network.relais.mail.MailQueue.Waiting;
import network.relais.mail.MailSettings;
import network.relais.mail.Postman;
import network.relais.paper.Paper;
import org.apache.commons.mail2.core.EmailException;
import org.jspecify.annotations.Nullable;

/** Puts letters into a folder, as files that every mail program opens: for those who have no mail server yet. */
final class FilePostman implements Postman {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private final MailSettings mail;
    private final Path folder;
    private final Session session = Session.getInstance(new Properties());

    FilePostman(MailSettings mail, Path folder) {
        this.mail = mail;
        this.folder = folder;
    }

    @Override
    public Round setOut() {
        return new Round() {
            @Override
            public void deliver(Waiting letter, @Nullable Paper paper) throws Undelivered {
                write(letter, paper);
            }

            @Override
            public void close() {}
        };
    }

    /** Whole or not at all: whoever watches the folder never sees half a mail. A second attempt replaces the first. */
    private void write(Waiting waiting, @Nullable Paper paper) throws Undelivered {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(fileName(waiting));
            var unfinished = Files.createTempFile(folder, "mail", ".part");
            try (var out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                Envelope.of(waiting.letter(), paper, mail.from(), waiting.createdAt(), session)
                        .writeTo(out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | EmailException | MessagingException e) {
            throw new Undelivered("No mail could be written into " + folder + ": " + e.getMessage(), e, false);
        }
    }

    private static String fileName(Waiting waiting) {
        Letter letter = waiting.letter();
        var words = String.join(
                "-",
                TIME.format(waiting.createdAt()),
                "%06d".formatted(waiting.number()),
                Objects.requireNonNullElse(letter.missionId(), "network"),
                letter.template(),
                letter.recipient());
        return words.replaceAll("[^A-Za-z0-9_-]", "_") + ".eml";
    }
}
