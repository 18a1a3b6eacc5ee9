package network.relais.people;

import java.time.LocalDate;

/**
 * Somebody answers for a member who is away, both days included.
 *
 * @param number 1 for the first that the member named, and so on
 */
public record Deputy(String person, int number, String deputy, LocalDate from, LocalDate until) {

    boolean overlaps(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !until.isBefore(first);
    }
}
