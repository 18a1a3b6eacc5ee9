package network.relais.publishing.engine;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import network.relais.publishing.SafeXml;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Document;

/** What a decision table must be for the engine to decide by it, and only by it. */
final class DecisionRules {

    private static final Pattern DAYS = Pattern.compile("\\d+|P\\d+D");
    private static final Pattern FEEL =
            Pattern.compile("(?i)feel|https?://www\\.omg\\.org/spec/(FEEL|DMN)/\\d+(/FEEL/?)?");
    private static final Set<String> ENDING_IN_DOUBLES = Set.of("number", "Number");

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    void check(String file, byte[] content, Document text, Findings findings) {
        checkText(text, findings);
        try {
            var model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
            var decisions = model.getModelElementsByType(Decision.class);
            if (decisions.size() != 1) {
                findings.add(
                        "There are %d decisions in it.".formatted(decisions.size()),
                        "Draw exactly one decision a file.");
            }
            decisions.forEach(decision -> checkDecision(Names.idOf(file), decision, findings));
            engine.parseDecisions(new ByteArrayInputStream(content));
        } catch (ModelException | DmnEngineException unreadable) {
            findings.add(
                    "The decision cannot be read: %s.".formatted(Causes.deepest(unreadable)),
                    "Open it in the Modeler, correct it and save again.");
        }
    }

    private static void checkDecision(String id, Decision decision, Findings findings) {
        if (!id.equals(decision.getId())) {
            findings.add(
                    decision,
                    "The decision has the id “%s”, its file is called “%s”.".formatted(decision.getId(), id),
                    "Give both the same name.");
        }
        var timeToLive = Optional.ofNullable(decision.getCamundaHistoryTimeToLiveString())
                .orElse("");
        if (!DAYS.matcher(timeToLive).matches()) {
            findings.add(
                    decision,
                    "It does not say how many days its history is kept.",
                    "Set “Time to live” to a number of days, such as 1825 or P1825D.");
        }
    }

    private static void checkText(Document text, Findings findings) {
        for (var element : SafeXml.elements(text)) {
            if (ENDING_IN_DOUBLES.contains(element.getAttribute("typeRef"))) {
                findings.add(
                        element,
                        "The type “number” does not say whether it is whole.",
                        "Use “integer”, “long” or “double”.");
            }
            var language = element.getAttribute("expressionLanguage");
            if (!language.isEmpty() && !FEEL.matcher(language).matches()) {
                findings.add(
                        element,
                        "It is written in “%s”.".formatted(language),
                        "Write it in FEEL, the Modeler's default.");
            }
            if (element.getLocalName().equals("text") && Expressions.isIn(element.getTextContent())) {
                findings.add(element, "A decision cannot call Java.", "Write it in FEEL, the Modeler's default.");
            }
        }
    }
}
