package network.relais.publishing;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What forms and diagrams say in French: the file {@value #FILE} beside the diagrams holds each text as it stands in its form or
 * its picture, and the French of it. A text without one is said as it is written. Since the text itself is the key, a text that is
 * changed has no French before somebody writes it anew.
 */
public final class FrenchWords {

    public static final String FILE = "words_fr.json";

    public static final FrenchWords NONE = new FrenchWords(Map.of());

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, String> words;

    private FrenchWords(Map<String, String> words) {
        this.words = Collections.unmodifiableMap(words);
    }

    /** @throws Unreadable if it is no list of texts, each with its French */
    public static FrenchWords read(byte[] file) {
        JsonNode read;
        try {
            read = JSON.readTree(file);
        } catch (JacksonException unreadable) {
            var where = unreadable.getLocation();
            throw new Unreadable(
                    "%s (line %d)".formatted(unreadable.getOriginalMessage(), where == null ? 0 : where.getLineNr()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (!read.isObject()) {
            throw new Unreadable("it does not begin with {");
        }
        var words = new LinkedHashMap<String, String>();
        for (var entry : read.properties()) {
            if (!entry.getValue().isTextual() || entry.getValue().textValue().isBlank()) {
                throw new Unreadable("“%s” has no text for its French".formatted(entry.getKey()));
            }
            words.put(entry.getKey(), entry.getValue().textValue());
        }
        return new FrenchWords(words);
    }

    /** The text's French, else the text. */
    public String of(String text) {
        return words.getOrDefault(text, text);
    }

    /** That of a name in a diagram, where a new line is the drawing's and not the name's. */
    public String ofName(String name) {
        return words.getOrDefault(inOneLine(name), name);
    }

    /** A name in a diagram as it is looked for. */
    public static String inOneLine(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }

    /** French by text, in the order of the file. */
    public Map<String, String> all() {
        return words;
    }

    /** It cannot be read; the message says where. */
    public static final class Unreadable extends RuntimeException {

        private Unreadable(String message) {
            super(message);
        }
    }
}
