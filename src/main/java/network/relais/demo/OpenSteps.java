package network.relais.demo;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that waits for anybody. */
public interface OpenSteps {

    /** Oldest first. */
    List<OpenStep> all();

    /**
     * @param missionId null for a step of a process that is no mission's
     * @param person id of whoever has to do it; null if any of the groups may take it
     * @param groups ids of the groups, such as {@code animators}, if it is nobody's in particular
     */
    record OpenStep(
            String taskId, String name, @Nullable String missionId, @Nullable String person, Set<String> groups) {}
}
