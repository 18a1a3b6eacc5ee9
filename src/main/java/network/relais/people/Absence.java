package network.relais.people;

import java.time.LocalDate;

/** Days on which somebody is not free, both ends included. */
public record Absence(LocalDate from, LocalDate to) {

    public Absence {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("An absence ends on or after the day it begins: " + from + " to " + to);
        }
    }

    public boolean overlaps(LocalDate start, LocalDate end) {
        return !from.isAfter(end) && !to.isBefore(start);
    }
}
