package network.relais.mission;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What we tell the process of a mission. */
public interface MissionProcess {

    void cancel(String missionId, String by);

    void pause(String missionId);

    void resume(String missionId);

    /** Moves every waiting deadline of the mission, whichever phase it belongs to; negative moves them nearer. */
    void moveDeadlines(String missionId, Duration by);

    /** When the next deadline of the mission falls due, if one is running. */
    Optional<Instant> nextDeadline(String missionId);
}
