package network.relais.metrics;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import network.relais.metrics.Diagram.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which time it is that the same work comes to a mission's step: 1 the first time, 2 when it has come back. A step comes back when it,
 * a scope around it or the call of its phase is entered again. Those who are asked side by side are in the same round; what is about
 * a new subject (another milestone, another amendment) begins with the first.
 */
final class Rounds {

    private static final Comparator<StepFact> IN_ORDER = Comparator.comparing(StepFact::entered)
            .thenComparing(step -> step.kind() != Kind.NEXT_SUBJECT)
            .thenComparing(StepFact::id);

    private final Map<String, StepFact> steps = new HashMap<>();
    private final Map<String, PhaseFact> phases = new HashMap<>();
    /** How often a step was entered before, within its scope and on its subject. */
    private final Map<String, Integer> timesBefore = new HashMap<>();

    private Rounds(Collection<StepFact> ofMission, Collection<PhaseFact> phasesOfMission) {
        ofMission.forEach(step -> steps.put(step.id(), step));
        phasesOfMission.forEach(phase -> phases.put(phase.id(), phase));
        var subjects = new HashMap<String, Integer>();
        var entered = new HashMap<List<String>, Integer>();
        for (var step : steps.values().stream().sorted(IN_ORDER).toList()) {
            if (step.kind() == Kind.NEXT_SUBJECT) {
                subjects.merge(step.parent(), 1, Integer::sum);
            }
            var subject = subjects.getOrDefault(step.parent(), 0);
            var times = entered.merge(List.of(step.parent(), step.activity(), subject.toString()), 1, Integer::sum);
            timesBefore.put(step.id(), isNewEachTime(step) ? 0 : times - 1);
        }
    }

    /**
     * @param steps all of one mission, in any order
     * @param phases all of that mission
     * @return the round by the step's id
     */
    static Map<String, Integer> of(Collection<StepFact> steps, Collection<PhaseFact> phases) {
        var rounds = new Rounds(steps, phases);
        var byId = new HashMap<String, Integer>();
        steps.forEach(step -> byId.put(step.id(), 1 + rounds.before(step.id())));
        return byId;
    }

    private boolean isNewEachTime(StepFact step) {
        var parent = steps.get(step.parent());
        return step.kind() == Kind.ASIDE || parent != null && parent.kind() == Kind.SIDE_BY_SIDE;
    }

    /** Of the step and of all that it is inside of; what is not known any more counts for nothing. */
    private int before(@Nullable String id) {
        var step = steps.get(id);
        if (step != null) {
            return timesBefore.getOrDefault(id, 0) + before(step.parent());
        }
        var phase = phases.get(id);
        return phase == null ? 0 : before(phase.call());
    }
}
