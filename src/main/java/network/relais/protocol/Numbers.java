package network.relais.protocol;

import java.math.BigDecimal;

/** Numbers that are equal when they are the same number, however many zeros were typed behind the point. */
final class Numbers {

    private Numbers() {}

    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
