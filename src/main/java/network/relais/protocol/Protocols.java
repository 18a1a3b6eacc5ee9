package network.relais.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The protocol agreements' rows. Whoever writes has locked the mission's row. */
public interface Protocols {

    Optional<ProtocolVersion> latest(String missionId);

    Optional<ProtocolVersion> latestAgreed(String missionId);

    /** Agreed by all parties and ordered by the client: what the mission is run by. */
    Optional<ProtocolVersion> inForce(String missionId);

    /** @throws java.util.NoSuchElementException if there is none with this number */
    ProtocolVersion version(String missionId, int number);

    /** Oldest first. */
    List<ProtocolVersion> versions(String missionId);

    /** In the order of the split. */
    List<ProtocolLine> lines(String missionId, int number);

    /** In the order in which they came. */
    List<Answer> answers(String missionId, int number);

    List<Question> questions(String missionId, int number);

    /** The latest, if the client has ordered at all. */
    Optional<Order> order(String missionId);

    /** The day from which the client may have paid; empty before the first order. */
    Optional<LocalDate> firstOrderedOn(String missionId);

    /** Missions that have a version in force. */
    List<String> missionsInForce();

    void add(ProtocolVersion version, List<ProtocolLine> lines);

    /**
     * What proves a version.
     *
     * @param secret from which the salts of its parts are made; never shown
     * @param hash the fingerprint of its document
     */
    record Seal(String secret, String hash) {}

    /** Once for each version. */
    void seal(String missionId, int number, Seal seal);

    /** Empty for a version that was written down before versions had one. */
    Optional<Seal> seal(String missionId, int number);

    /** Missions that have a version with a seal. */
    Set<String> missionsWithSeals();

    void setStatus(String missionId, int number, ProtocolVersion.Status status);

    void putInForce(String missionId, int number, Instant now);

    /** @return false if the person has answered to this version before: that answer stands */
    boolean answer(Answer answer);

    /** The person has not answered to this version any more, and has named no day. */
    void takeBack(String missionId, int number, String person);

    /** Nothing happens if the person was asked about this version before. */
    void ask(String missionId, int number, String person, Instant now);

    void needsUntil(String missionId, int number, String person, @Nullable LocalDate day);

    void withdraw(String missionId, int number, String person, Instant now);

    /** @return whether it was {@code from}, and is {@code to} now */
    boolean coordinatorDecides(String missionId, int number, CoordinatorDecision from, CoordinatorDecision to);

    void addOrder(Order order);
}
