package network.relais.mission.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The timers and due dates that run in any phase of a mission. */
@Component
class WaitingDeadlines {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;

    WaitingDeadlines(RuntimeService runtime, ManagementService management, TaskService tasks) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
    }

    /** Later, or nearer if negative; the end of the pause itself stays where it is. */
    void move(String missionId, Duration by) {
        for (var timer : timersOf(missionId)) {
            management.setJobDuedate(timer.getId(), moved(timer.getDuedate(), by));
        }
        for (var task :
                tasks.createTaskQuery().processInstanceBusinessKey(missionId).list()) {
            if (task.getDueDate() != null) {
                task.setDueDate(moved(task.getDueDate(), by));
                tasks.saveTask(task);
            }
        }
    }

    Optional<Instant> next(String missionId) {
        return timersOf(missionId).stream()
                .map(Job::getDuedate)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(Date::toInstant);
    }

    private List<Job> timersOf(String missionId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(missionId).list().stream()
                .map(ProcessInstance::getId)
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance).timers().list().stream())
                .filter(timer -> !isEndOfPause(timer))
                .toList();
    }

    private boolean isEndOfPause(Job timer) {
        return management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(timer.getJobDefinitionId())
                        .activityIdIn(MissionLifecycle.EVENT_PAUSE_IS_OVER)
                        .count()
                > 0;
    }

    private static Date moved(Date due, Duration by) {
        return Date.from(due.toInstant().plus(by));
    }
}
