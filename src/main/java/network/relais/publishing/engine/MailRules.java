package network.relais.publishing.engine;

import java.util.Optional;
import java.util.regex.Pattern;
import network.relais.publishing.SafeXml;
import network.relais.publishing.SendableMails;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Whether every mail that a diagram sends can be written, so that no mission fails at a step for want of a text. */
final class MailRules {

    private static final Pattern SENDS_MAIL = Pattern.compile("[$#]\\{\\s*sendMail\\s*}");
    private static final String ONE_TEXT_A_STEP =
            "Name the text itself; for different texts draw a gateway and a step for each.";

    private final SendableMails mails;

    MailRules(SendableMails mails) {
        this.mails = mails;
    }

    void check(Document diagram, Findings findings) {
        for (var element : SafeXml.elements(diagram)) {
            if (sendsMail(element)) {
                checkMail(element, findings);
            }
        }
    }

    private void checkMail(Element step, Findings findings) {
        if (parameter(step, "to").isEmpty()) {
            findings.add(
                    step,
                    "It does not say whom its mail goes to.",
                    "Fill in “To”, for instance ${mission.coordinator(execution)}.");
        }
        var text = parameter(step, "template");
        if (text.isEmpty()) {
            findings.add(
                    step,
                    "It does not say which mail to send.",
                    "Fill in “Text” with the name of a text of bpmn/mail, for instance kick_off.");
        } else if (Expressions.isIn(text.get())) {
            findings.add(
                    step,
                    "Which mail it sends is known only when it is reached, so nobody can check it.",
                    ONE_TEXT_A_STEP);
        } else {
            mails.obstacles(text.get(), parameter(step, "step").isPresent())
                    .forEach(obstacle -> findings.add(step, obstacle.reason(), obstacle.remedy()));
        }
    }

    private static boolean sendsMail(Element element) {
        return SENDS_MAIL
                .matcher(element.getAttributeNS(MarkupRules.CAMUNDA, "delegateExpression"))
                .matches();
    }

    /** An input parameter of the step itself; empty where there is none or nothing is in it. */
    private static Optional<String> parameter(Element step, String name) {
        return SafeXml.children(step, MarkupRules.BPMN, "extensionElements")
                .flatMap(extensions -> SafeXml.children(extensions, MarkupRules.CAMUNDA, "inputOutput"))
                .flatMap(mapping -> SafeXml.children(mapping, MarkupRules.CAMUNDA, "inputParameter"))
                .filter(parameter -> parameter.getAttribute("name").equals(name))
                .map(parameter -> parameter.getTextContent().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
