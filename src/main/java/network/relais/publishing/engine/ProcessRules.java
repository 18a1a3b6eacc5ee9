package network.relais.publishing.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** How a diagram of Relais is drawn, beyond what the engine demands. */
final class ProcessRules {

    /** The one process that members start from Tasklist. */
    static final String MAP = "mission_lifecycle";

    private static final Pattern DAYS = Pattern.compile("\\d+|P\\d+D");
    private static final String DEPLOYMENT = "deployment";
    private static final String SAME_EDITION = "Set its binding to “deployment”.";

    private final Set<String> processes;
    private final Set<String> decisions;
    private final Set<String> forms;

    /** Ids of what the same tree holds. */
    ProcessRules(Set<String> processes, Set<String> decisions, Set<String> forms) {
        this.processes = processes;
        this.decisions = decisions;
        this.forms = forms;
    }

    void check(String file, BpmnModelInstance diagram, Findings findings) {
        var drawn = diagram.getModelElementsByType(Process.class);
        if (drawn.size() != 1) {
            findings.add("There are %d processes in it.".formatted(drawn.size()), "Draw exactly one process a file.");
        }
        drawn.forEach(process -> checkProcess(file, process, findings));
        diagram.getModelElementsByType(SubProcess.class).forEach(part -> checkStartOf(part, findings));
        diagram.getModelElementsByType(StartEvent.class).forEach(start -> checkForm(start, false, findings));
        diagram.getModelElementsByType(UserTask.class).forEach(task -> checkForm(task, true, findings));
        diagram.getModelElementsByType(CallActivity.class).forEach(call -> checkCall(call, findings));
        diagram.getModelElementsByType(BusinessRuleTask.class).forEach(task -> checkDecision(task, findings));
        diagram.getModelElementsByType(ExclusiveGateway.class).forEach(gateway -> checkExits(gateway, findings));
        checkLabels(diagram, findings);
    }

    private static void checkProcess(String file, Process process, Findings findings) {
        var id = Names.idOf(file);
        if (!id.equals(process.getId())) {
            findings.add(
                    process,
                    "The process has the id “%s”, its file is called “%s”.".formatted(process.getId(), id),
                    "Give both the same name.");
        }
        if (!process.isExecutable()) {
            findings.add(process, "The process is not executable.", "Tick “Executable”.");
        }
        var timeToLive = camunda(process, "historyTimeToLive");
        if (timeToLive.isEmpty()) {
            findings.add(
                    process,
                    "It does not say how long its history is kept.",
                    "Set “Time to live” to a number of days, such as 1825 or P1825D.");
        } else if (!DAYS.matcher(timeToLive.get()).matches()) {
            findings.add(
                    process,
                    "The time that its history is kept, “%s”, is not in days.".formatted(timeToLive.get()),
                    "Set “Time to live” to a number of days, such as 1825 or P1825D.");
        }
        if (!MAP.equals(process.getId())
                && !camunda(process, "isStartableInTasklist").equals(Optional.of("false"))) {
            findings.add(
                    process,
                    "Members could start this phase by itself in Tasklist.",
                    "Untick “Startable”: only the map, " + MAP + ", is started by hand.");
        }
        checkStart(process, starts(process), false, findings);
    }

    private static void checkStartOf(SubProcess part, Findings findings) {
        checkStart(part, starts(part), part.triggeredByEvent(), findings);
    }

    private static void checkStart(
            ModelElementInstance within, List<StartEvent> starts, boolean triggered, Findings findings) {
        if (starts.size() != 1) {
            findings.add(
                    within, "It has %d start events.".formatted(starts.size()), "Draw exactly one start event in it.");
            return;
        }
        var start = starts.get(0);
        if (!triggered && !start.getEventDefinitions().isEmpty()) {
            findings.add(start, "It would start by itself on an event.", "Use a plain start event here.");
        } else if (triggered && start.getEventDefinitions().isEmpty()) {
            findings.add(start, "Nothing says when it starts.", "Use a start event with a message, timer or error.");
        }
    }

    private static List<StartEvent> starts(ModelElementInstance within) {
        return within.getChildElementsByType(StartEvent.class).stream().toList();
    }

