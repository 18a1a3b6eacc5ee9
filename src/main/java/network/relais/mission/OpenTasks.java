package network.relais.mission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps that wait for somebody, as the engine knows them. */
public interface OpenTasks {

    /** Oldest first. */
    List<OpenTask> of(String missionId);

    /** The reader's own open task for a step of a mission: where a link in a mail leads. */
    Optional<String> taskIdFor(String missionId, String step, String personId);

    /**
     * The mission that an open task is about, if it is the reader's own or one that they may take: how a page inside Tasklist finds
     * its mission.
     */
    Optional<String> missionOf(String taskId, String personId);

    /** What became of a step that was once this reader's; empty if it never was. */
    Optional<PastTask> pastTask(String missionId, String step, String personId);

    /** Ids of the missions in which a step waits for this person. */
    Set<String> missionsAwaiting(String personId);

    enum PastTask {
        /** The person completed it. */
        DONE,
        /** It was taken back before the person had answered: too late, or no longer needed. */
        TAKEN_BACK
    }

    /**
     * @param name as it stands on its diagram
     * @param frenchName the same in French; as it stands there if nobody has written it
     * @param person whose step it is; null while it is nobody's
     * @param groups any of whose people may take a step that is nobody's; empty where it is somebody's
     */
    record OpenTask(
            String id,
            String step,
            String name,
            String frenchName,
            @Nullable String person,
            List<String> groups,
            Instant since,
            @Nullable Instant due) {}
}
