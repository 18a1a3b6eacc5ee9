package network.relais.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import network.relais.people.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the mail texts are read from, each time anew, so that a corrected text counts from the next mail on: the folder
 * {@code mail} beside the diagrams, and for what is not there, the program itself.
 */
@Component
class MailTexts {

    private static final Pattern NAME = Pattern.compile("_?[a-z][a-z0-9_]{0,58}");

    private final Optional<Path> folder;

    /** @param diagrams the folder of the diagrams, or empty for those in the program */
    MailTexts(@Value("${relais.bpmn:}") String diagrams) {
        this.folder = diagrams.isBlank()
                ? Optional.empty()
                : Optional.of(Path.of(diagrams).resolve("mail"));
    }

    /** @throws IllegalStateException if there is no such text in that language */
    String text(Language language, String name) {
        return read(language.code() + "/" + checked(name) + ".html");
    }

    /** Whether there is such a text in that language. */
    boolean has(Language language, String name) {
        try {
            return content(language.code() + "/" + checked(name) + ".html").isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException("The mail text " + name + " cannot be read", e);
        }
    }

    /** Whether a text could be called so: a name is never a path. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** What surrounds every text, in every language. */
    String layout() {
        return read("_layout.html");
    }

    private String read(String file) {
        try {
            return content(file)
                    .orElseThrow(() -> new IllegalStateException("There is no mail text bpmn/mail/" + file));
        } catch (IOException e) {
            throw new UncheckedIOException("The mail text bpmn/mail/" + file + " cannot be read", e);
        }
    }

    private Optional<String> content(String file) throws IOException {
        var ours = folder.map(path -> path.resolve(file)).filter(Files::isRegularFile);
        return ours.isPresent()
                ? Optional.of(Files.readString(ours.get()))
                : Optional.ofNullable(inProgram("/bpmn/mail/" + file));
    }

    private static @Nullable String inProgram(String resource) throws IOException {
        try (var stream = MailTexts.class.getResourceAsStream(resource)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String checked(String name) {
        if (!isName(name)) {
            throw new IllegalStateException("\"" + name
                    + "\" is no name of a mail text: small letters, digits and _ only, such as thank_prescriber");
        }
        return name;
    }
}
