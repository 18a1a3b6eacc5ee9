package network.relais.proof;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the same facts as the same text, whatever the order in which they were put together, the locale and the time zone:
 * JSON as RFC 8785 (JSON Canonicalization Scheme) has it, restricted to texts, whole numbers, booleans and null. Decimals,
 * dates and instants are written as texts by whoever has them, since JSON knows none that all programs read alike.
 */
public final class CanonicalJson {

    /** Beyond it, programs that read numbers as doubles read another number. */
    private static final long LARGEST_NUMBER = (1L << 53) - 1;

    private CanonicalJson() {}

    /**
     * @param facts maps (by text), lists, texts, whole numbers, booleans and nulls, nested as you like
     * @throws IllegalArgumentException for anything else
     */
    public static String of(Map<String, ? extends @Nullable Object> facts) {
        var text = new StringBuilder();
        write(facts, text);
        return text.toString();
    }

    private static void write(@Nullable Object value, StringBuilder text) {
        if (value == null || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof String string) {
            quote(string, text);
        } else if (value instanceof Integer || value instanceof Long) {
            number(((Number) value).longValue(), text);
        } else if (value instanceof List<?> list) {
            var separator = "[";
            for (var each : list) {
                text.append(separator);
                write(each, text);
                separator = ",";
            }
            text.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof Map<?, ?> map) {
            object(map, text);
        } else {
            throw new IllegalArgumentException(
                    "No canonical JSON for a " + value.getClass().getName());
        }
    }

    private static void object(Map<?, ?> map, StringBuilder text) {
        // Strings compare by UTF-16 code unit: the order that the RFC asks for.
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((name, value) -> sorted.put((String) name, value));
        var separator = "{";
        for (var entry : sorted.entrySet()) {
            text.append(separator);
            quote(entry.getKey(), text);
            text.append(':');
            write(entry.getValue(), text);
            separator = ",";
        }
        text.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void number(long number, StringBuilder text) {
        if (Math.abs(number) > LARGEST_NUMBER) {
            throw new IllegalArgumentException("Too large a number for JSON, write it as a text: " + number);
        }
        text.append(number);
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            var c = string.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < ' ') {
                        text.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
