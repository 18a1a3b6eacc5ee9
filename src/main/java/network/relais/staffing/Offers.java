package network.relais.staffing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The offers' rows. Whoever writes has locked the mission's row. */
public interface Offers {

    /** Oldest first. */
    List<Offer> of(String missionId);

    Optional<Offer> find(long number);

    Offer add(String missionId, String contribution, String person, boolean askNext, Instant now);

    void end(long number, Offer.State state, @Nullable String reason, Instant now);

    /** For each of them who ever was in a team: the day of the latest mission that they joined. */
    Map<String, LocalDate> lastServed(Collection<String> persons);
}
