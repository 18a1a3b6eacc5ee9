package network.relais.publishing.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.publishing.DiagramContract;
import network.relais.publishing.Finding;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Message;

/** Whether everything is still drawn that Java relies on. */
final class ContractRules {

    private static final String REMEDY = "Java refers to it: undo the rename, or have Java changed with it.";

    private final List<DiagramContract> contracts;

    ContractRules(Collection<DiagramContract> contracts) {
        this.contracts = List.copyOf(contracts);
    }

    /** @param gone ids of the processes that run and are not drawn any more; one that never was may still be on its way */
    List<Finding> check(Map<String, BpmnModelInstance> diagrams, Set<String> gone) {
        var findings = new ArrayList<Finding>();
        for (var contract : contracts) {
            var file = diagrams.keySet().stream()
                    .filter(path -> Names.idOf(path).equals(contract.process()))
                    .findFirst();
            if (file.isPresent()) {
                var about = new Findings(file.get());
                check(contract, diagrams.get(file.get()), about);
                findings.addAll(about.found());
            } else if (gone.contains(contract.process())) {
                findings.add(new Finding(
                        contract.process() + ".bpmn",
                        contract.process(),
                        "",
                        "The process with this id is gone.",
                        REMEDY));
            }
        }
        return findings;
    }

    private static void check(DiagramContract contract, BpmnModelInstance diagram, Findings findings) {
        contract.elements().stream()
                .sorted()
                .filter(id -> diagram.getModelElementById(id) == null)
                .forEach(id -> findings.add(id, "", "The diagram must keep an element with this id.", REMEDY));
        var messages = diagram.getModelElementsByType(Message.class).stream()
                .map(Message::getName)
                .collect(Collectors.toSet());
        contract.messages().stream()
                .sorted()
                .filter(name -> !messages.contains(name))
                .forEach(name ->
                        findings.add("", name, "The diagram must keep the message “%s”.".formatted(name), REMEDY));
        var errors = diagram.getModelElementsByType(Error.class).stream()
                .map(Error::getErrorCode)
                .collect(Collectors.toSet());
        contract.errors().stream()
                .sorted()
                .filter(code -> !errors.contains(code))
                .forEach(code -> findings.add(
                        "", code, "The diagram must keep the error with the code “%s”.".formatted(code), REMEDY));
    }
}
