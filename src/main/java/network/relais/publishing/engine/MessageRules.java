package network.relais.publishing.engine;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.jspecify.annotations.Nullable;

/**
 * A message is awaited in one diagram only: all of a mission's processes share its business key, so that a message which
 * two of them await would reach neither.
 */
final class MessageRules {

    private final Map<String, String> awaitedIn = new TreeMap<>();

    void check(String file, BpmnModelInstance diagram, Findings findings) {
        diagram.getModelElementsByType(ReceiveTask.class)
                .forEach(task -> check(file, task, task.getMessage(), findings));
        diagram.getModelElementsByType(MessageEventDefinition.class).forEach(definition -> {
            if (definition.getParentElement() instanceof CatchEvent event) {
                check(file, event, definition.getMessage(), findings);
            }
        });
    }

    private void check(String file, FlowElement element, @Nullable Message message, Findings findings) {
        if (message == null || message.getName() == null) {
            findings.add(element, "It does not say which message it awaits.", "Choose a message.");
            return;
        }
        var other = awaitedIn.putIfAbsent(message.getName(), file);
        if (other != null && !other.equals(file)) {
            findings.add(
                    element,
                    "The message “%s” is awaited in bpmn/%s already.".formatted(message.getName(), other),
                    "Await it in one diagram only, or give this one another name.");
        }
    }
}
