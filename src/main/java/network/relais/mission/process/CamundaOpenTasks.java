package network.relais.mission.process;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.engine.OnBehalfOfNetwork;
import network.relais.mission.OpenTasks;
import network.relais.publishing.EditionWords;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

@Component
class CamundaOpenTasks implements OpenTasks {

    /** How the engine marks, in its history, a task that somebody completed. */
    private static final String COMPLETED = "completed";

    private final TaskService tasks;
    private final RuntimeService processes;
    private final HistoryService history;
    private final OnBehalfOfNetwork network;
    private final EditionWords words;

    CamundaOpenTasks(
            TaskService tasks,
            RuntimeService processes,
            HistoryService history,
            OnBehalfOfNetwork network,
            EditionWords words) {
        this.tasks = tasks;
        this.processes = processes;
        this.history = history;
        this.network = network;
        this.words = words;
    }

    @Override
    public List<OpenTask> of(String missionId) {
        return network.ask(() ->
                tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(missionId)
                        .orderByTaskCreateTime()
                        .asc()
                        .list()
                        .stream()
                        .map(this::openTask)
                        .toList());
    }

    @Override
    public Optional<String> taskIdFor(String missionId, String step, String personId) {
        return of(missionId).stream()
                .filter(task -> task.step().equals(step) && personId.equals(task.person()))
                .map(OpenTask::id)
                .findFirst()
                .or(() -> taskToTakeFor(missionId, step, personId));
    }

    /** A step of somebody else's that this person may take as well, such as a deputy's. */
    private Optional<String> taskToTakeFor(String missionId, String step, String personId) {
        return network.ask(() -> tasks
                .createTaskQuery()
                .processInstanceBusinessKey(missionId)
                .taskDefinitionKey(step)
                .taskCandidateUser(personId)
                .includeAssignedTasks()
                .listPage(0, 1)
                .stream()
                .map(Task::getId)
                .findFirst());
    }

    @Override
    public Optional<String> missionOf(String taskId, String personId) {
        return network.ask(() -> Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(taskId)
                        .taskAssignee(personId)
                        .singleResult())
                .or(() -> Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(taskId)
                        .taskCandidateUser(personId)
                        .singleResult()))
                .map(task -> processes
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()));
    }

    @Override
    public Optional<PastTask> pastTask(String missionId, String step, String personId) {
        return network.ask(() -> history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(missionId)
                .taskDefinitionKey(step)
                .taskAssignee(personId)
                .finished()
                .orderByHistoricTaskInstanceEndTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(task -> COMPLETED.equals(task.getDeleteReason()) ? PastTask.DONE : PastTask.TAKEN_BACK)
                .findFirst());
    }

    @Override
    public Set<String> missionsAwaiting(String personId) {
        return network.ask(() -> {
            var instances = tasks.createTaskQuery().taskAssignee(personId).list().stream()
                    .map(Task::getProcessInstanceId)
                    .collect(Collectors.toSet());
            if (instances.isEmpty()) {
                return Set.of();
            }
            return processes.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                    .map(ProcessInstance::getBusinessKey)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        });
    }

    private List<String> groupsThatMayTake(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private OpenTask openTask(Task task) {
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                words.ofDefinition(task.getProcessDefinitionId())
                        .map(french -> french.ofName(task.getName()))
                        .orElse(task.getName()),
                task.getAssignee(),
                task.getAssignee() == null ? groupsThatMayTake(task) : List.of(),
                task.getCreateTime().toInstant(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null));
    }
}
