package network.relais.publishing.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.publishing.BpmnTree;
import network.relais.publishing.DecisionContract;
import network.relais.publishing.Finding;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;

/** Whether the tables that Java asks by itself are there, ask for what they are told, and always answer what Java understands. */
final class TableRules {

    private final List<DecisionContract> contracts;

    TableRules(Collection<DecisionContract> contracts) {
        this.contracts = List.copyOf(contracts);
    }

    List<Finding> check(BpmnTree tree) {
        var processes = Names.ids(tree, ".bpmn");
        var findings = new ArrayList<Finding>();
        for (var contract : contracts) {
            if (!processes.contains(contract.askedBeside())) {
                continue;
            }
            var file = tree.files().keySet().stream()
                    .filter(path -> path.endsWith(".dmn") && Names.idOf(path).equals(contract.decision()))
                    .findFirst();
            if (file.isEmpty()) {
                findings.add(new Finding(
                        contract.decision() + ".dmn",
                        contract.decision(),
                        "",
                        "There is no decision “%s”, which the process “%s” needs."
                                .formatted(contract.decision(), contract.askedBeside()),
                        "Take the table of this name that the program brings along."));
                continue;
            }
            var about = new Findings(file.get());
            table(tree.files().get(file.get())).ifPresent(table -> check(contract, table, about));
            findings.addAll(about.found());
        }
        return findings;
    }

    /** Empty if it cannot be read, which is found elsewhere. */
    private static Optional<DecisionTable> table(byte[] content) {
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(content))
                    .getModelElementsByType(DecisionTable.class)
                    .stream()
                    .findFirst();
        } catch (ModelException unreadable) {
            return Optional.empty();
        }
    }

    private static void check(DecisionContract contract, DecisionTable table, Findings findings) {
        for (var input : table.getInputs()) {
            var asked = textOf(input.getInputExpression());
            if (!contract.facts().contains(asked)) {
                findings.add(
                        input,
                        "It asks for “%s”, which it is not told.".formatted(asked),
                        "Ask for one of these: %s.".formatted(sorted(contract.facts())));
            }
        }
        if (table.getOutputs().size() != 1) {
            findings.add(table, "It has more than one column of answers, or none.", "Keep one column of answers.");
            return;
        }
        for (var rule : table.getRules()) {
            for (var answer : rule.getOutputEntries()) {
                var text = textOf(answer);
                if (contract.answers().stream().noneMatch(allowed -> text.equals("\"" + allowed + "\""))) {
                    findings.add(
                            answer,
                            "A rule answers %s, which nobody understands.".formatted(text),
                            "Answer one of these, in quotation marks: %s.".formatted(sorted(contract.answers())));
                }
            }
        }
        if (table.getHitPolicy() != HitPolicy.FIRST || !lastRuleFitsAlways(table)) {
            findings.add(
                    table,
                    "It may have no answer, or several.",
                    "Use the hit policy “First”, and leave all conditions of the last rule empty.");
        }
    }

    private static boolean lastRuleFitsAlways(DecisionTable table) {
        var rules = List.copyOf(table.getRules());
        return !rules.isEmpty() && fitsAlways(rules.get(rules.size() - 1));
    }

    private static boolean fitsAlways(Rule rule) {
        return rule.getInputEntries().stream()
                .allMatch(entry -> textOf(entry).isEmpty() || textOf(entry).equals("-"));
    }

    private static String textOf(DmnElement element) {
        var text = element.getUniqueChildElementByType(org.camunda.bpm.model.dmn.instance.Text.class);
        return text == null ? "" : text.getTextContent().strip();
    }

    private static String sorted(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }
}
