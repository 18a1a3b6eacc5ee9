package network.relais.publishing.engine;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import network.relais.engine.DatedTable;
import network.relais.publishing.BpmnTree;
import network.relais.publishing.DatedDecision;
import network.relais.publishing.Finding;
import network.relais.publishing.Manifest;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;

/** What a table must be whose rules hold from a day on: whoever is bound by the rules of a day finds exactly those. */
final class DatedRules {

    private static final Pattern FROM = Pattern.compile(">=\\s*date and time\\(\"(\\d{4}-\\d{2}-\\d{2})T00:00:00\"\\)");
    private static final String HOW =
            "Write >= date and time(\"2026-01-01T00:00:00\") in the first column, with the day from which on it holds.";

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DatedDecision> known;

    DatedRules(Collection<DatedDecision> known) {
        this.known = known.stream().collect(Collectors.toMap(DatedDecision::decision, Function.identity()));
    }

    /** Those that run and are not there any more: Java would ask in vain. */
    List<Finding> gone(BpmnTree tree, Manifest running) {
        Set<String> there = Names.ids(tree, ".dmn");
        return running.hashes().keySet().stream()
                .filter(file -> file.endsWith(".dmn"))
                .map(Names::idOf)
                .filter(known::containsKey)
                .filter(id -> !there.contains(id))
                .map(id -> new Finding(
                        id + ".dmn", id, "", "The decision with this id is gone.", "Java asks it: put it back."))
                .toList();
    }

    void check(String file, byte[] content, Findings findings) {
        var decision = known.get(Names.idOf(file));
        if (decision == null) {
            return;
        }
        try {
            var tables = Dmn.readModelFromStream(new ByteArrayInputStream(content))
                    .getModelElementsByType(DecisionTable.class);
            for (var table : tables) {
                var days = days(table, findings);
                if (days.isPresent()) {
                    ask(decision, content, days.get(), findings);
                }
            }
        } catch (ModelException unreadable) {
            // What cannot be read is told by the rules for all decisions.
            return;
        }
    }

    /** Empty if the table is not dated as it should be. */
    private static Optional<TreeSet<LocalDate>> days(DecisionTable table, Findings findings) {
        var first = table.getInputs().stream().findFirst();
        if (first.isEmpty()
                || !DatedTable.VALID_ON.equals(first.get()
                        .getInputExpression()
                        .getText()
                        .getTextContent()
                        .strip())
                || !"date".equals(first.get().getInputExpression().getTypeRef())) {
            findings.add(
                    table,
                    "The first column does not say from when on a rule holds.",
                    "Let it read “%s”, of the type “date”.".formatted(DatedTable.VALID_ON));
            return Optional.empty();
        }
        if (table.getHitPolicy() != HitPolicy.FIRST) {
            findings.add(
                    table,
                    "Several of its rules fit a day: it does not say which counts.",
                    "Choose the hit policy “First”, and put the newest rules on top.");
            return Optional.empty();
        }
        var days = new ArrayList<LocalDate>();
        for (var rule : table.getRules()) {
            var day = day(rule);
            if (day.isEmpty()) {
                findings.add(rule, "This rule does not say from which day on it holds.", HOW);
            } else if (!days.isEmpty() && day.get().isAfter(days.get(days.size() - 1))) {
                findings.add(
                        rule,
                        "This rule holds from %s on, and stands below one of an earlier day, which comes first."
                                .formatted(day.get()),
                        "Put the newest rules on top.");
            } else {
                days.add(day.get());
            }
        }
        return days.size() == table.getRules().size() ? Optional.of(new TreeSet<>(days)) : Optional.empty();
    }

    private static Optional<LocalDate> day(Rule rule) {
        return rule.getInputEntries().stream().findFirst().flatMap(entry -> {
            var text = FROM.matcher(entry.getText().getTextContent().strip());
            try {
                return text.matches() ? Optional.of(LocalDate.parse(text.group(1))) : Optional.empty();
            } catch (DateTimeException noDay) {
                return Optional.empty();
            }
        });
    }

    private void ask(DatedDecision decision, byte[] content, Set<LocalDate> days, Findings findings) {
        for (var day : days) {
            for (var question : decision.questions()) {
                var asked = new HashMap<String, Object>(question);
                asked.put(DatedTable.VALID_ON, DatedTable.date(day));
                try {
                    var result = engine.evaluateDecisionTable(
                                    decision.decision(), new ByteArrayInputStream(content), asked)
                            .getFirstResult();
                    if (result == null) {
                        findings.add(
                                "No rule fits %s from %s on.".formatted(question, day),
                                "Add a rule for it, so that every question has an answer.");
                        continue;
                    }
                    decision.answers().forEach((name, pattern) -> {
                        var answer = String.valueOf(result.<Object>getEntry(name));
                        if (!pattern.matcher(answer).matches()) {
                            findings.add(
                                    "It answers “%s” for “%s” (%s, from %s on).".formatted(answer, name, question, day),
                                    "Write a value of the kind that the other rules have.");
                        }
                    });
                } catch (DmnEngineException wrong) {
                    findings.add(
                            "It cannot answer %s: %s.".formatted(question, Causes.deepest(wrong)),
                            "Open it in the Modeler, correct it and save again.");
                }
            }
        }
    }
}
