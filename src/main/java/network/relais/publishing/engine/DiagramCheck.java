package network.relais.publishing.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import network.relais.publishing.BpmnTree;
import network.relais.publishing.CallableBeans;
import network.relais.publishing.DatedDecision;
import network.relais.publishing.DecisionContract;
import network.relais.publishing.DiagramContract;
import network.relais.publishing.Finding;
import network.relais.publishing.FrenchWords;
import network.relais.publishing.Manifest;
import network.relais.publishing.PublishCheck;
import network.relais.publishing.SafeXml;
import network.relais.publishing.SendableMails;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads the whole tree by the rules of this package, each file by itself and all of them together. */
final class DiagramCheck implements PublishCheck {

    private static final String MEND_IN_MODELER = "Open it in the Modeler, correct it and save again.";

    private final CallableBeans beans;
    private final ContractRules contracts;
    private final TableRules tables;
    private final MailRules mails;
    private final DecisionRules decisions = new DecisionRules();
    private final DatedRules dated;
    private final FormRules forms = new FormRules();
    private final WaitingRules waits = new WaitingRules();
    private final WordRules words = new WordRules();

    DiagramCheck(
            CallableBeans beans,
            Collection<DiagramContract> contracts,
            Collection<DecisionContract> tables,
            Collection<DatedDecision> dated,
            SendableMails mails) {
        this.beans = beans;
        this.mails = new MailRules(mails);
        this.contracts = new ContractRules(contracts);
        this.tables = new TableRules(tables);
        this.dated = new DatedRules(dated);
    }

    @Override
    public List<Finding> findings(BpmnTree tree, Manifest running) {
        var findings = new ArrayList<Finding>(names(tree));
        var markup = new MarkupRules(new Expressions(beans.methods()));
        var processes = new ProcessRules(Names.ids(tree, ".bpmn"), Names.ids(tree, ".dmn"), Names.ids(tree, ".form"));
        var messages = new MessageRules();
        var diagrams = new TreeMap<String, BpmnModelInstance>();
        tree.files().forEach((file, content) -> {
            var found = new Findings(file);
            if (file.endsWith(".form")) {
                forms.check(file, content, found);
            } else if (file.equals(FrenchWords.FILE)) {
                words.check(content, found);
            } else if (file.endsWith(".dmn")) {
                document(content, found).ifPresent(text -> {
                    decisions.check(file, content, text, found);
                    dated.check(file, content, found);
                });
            } else {
                document(content, found).ifPresent(text -> {
                    markup.check(text, found);
                    mails.check(text, found);
                    try {
                        var diagram = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
                        processes.check(file, diagram, found);
                        waits.check(diagram, found);
                        messages.check(file, diagram, found);
                        diagrams.put(file, diagram);
                    } catch (ModelException invalid) {
                        found.add("It is no valid BPMN: %s.".formatted(Causes.deepest(invalid)), MEND_IN_MODELER);
                    }
                });
            }
            findings.addAll(found.found());
        });
        findings.addAll(contracts.check(diagrams, gone(tree, running)));
        findings.addAll(tables.check(tree));
        findings.addAll(dated.gone(tree, running));
        findings.sort(Comparator.comparing(Finding::file));
        return findings;
    }

    @Override
    public List<Finding> remarks(BpmnTree tree) {
        return words.remarks(tree);
    }

    /** Ids of the processes that run and are not drawn any more. */
    private static Set<String> gone(BpmnTree tree, Manifest running) {
        var gone = running.hashes().keySet().stream()
                .filter(file -> file.endsWith(".bpmn"))
                .map(Names::idOf)
                .collect(Collectors.toCollection(TreeSet::new));
        gone.removeAll(Names.ids(tree, ".bpmn"));
        return gone;
    }

    private static List<Finding> names(BpmnTree tree) {
        var findings = new ArrayList<Finding>();
        var seen = new TreeMap<String, String>();
        for (var file : tree.files().keySet()) {
            var found = new Findings(file);
            if (!Names.isSnakeCase(Names.idOf(file))) {
                found.add(
                        "Its name is not in small letters with underscores.",
                        "Name it like_this, and what is in it too.");
            }
            var other = seen.putIfAbsent(file.substring(file.lastIndexOf('/') + 1), file);
            if (other != null) {
                found.add("There is bpmn/%s of the same name.".formatted(other), "Give one of them another name.");
            }
            findings.addAll(found.found());
        }
        return findings;
    }

    private static Optional<Document> document(byte[] content, Findings findings) {
        try {
            return Optional.of(SafeXml.parse(content));
        } catch (SAXParseException unreadable) {
            findings.add(
                    "The file cannot be read: %s (line %d)."
                            .formatted(Causes.deepest(unreadable), unreadable.getLineNumber()),
                    MEND_IN_MODELER);
        } catch (SAXException unreadable) {
            findings.add("The file cannot be read: %s.".formatted(Causes.deepest(unreadable)), MEND_IN_MODELER);
        }
        return Optional.empty();
    }
}
