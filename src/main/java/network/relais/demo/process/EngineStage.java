package network.relais.demo.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import network.relais.demo.InDemo;
import network.relais.demo.Stage;
import network.relais.metrics.NoteOpening;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
@InDemo
class EngineStage implements Stage {

    private static final String MAP = "mission_lifecycle";
    private static final String LEAD_FORM = "leadForm";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identities;
    private final NoteOpening noteOpening;

    EngineStage(
            RuntimeService runtime,
            TaskService tasks,
            FormService forms,
            IdentityService identities,
            NoteOpening noteOpening) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.identities = identities;
        this.noteOpening = noteOpening;
    }

    @Override
    public String bringLead(String personId, String lead) {
        var mission = new AtomicReference<String>();
        as(
                personId,
                () -> mission.set(runtime.startProcessInstanceByKey(MAP, Map.of(LEAD_FORM, Spin.JSON(lead)))
                        .getBusinessKey()));
        return mission.get();
    }

    @Override
    public void complete(String personId, String missionId, String step, Map<String, Object> typed) {
        var task = openTask(personId, missionId, step);
        if (task == null) {
            throw new IllegalStateException(
                    "'%s' of mission %s does not wait for %s".formatted(step, missionId, personId));
        }
        as(personId, () -> {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), personId);
            }
            forms.submitTaskForm(task.getId(), typed);
        });
    }

    @Override
    public void open(String personId, String missionId, String step) {
        ownTask(personId, missionId, step).ifPresent(task -> noteOpening.of(task.getId(), personId));
    }

    @Override
    public void as(String personId, Runnable deed) {
        identities.setAuthentication(personId, groupsOf(personId));
        try {
            deed.run();
        } finally {
            identities.clearAuthentication();
        }
    }

    private @Nullable Task openTask(String personId, String missionId, String step) {
        return ownTask(personId, missionId, step).orElseGet(() -> taskToTake(missionId, step));
    }

    private Optional<Task> ownTask(String personId, String missionId, String step) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(missionId)
                .taskDefinitionKey(step)
                .taskAssignee(personId)
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    /** A step of a group's, which the person then takes, if they may. */
    private @Nullable Task taskToTake(String missionId, String step) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(missionId)
                .taskDefinitionKey(step)
                .taskUnassigned()
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private List<String> groupsOf(String personId) {
        return identities.createGroupQuery().groupMember(personId).list().stream()
                .map(Group::getId)
                .toList();
    }
}
