package network.relais.metrics.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.metrics.Diagram;
import network.relais.metrics.Diagram.Kind;
import network.relais.publishing.WaitsFor;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the diagrams say that the history's steps were drawn in. A definition never changes, so each is read once. */
@Component
class DrawnDiagrams {

    /** The engine's name for what holds the instances of an element that is done several times. */
    private static final String BODY = "#multiInstanceBody";

    private static final String OUTCOME = "outcome";
    private static final int LONGEST_LABEL = 400;

    private final RepositoryService repository;
    private final Map<String, Drawn> known = new ConcurrentHashMap<>();

    DrawnDiagrams(RepositoryService repository) {
        this.repository = repository;
    }

    /** @param outcomes what an end event says of how the process ended, by the event's id */
    record Drawn(Diagram diagram, Map<String, Diagram.Step> steps, Map<String, String> outcomes) {

        Optional<Diagram.Step> step(String activity) {
            return Optional.ofNullable(steps.get(activity));
        }
    }

    /** Empty if somebody has deleted the definition, and left its history. */
    Optional<Drawn> of(String definitionId) {
        var drawn = known.get(definitionId);
        if (drawn == null) {
            var definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionId(definitionId)
                    .singleResult();
            if (definition == null) {
                return Optional.empty();
            }
            drawn = read(definition);
            known.put(definitionId, drawn);
        }
        return Optional.of(drawn);
    }

    private Drawn read(ProcessDefinition definition) {
        var content = content(definition.getId());
        var model = repository.getBpmnModelInstance(definition.getId());
        var steps = steps(model);
        var outcomes = new HashMap<String, String>();
        for (var end : model.getModelElementsByType(EndEvent.class)) {
            property(end, OUTCOME).ifPresent(outcome -> outcomes.put(end.getId(), outcome));
        }
        var diagram = new Diagram(
                sha256(content),
                definition.getKey(),
                label(definition.getName(), definition.getKey()),
                new String(content, StandardCharsets.UTF_8),
                steps);
        return new Drawn(
                diagram, steps.stream().collect(Collectors.toMap(Diagram.Step::activity, step -> step)), outcomes);
    }

    private static List<Diagram.Step> steps(BpmnModelInstance model) {
        var steps = new ArrayList<Diagram.Step>();
        for (var node : model.getModelElementsByType(FlowNode.class)) {
            kind(node).ifPresent(kind -> {
                var step = new Diagram.Step(
                        node.getId(),
                        kind,
                        label(node.getName(), node.getId()),
                        property(node, WaitsFor.PROPERTY).flatMap(WaitsFor::of).orElse(null));
                steps.add(step);
                if (isDoneSeveralTimes(node)) {
                    steps.add(new Diagram.Step(node.getId() + BODY, Kind.SIDE_BY_SIDE, step.label(), null));
                }
            });
        }
        return steps;
    }

    private static Optional<Kind> kind(FlowNode node) {
        if (NextSubject.ELEMENTS.contains(node.getId())) {
            return Optional.of(Kind.NEXT_SUBJECT);
        }
        if (node instanceof UserTask) {
            return Optional.of(Kind.TASK);
        }
        if (node instanceof CallActivity) {
            return Optional.of(Kind.CALL);
        }
        if (node instanceof SubProcess scope) {
            return Optional.of(scope.triggeredByEvent() ? Kind.ASIDE : Kind.SCOPE);
        }
        var waits = node instanceof ReceiveTask
                || node instanceof EventBasedGateway
                || node instanceof IntermediateCatchEvent && !followsEventBasedGateway(node);
        return waits ? Optional.of(Kind.WAIT) : Optional.empty();
    }

    /** Then the gateway is what waits, and the event takes no time. */
    private static boolean followsEventBasedGateway(FlowNode node) {
        return node.getIncoming().stream().map(SequenceFlow::getSource).anyMatch(EventBasedGateway.class::isInstance);
    }

    private static boolean isDoneSeveralTimes(FlowNode node) {
        return node instanceof Activity activity
                && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
    }

    private static Optional<String> property(FlowNode node, String name) {
        return Optional.ofNullable(node.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static String label(@Nullable String name, String id) {
        var label = name == null || name.isBlank() ? id : name.strip().replaceAll("\\s+", " ");
        return label.length() <= LONGEST_LABEL / 2 ? label : label.substring(0, LONGEST_LABEL / 2);
    }

    private byte[] content(String definitionId) {
        try (var file = repository.getProcessModel(definitionId)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the diagram of " + definitionId, e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
