package network.relais.command;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import network.relais.protocol.CheckOpenings;

/**
 * {@code verify-proof proof.json [fingerprint]}: whether the lines in the file are those that the fingerprint stands for. Opens no
 * database and asks nobody.
 */
final class VerifyProof {

    private static final ObjectMapper STRICT_JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final PrintStream out;

    VerifyProof(PrintStream out) {
        this.out = out;
    }

    /** @param words the file, and the fingerprint of a mail or a paper if it is to be compared */
    int run(List<String> words) {
        if (words.isEmpty()) {
            out.println(
                    "Name the file: verify-proof proof.json, and behind it the fingerprint of your mail if you like.");
            return Commands.NO_ANSWER;
        }
        try {
            var checked = CheckOpenings.of(read(Files.readString(Path.of(words.get(0)))), VerifyProof::read);
            return tell(checked, String.join("", words.subList(1, words.size())).toLowerCase(Locale.ROOT));
        } catch (IOException | InvalidPathException e) {
            out.printf("The file %s cannot be read.%n", words.get(0));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
        }
        return Commands.NO_ANSWER;
    }

    private int tell(CheckOpenings.Checked checked, String fingerprint) {
        out.printf("This is %s.%n", checked.about());
        checked.shown().forEach(out::println);
        checked.faults().forEach(out::println);
        out.printf("Fingerprint: %s%n", checked.fingerprint());
        if (!fingerprint.isEmpty() && !fingerprint.equals(checked.fingerprint())) {
            out.println(
                    "That is not the fingerprint that you compare with: the file is about something else, or was changed.");
            return Commands.DOES_NOT_HOLD;
        }
        if (!checked.holds()) {
            out.println("The file does not hold.");
            return Commands.DOES_NOT_HOLD;
        }
        out.println(
                fingerprint.isEmpty()
                        ? "Everything holds, if this is the fingerprint of your mail or your paper: compare them."
                        : "Everything holds.");
        return Commands.DONE;
    }

    private static Map<String, Object> read(String json) {
        try {
            return STRICT_JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no JSON as Relais writes it.", e);
        }
    }
}
