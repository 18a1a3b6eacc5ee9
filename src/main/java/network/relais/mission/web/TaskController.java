package network.relais.mission.web;

import network.relais.mission.OpenTasks;
import network.relais.web.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tasklist tells an embedded page which task it is opened for, and nothing of the mission. */
@RestController
class TaskController {

    private final OpenTasks openTasks;

    TaskController(OpenTasks openTasks) {
        this.openTasks = openTasks;
    }

    record MissionOfTask(String mission) {}

    /** 404 for the task of somebody else, as for none. */
    @GetMapping("/api/tasks/{taskId}/mission")
    MissionOfTask missionOf(@PathVariable String taskId, CurrentPerson person) {
        return openTasks
                .missionOf(taskId, person.id())
                .map(MissionOfTask::new)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
