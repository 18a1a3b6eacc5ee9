package network.relais.filing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import network.relais.UseCase;
import network.relais.text.Texts;

/** Somebody hands a file in, with something else: an expense, a certificate, their side of a question. */
@UseCase
public class HandIn {

    private static final int LONGEST_NAME = 120;

    private final KeptFiles files;
    private final Clock clock;

    HandIn(KeptFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /**
     * @throws FileRefused if it is none that is taken
     * @throws network.relais.text.BadText if its name cannot be kept
     */
    public KeptFile keep(Upload upload, String by) {
        return keep(upload, FileCheck.of(upload.content()), by);
    }

    /** As {@link #keep}, and a mail is taken too: for whoever shows what they were written. Empty if no file was chosen. */
    public Optional<KeptFile> keepPaperOrMailIfAny(Upload upload, String by) {
        return upload.isEmpty()
                ? Optional.empty()
                : Optional.of(keep(upload, FileCheck.ofPaperOrMail(upload.content()), by));
    }

    private KeptFile keep(Upload upload, FileKind kind, String by) {
        var content = upload.content();
        return files.add(nameOf(upload, kind), kind, hash(content), content, by, clock.instant());
    }

    /** Empty if no file was chosen, where none has to be. */
    public Optional<KeptFile> keepIfAny(Upload upload, String by) {
        return upload.isEmpty() ? Optional.empty() : Optional.of(keep(upload, by));
    }

    /** Without the folders that some browsers send, and with the ending of what it is: a name decides how a file is opened. */
    private static String nameOf(Upload upload, FileKind kind) {
        var name = upload.name()
                .substring(
                        Math.max(upload.name().lastIndexOf('/'), upload.name().lastIndexOf('\\')) + 1);
        var checked = Texts.oneLine("File", name, LONGEST_NAME);
        var lower = checked.toLowerCase(Locale.ROOT);
        if (lower.endsWith(kind.ending()) || (kind == FileKind.JPEG && lower.endsWith(".jpeg"))) {
            return checked;
        }
        return (checked.isEmpty() ? "file" : checked) + kind.ending();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
