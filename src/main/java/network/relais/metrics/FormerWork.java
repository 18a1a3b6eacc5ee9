package network.relais.metrics;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import network.relais.metrics.MissionFact.Moment;

/** What was under way in the past, and how far it had come. */
public interface FormerWork {

    /**
     * What had come in before a day and not ended before it, by currency; a currency without any is missing.
     *
     * @param day as it began, in the network's zone
     */
    Map<String, UnderWay> asBegan(LocalDate day, Selection selection);

    /** How many of all missions had passed each moment of their {@link Course} before a day. */
    Map<Moment, Long> passedBefore(LocalDate day);

    /**
     * How many of all missions passed each moment of their {@link Course}, by the day; days on which none did are missing.
     *
     * @param until not included
     */
    Map<Moment, SortedMap<LocalDate, Long>> passed(LocalDate from, LocalDate until);

    /** @param agreed what is agreed by today of those that were agreed by then; minor units, excluding VAT */
    record UnderWay(long missions, long agreed) {}
}
