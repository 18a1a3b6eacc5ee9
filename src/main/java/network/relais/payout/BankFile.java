package network.relais.payout;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A file of transfers that was made for the bank. */
public record BankFile(long number, String madeBy, Instant madeAt) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

    /** As the file itself and the bank's papers name it: {@code RELAIS-20260304-17}. */
    public String id() {
        return "RELAIS-%s-%d".formatted(DAY.format(madeAt), number);
    }

    /** As it is saved. */
    public String fileName() {
        return id() + ".xml";
    }
}
