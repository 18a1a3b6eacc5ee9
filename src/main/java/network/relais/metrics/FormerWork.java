package network.relais.metrics;

import java.time.LocalDate;
import java.util.Map;

/** What was under way in the past. */
public interface FormerWork {

    /**
     * What had come in before a day and not ended before it, by currency; a currency without any is missing.
     *
     * @param day as it began, in the network's zone
     */
    Map<String, UnderWay> asBegan(LocalDate day, Selection selection);

    /** @param agreed what is agreed by today of those that were agreed by then; minor units, excluding VAT */
    record UnderWay(long missions, long agreed) {}
}
