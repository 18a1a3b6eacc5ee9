package network.relais.metrics;

import java.time.LocalDate;
import java.util.Set;

/** Who did a step, day by day in the network's zone: no more of a step and day than decide whether they were five. */
public interface DoersByDay {

    /**
     * Replaces all of one day.
     *
     * @param openers see {@link #openers}
     */
    void put(LocalDate day, Doers doers, Doers openers);

    /** Adds up what is known of a month's days, so that what is read stays short over years. */
    void addUpMonth(LocalDate month);

    /** Of the days of a span; {@code until} is not included. */
    Doers of(LocalDate from, LocalDate until);

    /** As {@link #of}, those alone of whom is known when they opened the step's form: the times until and from then on are theirs. */
    Doers openers(LocalDate from, LocalDate until);

    /** As {@link #of}, of one step, or of all steps of a phase's process, in all contents of its diagram. */
    Set<String> of(TargetSubject subject, LocalDate from, LocalDate until);
}
