package network.relais.mission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a mission, in the order in which it happened. An entry holds a kind and identifiers, never a sentence:
 * the mission page makes the sentence from the message {@code journal.<kind>}, in the reader's language.
 */
public interface Journal {

    /**
     * @param kind for instance {@code leadPursued}; {@code messages.properties} holds its sentence
     * @param actor who did it; null when the process did
     * @param details values for the sentence by name. A name that ends in {@code Person} holds a person's id, one that ends
     *     in {@code Organisation} an organisation's, one that ends in {@code Money} minor units of the mission's currency,
     *     one that ends in {@code Date} an ISO date; all others are shown as they are
     */
    void note(String missionId, String kind, @Nullable String actor, Map<String, String> details);

    List<Entry> of(String missionId);

    record Entry(long number, Instant at, @Nullable String actor, String kind, Map<String, String> details) {}
}
