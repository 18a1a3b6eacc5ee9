package network.relais.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that waits for anybody. */
public interface OpenSteps {

    /** Oldest first. */
    List<OpenStep> all();

    /**
     * @param missionId null for a step of a process that is no mission's
     * @param person id of whoever has to do it; null if any of a group may take it
     */
    record OpenStep(String taskId, String name, @Nullable String missionId, @Nullable String person) {}
}
