package network.relais.split;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Out of what a line is paid, in the order in which a split lists its lines. */
public enum LineKind {
    EXPENSE("expenses"),
    FIXED("fixed prices"),
    NETWORK("network pot"),
    INTRODUCER("introducer pot"),
    PRESCRIBER("prescriber pot"),
    COORDINATION("coordination pot"),
    DELIVERY("delivery pot");

    /** What is deducted first, entry by entry. */
    public static final List<LineKind> DEDUCTED = List.of(EXPENSE, FIXED);

    /** The pots that get a percentage of the base. */
    public static final List<LineKind> RATED_POTS = List.of(NETWORK, INTRODUCER, PRESCRIBER, COORDINATION);

    /** All pots; the delivery pot gets what the others leave. */
    public static final List<LineKind> POTS = List.of(NETWORK, INTRODUCER, PRESCRIBER, COORDINATION, DELIVERY);

    private final String words;

    LineKind(String words) {
        this.words = words;
    }

    /** As it is written in a case and in stored data: {@code "delivery"}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LineKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** In the middle of a sentence: {@code "delivery pot"}. */
    String words() {
        return words;
    }
}
