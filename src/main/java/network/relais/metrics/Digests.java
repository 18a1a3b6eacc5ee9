package network.relais.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/** Who is told the figures of which week, and who was. */
public interface Digests {

    /** Whether it is settled who is told the week that begins on that Monday. */
    boolean isBegun(LocalDate week);

    /** These are told, however many nodes say so at once. */
    void begin(LocalDate week, Collection<String> persons);

    /** Those who were not told yet. */
    Set<String> waiting(LocalDate week);

    /** @return whether the person is told now, in this transaction: false if they were already, or are not to be told */
    boolean tell(LocalDate week, String person, Instant at);
}
