package network.relais.publishing.engine;

import java.util.List;
import java.util.stream.Stream;
import network.relais.publishing.WaitsFor;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * Whether every step at which a mission stands still says whom it waits for. A boundary event and the start of an event
 * subprocess hold nothing up: the step that they hang on does. Behind an event-based gateway it is the gateway that waits: in the
 * engine's history its row has the whole wait (and is marked as cancelled, as if the wait had been in vain), the event's row has
 * none.
 */
final class WaitingRules {

    private static final String REMEDY =
            "Choose the template “Waits for” in the Modeler and then whom: %s.".formatted(WaitsFor.words());

    void check(BpmnModelInstance diagram, Findings findings) {
        Stream.of(UserTask.class, ReceiveTask.class, IntermediateCatchEvent.class, EventBasedGateway.class)
                .flatMap(kind -> diagram.getModelElementsByType(kind).stream())
                .filter(step -> !isLink(step) && !isWaitedForByGateway(step))
                .forEach(step -> check(step, findings));
    }

    private static void check(FlowNode step, Findings findings) {
        var words = wordsOn(step);
        if (words.isEmpty() || words.equals(List.of(""))) {
            findings.add(step, "It does not say whom it waits for.", REMEDY);
        } else if (words.size() > 1) {
            findings.add(
                    step,
                    "It says more than once whom it waits for: “%s”.".formatted(String.join("”, “", words)),
                    "Keep one extension property “%s” and remove the others.".formatted(WaitsFor.PROPERTY));
        } else if (WaitsFor.of(words.get(0)).isEmpty()) {
            findings.add(step, "It waits for “%s”, which is none of our words.".formatted(words.get(0)), REMEDY);
        }
    }

    private static List<String> wordsOn(FlowNode step) {
        var extensions = step.getExtensionElements();
        if (extensions == null) {
            return List.of();
        }
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> WaitsFor.PROPERTY.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .map(value -> value == null ? "" : value.strip())
                .toList();
    }

    private static boolean isLink(FlowNode step) {
        return step instanceof IntermediateCatchEvent
                && !step.getChildElementsByType(LinkEventDefinition.class).isEmpty();
    }

    /** By the flows themselves, as the engine does: a step's own list of them may be missing. */
    private static boolean isWaitedForByGateway(FlowNode step) {
        return step.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                .map(SequenceFlow.class::cast)
                .filter(flow -> step.equals(flow.getTarget()))
                .anyMatch(flow -> flow.getSource() instanceof EventBasedGateway);
    }
}
