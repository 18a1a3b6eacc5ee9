package network.relais.mission;

import java.time.Instant;
import java.util.Optional;

/** What we tell the process of a mission. The caller has checked that whoever asks may do so. */
public interface MissionProcess {

    /** The phases stop where they are, and what is left is told and settled. */
    void cancel(String missionId);

    void pause(String missionId);

    void resume(String missionId);

    /** When the next deadline of the mission falls due, if one is running. */
    Optional<Instant> nextDeadline(String missionId);
}
