package network.relais.delivery;

import java.math.BigDecimal;
import network.relais.money.AmountRefused;
import network.relais.money.Decimals;
import org.jspecify.annotations.Nullable;

/** Days as somebody types them: a comma or a point, quarters as the smallest part, never more than a year. */
final class TypedDays {

    private static final BigDecimal A_YEAR = BigDecimal.valueOf(366);
    private static final BigDecimal PARTS_OF_A_DAY = BigDecimal.valueOf(4);

    private TypedDays() {}

    static BigDecimal read(String field, @Nullable String typed) {
        return read(field, typed, A_YEAR);
    }

    /**
     * @param field the label that the reader sees
     * @param most the largest number accepted
     */
    static BigDecimal read(String field, @Nullable String typed, BigDecimal most) {
        var text = typed == null ? "" : typed.strip();
        BigDecimal days;
        try {
            days = Decimals.parse(text);
        } catch (AmountRefused noNumber) {
            throw DeliveryRefused.noDays(field, shortened(text));
        }
        if (days.signum() < 0 || days.compareTo(most) > 0) {
            throw DeliveryRefused.daysOutOfRange(field, BigDecimal.ZERO, most);
        }
        if (days.multiply(PARTS_OF_A_DAY).stripTrailingZeros().scale() > 0) {
            throw DeliveryRefused.noDays(field, text);
        }
        return new BigDecimal(Decimals.plain(days));
    }

    private static String shortened(String text) {
        var visible = text.codePoints()
                .filter(character -> !Decimals.isInvisible(character))
                .limit(40)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return visible.length() < text.length() ? visible + "…" : visible;
    }
}
