package network.relais.metrics.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.metrics.Diagram;
import network.relais.metrics.EngineHistory;
import network.relais.metrics.PhaseFact;
import network.relais.metrics.StepFact;
import network.relais.metrics.StepFact.Ending;
import network.relais.metrics.process.DrawnDiagrams.Drawn;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The engine's history by its public API. It is asked for what began or ended in a span of time, which its indexes answer: the
 * program's own nights and the projector ask while nobody is signed in, so that no limit of results applies.
 */
@Component
class CamundaHistory implements EngineHistory {

    private static final int LONGEST_MISSION_ID = 64;
    /** Ids in one question: databases limit how many values a statement may have. */
    private static final int AT_ONCE = 500;

    private final HistoryService history;
    private final TaskService tasks;
    private final DrawnDiagrams diagrams;

    CamundaHistory(HistoryService history, TaskService tasks, DrawnDiagrams diagrams) {
        this.history = history;
        this.tasks = tasks;
        this.diagrams = diagrams;
    }

    @Override
    public Optional<Instant> beginning() {
        return history
                .createHistoricProcessInstanceQuery()
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(run -> run.getStartTime().toInstant())
                .findFirst();
    }

    @Override
    public Excerpt between(Instant from, Instant until) {
        var begin = Date.from(from);
        var end = Date.from(until);
        var runs = byId(
                history.createHistoricProcessInstanceQuery()
                        .startedAfter(begin)
                        .startedBefore(end)
                        .list(),
                history.createHistoricProcessInstanceQuery()
                        .finishedAfter(begin)
                        .finishedBefore(end)
                        .list());
        var activities = Stream.concat(
                history.createHistoricActivityInstanceQuery().startedAfter(begin).startedBefore(end).list().stream(),
                history.createHistoricActivityInstanceQuery().finishedAfter(begin).finishedBefore(end).list().stream());
        return excerpt(runs, activities);
    }

    /** The engine knows of a task when it was last changed, and of an activity only when it began and ended. */
    @Override
    public Excerpt reassignedSince(Instant since) {
        var begin = Date.from(since);
        return excerpt(
                new HashMap<>(),
                tasks.createTaskQuery().taskUpdatedAfter(begin).list().stream()
                        .filter(task -> task.getCreateTime().before(begin))
                        .map(Task::getProcessInstanceId)
                        .distinct()
                        .flatMap(process -> history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(process)
                                .unfinished()
                                .list()
                                .stream()));
    }

    @Override
    public Excerpt running() {
        return excerpt(
                byId(history.createHistoricProcessInstanceQuery().unfinished().list()),
                history.createHistoricActivityInstanceQuery().unfinished().list().stream());
    }

    private Excerpt excerpt(
            Map<String, HistoricProcessInstance> runs, Stream<HistoricActivityInstance> activitiesOfAnyKind) {
        var activities = new LinkedHashMap<String, HistoricActivityInstance>();
        activitiesOfAnyKind.filter(this::countsForMetrics).forEach(each -> activities.put(each.getId(), each));
        addMissing(
                runs,
                activities.values().stream()
                        .map(HistoricActivityInstance::getProcessInstanceId)
                        .collect(Collectors.toSet()));
        runs.values()
                .removeIf(run -> !isOfMission(run)
                        || diagrams.of(run.getProcessDefinitionId()).isEmpty());
        var callers = callersOf(runs.values());
        var calls = activities.values().stream()
                .filter(activity -> activity.getCalledProcessInstanceId() != null)
                .collect(Collectors.toMap(
                        HistoricActivityInstance::getCalledProcessInstanceId, HistoricActivityInstance::getId));
        var phases = runs.values().stream()
                .map(run -> phase(
                        run,
                        callers,
                        calls.get(run.getId()),
                        drawn(run.getProcessDefinitionId()).diagram()))
                .toList();
        var outcomes = new HashMap<String, String>();
        var steps = new ArrayList<StepFact>();
        var used = new HashMap<String, Diagram>();
        for (var run : runs.values()) {
            var diagram = drawn(run.getProcessDefinitionId()).diagram();
            used.put(diagram.id(), diagram);
        }
        for (var activity : activities.values()) {
            var run = runs.get(activity.getProcessInstanceId());
            if (run == null) {
                continue;
            }
            var drawn = drawn(activity.getProcessDefinitionId());
            used.put(drawn.diagram().id(), drawn.diagram());
            var outcome = drawn.outcomes().get(activity.getActivityId());
            if (outcome != null) {
                outcomes.put(run.getId(), outcome);
            }
            drawn.step(activity.getActivityId())
                    .ifPresent(step -> steps.add(step(activity, run, drawn.diagram(), step)));
        }
        return new Excerpt(phases, steps, outcomes, used.values());
    }