    private void checkForm(FlowElement element, boolean needed, Findings findings) {
        var form = camunda(element, "formRef");
        var page = camunda(element, "formKey");
        if (form.isPresent()) {
            if (!forms.contains(form.get())) {
                findings.add(
                        element,
                        "There is no form “%s”.".formatted(form.get()),
                        "Add the file %s.form, or choose another form.".formatted(form.get()));
            }
            if (!isBoundToDeployment(element, "formRefBinding")) {
                findings.add(element, "Its form could be one of another edition.", SAME_EDITION);
            }
        } else if (page.isPresent()) {
            if (!page.get().startsWith("embedded:/")) {
                findings.add(
                        element,
                        "The form key “%s” does not open in Tasklist.".formatted(page.get()),
                        "Use a Camunda Form, or a page of ours: embedded:/….");
            }
        } else if (needed) {
            findings.add(element, "It has no form.", "Choose a Camunda Form that lies in the same folder.");
        }
    }

    private void checkCall(CallActivity call, Findings findings) {
        var called = Optional.ofNullable(call.getCalledElement()).orElse("");
        if (!processes.contains(called)) {
            findings.add(
                    call,
                    "There is no process “%s” to call.".formatted(called),
                    "Name one of the processes in bpmn/, or add the file %s.bpmn.".formatted(called));
        }
        if (!isBoundToDeployment(call, "calledElementBinding")) {
            findings.add(call, "It could call the process of another edition.", SAME_EDITION);
        }
    }

    private void checkDecision(BusinessRuleTask task, Findings findings) {
        var decision = camunda(task, "decisionRef");
        if (decision.isEmpty()) {
            return;
        }
        if (!decisions.contains(decision.get())) {
            findings.add(
                    task,
                    "There is no decision “%s”.".formatted(decision.get()),
                    "Name one of the decisions in bpmn/, or add the file %s.dmn.".formatted(decision.get()));
        }
        if (!isBoundToDeployment(task, "decisionRefBinding")) {
            findings.add(task, "It could ask the decision of another edition.", SAME_EDITION);
        }
        if (camunda(task, "resultVariable").isPresent()
                && !camunda(task, "mapDecisionResult").equals(Optional.of("singleEntry"))) {
            findings.add(
                    task,
                    "The whole result would be kept as a Java object.",
                    "Remove the result variable and use output parameters: ${decisionResult.getSingleResult().field}.");
        }
    }

    private static void checkExits(ExclusiveGateway gateway, Findings findings) {
        var exits = exits(gateway);
        if (exits.size() < 2) {
            return;
        }
        exits.stream()
                .filter(exit -> exit.getConditionExpression() == null && !exit.equals(gateway.getDefault()))
                .forEach(exit -> findings.add(
                        gateway,
                        "The way out “%s” has neither a condition nor is it the default."
                                .formatted(Optional.ofNullable(exit.getName()).orElse(exit.getId())),
                        "Give it a condition, or make it the default."));
    }

    /** By the flows themselves, as the engine does: a gateway's own list of them may be missing. */
    private static List<SequenceFlow> exits(ExclusiveGateway gateway) {
        return gateway.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                .map(SequenceFlow.class::cast)
                .filter(flow -> gateway.equals(flow.getSource()))
                .toList();
    }

    private static void checkLabels(BpmnModelInstance diagram, Findings findings) {
        var labelled = Stream.of(
                        diagram.getModelElementsByType(Activity.class).stream()
                                .filter(activity -> !(activity instanceof SubProcess)),
                        diagram.getModelElementsByType(Event.class).stream(),
                        diagram.getModelElementsByType(ExclusiveGateway.class).stream()
                                .filter(gateway -> exits(gateway).size() > 1))
                .flatMap(elements -> elements);
        labelled.map(FlowElement.class::cast)
                .filter(element ->
                        element.getName() == null || element.getName().isBlank())
                .forEach(element -> findings.add(
                        element,
                        "It has no label.",
                        "Write on it what is done (verb and object), what is reached, or what is asked."));
    }

    private static boolean isBoundToDeployment(ModelElementInstance element, String attribute) {
        return camunda(element, attribute).equals(Optional.of(DEPLOYMENT));
    }

    private static Optional<String> camunda(ModelElementInstance element, String attribute) {
        return Optional.ofNullable(element.getAttributeValueNs(MarkupRules.CAMUNDA, attribute))
                .filter(value -> !value.isBlank());
    }
}
