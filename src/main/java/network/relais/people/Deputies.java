package network.relais.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The deputies' rows. Whoever writes has locked the member. */
public interface Deputies {

    /** Those whom the member has named and not taken back, in their order. */
    List<Deputy> namedBy(String personId);

    /** Whoever answers for the member on that day, if anybody does. */
    default Optional<String> of(String personId, LocalDate day) {
        return namedBy(personId).stream()
                .filter(each -> each.overlaps(day, day))
                .map(Deputy::deputy)
                .findFirst();
    }

    /** @return its number */
    int add(String personId, String deputy, LocalDate from, LocalDate until);

    void takeBack(String personId, int number, Instant now);
}
