package network.relais.dispute;

import java.time.Instant;
import java.util.List;
import network.relais.split.LineKey;

/** The disputes' rows. Whoever writes has locked the mission's row. */
public interface Disputes {

    /** Oldest first. */
    List<Dispute> of(String missionId);

    void add(Dispute dispute);

    void close(String missionId, int number, String by, Instant now, String words);

    /** Whether somebody disputes that line at the moment. */
    default boolean isInDispute(String missionId, LineKey line) {
        return of(missionId).stream()
                .anyMatch(dispute -> dispute.isOpen() && dispute.lines().contains(line));
    }
}
