package network.relais.compliance;

import java.util.Arrays;
import java.util.Optional;

/** What there is to hand in, as {@code required_papers.dmn} calls it. */
public enum PaperKind {
    /** Of the Urssaf, that contributions are paid. */
    VIGILANCE("vigilance"),
    /** Kbis, or the notice of INSEE. */
    REGISTRATION("registration"),
    /** Professional liability. */
    INSURANCE("insurance");

    private final String code;

    PaperKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<PaperKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
