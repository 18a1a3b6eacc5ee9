package network.relais.protocol;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import network.relais.money.AmountRefused;
import network.relais.money.Decimals;

/** Days done so far as somebody types them: a comma or a point, quarters as the smallest part. */
final class StatedDays {

    private static final BigDecimal A_YEAR = BigDecimal.valueOf(366);
    private static final BigDecimal PARTS_OF_A_DAY = BigDecimal.valueOf(4);

    private StatedDays() {}

    /** By contribution of these terms; what is missing or empty is left out. */
    static Map<String, BigDecimal> read(Terms terms, Map<String, String> typed) {
        var days = new LinkedHashMap<String, BigDecimal>();
        for (var each : terms.contributions()) {
            var text = typed.getOrDefault(each.id(), "").strip();
            if (!text.isEmpty()) {
                days.put(each.id(), read(each.role(), text));
            }
        }
        return days;
    }

    private static BigDecimal read(String role, String text) {
        try {
            var days = Decimals.parse(text);
            if (days.signum() >= 0
                    && days.compareTo(A_YEAR) <= 0
                    && days.multiply(PARTS_OF_A_DAY).stripTrailingZeros().scale() <= 0) {
                return Numbers.plain(days);
            }
        } catch (AmountRefused noNumber) {
            // Told below, in words about days.
        }
        throw new ProtocolRefused(
                "DAYS_DONE",
                "Days done as “%s”: type a number between 0 and 366, such as 2.5; quarters of a day are the smallest part."
                        .formatted(role),
                "Jours faits, «\u00a0%s\u00a0»\u00a0: tapez un nombre entre 0 et 366, par exemple 2,5\u00a0; le quart de jour est la plus petite part."
                        .formatted(role));
    }
}