    private boolean countsForMetrics(HistoricActivityInstance activity) {
        return diagrams.of(activity.getProcessDefinitionId())
                .filter(drawn -> drawn.steps().containsKey(activity.getActivityId())
                        || drawn.outcomes().containsKey(activity.getActivityId()))
                .isPresent();
    }

    private Drawn drawn(String definitionId) {
        return diagrams.of(definitionId).orElseThrow();
    }

    private void addMissing(Map<String, HistoricProcessInstance> runs, Set<String> wanted) {
        var missing = new HashSet<>(wanted);
        missing.removeAll(runs.keySet());
        runs.putAll(byId(runsWith(missing)));
    }

    private Map<String, String> callersOf(Collection<HistoricProcessInstance> runs) {
        var known = runs.stream()
                .collect(Collectors.toMap(
                        HistoricProcessInstance::getId, HistoricProcessInstance::getProcessDefinitionKey));
        var unknown = runs.stream()
                .map(HistoricProcessInstance::getSuperProcessInstanceId)
                .filter(caller -> caller != null && !known.containsKey(caller))
                .collect(Collectors.toSet());
        runsWith(unknown).forEach(run -> known.put(run.getId(), run.getProcessDefinitionKey()));
        return known;
    }

    private List<HistoricProcessInstance> runsWith(Set<String> ids) {
        var all = List.copyOf(ids);
        var found = new ArrayList<HistoricProcessInstance>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(history.createHistoricProcessInstanceQuery()
                    .processInstanceIds(Set.copyOf(all.subList(from, Math.min(all.size(), from + AT_ONCE))))
                    .list());
        }
        return found;
    }

    @SafeVarargs
    private static Map<String, HistoricProcessInstance> byId(List<HistoricProcessInstance>... lists) {
        var byId = new HashMap<String, HistoricProcessInstance>();
        for (var list : lists) {
            list.forEach(run -> byId.put(run.getId(), run));
        }
        return byId;
    }

    /** A process that somebody tries out belongs to no mission. */
    private static boolean isOfMission(HistoricProcessInstance run) {
        var key = run.getBusinessKey();
        return key != null && key.length() <= LONGEST_MISSION_ID;
    }

    private static PhaseFact phase(
            HistoricProcessInstance run, Map<String, String> callers, @Nullable String call, Diagram diagram) {
        var caller = run.getSuperProcessInstanceId();
        return new PhaseFact(
                run.getId(),
                run.getBusinessKey(),
                run.getProcessDefinitionKey(),
                diagram.id(),
                caller == null ? null : callers.get(caller),
                call,
                run.getStartTime().toInstant(),
                instant(run.getEndTime()),
                HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED.equals(run.getState())
                        || HistoricProcessInstance.STATE_INTERNALLY_TERMINATED.equals(run.getState()));
    }

    private static StepFact step(
            HistoricActivityInstance activity, HistoricProcessInstance run, Diagram diagram, Diagram.Step step) {
        var ended = instant(activity.getEndTime());
        return new StepFact(
                activity.getId(),
                run.getBusinessKey(),
                run.getId(),
                diagram.id(),
                activity.getActivityId(),
                step.kind(),
                activity.getParentActivityInstanceId(),
                activity.getTaskId(),
                activity.getAssignee(),
                activity.getStartTime().toInstant(),
                ended,
                ended == null ? null : isTakenBack(activity) ? Ending.TAKEN_BACK : Ending.DONE);
    }

    /** An event-based gateway is always cancelled, by the event that it waited for. */
    private static boolean isTakenBack(HistoricActivityInstance activity) {
        return activity.isCanceled() && !ActivityTypes.GATEWAY_EVENT_BASED.equals(activity.getActivityType());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
