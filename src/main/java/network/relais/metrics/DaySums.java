package network.relais.metrics;

import java.time.LocalDate;

/** What is added up by day and month, so that a question about many missions reads few rows: leads, balance, and what was under way. */
public interface DaySums {

    /**
     * Something of these days has changed that facts alone do not tell: steps that were done, money that was handed out. What changed of a
     * mission is noted where its facts are written.
     *
     * @param last included
     */
    void outdate(LocalDate first, LocalDate last);

    /**
     * Adds up anew, from the facts, the outdated days of the earliest month that has any, and that month.
     *
     * @return whether there was one
     */
    boolean addUpNextMonth();
}
