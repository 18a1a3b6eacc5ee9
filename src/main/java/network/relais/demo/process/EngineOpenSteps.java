package network.relais.demo.process;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.demo.InDemo;
import network.relais.demo.OpenSteps;
import network.relais.engine.OnBehalfOfNetwork;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

@Component
@InDemo
class EngineOpenSteps implements OpenSteps {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final OnBehalfOfNetwork network;

    EngineOpenSteps(TaskService tasks, RuntimeService runtime, OnBehalfOfNetwork network) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.network = network;
    }

    @Override
    public List<OpenStep> all() {
        return network.ask(() -> {
            var processes = runtime.createProcessInstanceQuery().list().stream()
                    .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
            return tasks.createTaskQuery().orderByTaskCreateTime().asc().list().stream()
                    .map(task -> new OpenStep(
                            task.getId(),
                            task.getName(),
                            processes.containsKey(task.getProcessInstanceId())
                                    ? processes.get(task.getProcessInstanceId()).getBusinessKey()
                                    : null,
                            task.getAssignee(),
                            task.getAssignee() == null ? candidates(task) : Set.of()))
                    .toList();
        });
    }

    private Set<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .flatMap(link -> Stream.ofNullable(link.getGroupId()))
                .collect(Collectors.toSet());
    }
}
