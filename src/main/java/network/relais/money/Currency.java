package network.relais.money;

import java.util.Arrays;
import java.util.Optional;

/**
 * The currencies in which the network works. Pinned here, digits and signs included, so that no update of the Java
 * runtime changes what an amount means or how a mail shows it.
 */
public enum Currency {
    EUR(2, "€", "€"),
    USD(2, "$US", "$"),
    GBP(2, "£", "£"),
    CHF(2, "CHF", "CHF"),
    CAD(2, "$CA", "CA$"),
    MAD(2, "MAD", "MAD"),
    JPY(0, "¥", "¥"),
    XOF(0, "F CFA", "F CFA"),
    TND(3, "TND", "TND");

    private final int digits;
    private final String frenchSign;
    private final String englishSign;

    Currency(int digits, String frenchSign, String englishSign) {
        this.digits = digits;
        this.frenchSign = frenchSign;
        this.englishSign = englishSign;
    }

    /** How many decimals an amount has: 2 for cents, 0 where the currency has no smaller unit. */
    public int digits() {
        return digits;
    }

    /** The currency with this ISO 4217 code, in capitals, if the network works in it. */
    public static Optional<Currency> ofCode(String code) {
        return Arrays.stream(values())
                .filter(currency -> currency.name().equals(code))
                .findFirst();
    }

    String frenchSign() {
        return frenchSign;
    }

    String englishSign() {
        return englishSign;
    }
}
