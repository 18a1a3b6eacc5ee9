package network.relais;

import java.util.List;
import java.util.stream.Stream;

/** What fields of one kind must refuse, whichever form or API they are in. */
enum BadValues {
    CHOICE(Some.OTHER_TYPES, List.of("perhaps", "-1", "１", Some.TOO_LONG, "a\u0000b")),
    PERSON(Some.OTHER_TYPES, Some.TEXTS, Some.LINES, List.of("nobody", "-1", "' or 1=1 --")),
    DAY(
            Some.OTHER_TYPES,
            List.of("-1", "1e9", "NaN", "2026-02-30", "２０２６-０３-０４", "04/03/2026", Some.TOO_LONG, "a\u0000b"),
            List.of("9999-12-31", "+999999999-12-31", "-0001-01-01", "2026-03-04T25:00")),
    DAYS(Some.OTHER_TYPES, Some.TEXTS, Some.NUMBERS, List.of("2,333", "367")),
    NUMBER(Some.OTHER_TYPES, Some.TEXTS, Some.NUMBERS, List.of("2,33333", "1000001")),
    MONEY(Some.OTHER_TYPES, Some.TEXTS, Some.NUMBERS, List.of("2,333", "1,2.3,4")),
    LINE(Some.OTHER_TYPES, Some.TEXTS, Some.LINES),
    WORDS(Some.OTHER_TYPES, Some.TEXTS),
    LINK(
            Some.OTHER_TYPES,
            Some.TEXTS,
            Some.LINES,
            List.of("javascript:alert(1)", "data:text/html,x", "//evil.example", "https://a b.example", "1e9")),
    FLAG(List.of("perhaps", 1e9, List.of("a"), Some.TOO_LONG)),
    /** An id in an address or in a body. */
    ID(Some.TEXTS, List.of("nobody", "-1", "1e9", "' or 1=1 --", "<b>", "..", "%00"));

    private static final String[] INNARDS = {
        "ENGINE", "Exception", "Cannot submit", "TaskListener", "org.", "java.", "network.relais", "SQL", "reference:"
    };

    private final List<Object> refused;

    BadValues(List<?>... refused) {
        this.refused = Stream.of(refused).<Object>flatMap(List::stream).toList();
    }

    List<Object> refused() {
        return refused;
    }

    /** As somebody types them, whatever they mean. */
    List<String> typed() {
        return refused.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** Whether a sentence for people shows them names of classes, the engine's wrapping or that something broke. */
    static boolean tellsOfTheInside(String message) {
        return Stream.of(INNARDS).anyMatch(message::contains);
    }

    private static final class Some {

        static final String TOO_LONG = "x".repeat(4001);

        /** No text may hold these, on either database: NUL, signs that turn the direction of reading, half a character. */
        static final List<String> TEXTS =
                List.of(TOO_LONG, "🙂".repeat(4001), "a\u0000b", "pay \u202Eyadot", "half \uD83D");

        static final List<String> LINES = List.of("Anne\r\nBcc: all@example.com", "Anne\u2028x");

        static final List<String> NUMBERS = List.of("-1", "NaN", "Infinity", "1e9", "１２", "0x10", "9".repeat(19));

        static final List<Object> OTHER_TYPES = List.of(1e9, List.of("a"));
    }
}
