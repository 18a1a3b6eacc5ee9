package network.relais.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import network.relais.handover.HandOver.Role;
import network.relais.handover.HandOver.State;

/** Who was asked to take over what. Written by whoever has locked the mission's row. */
public interface HandOvers {

    /** Oldest first. */
    List<HandOver> of(String missionId);

    Optional<HandOver> find(String missionId, long number);

    HandOver add(
            String missionId, Role role, String holder, String successor, String askedBy, String words, Instant now);

    void end(long number, State state, String reason, Instant now);
}
