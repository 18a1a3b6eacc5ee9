package network.relais.publishing.engine;

import java.util.Map;
import java.util.Set;
import network.relais.publishing.SafeXml;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What may stand in a diagram at all. A list of what is allowed, since the engine's vocabulary offers classes, scripts,
 * connectors and more ways to run anything than a list of what is forbidden would ever name.
 */
final class MarkupRules {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** The drawing, its colours, and the notes that the Modeler leaves for itself: the engine reads none of it. */
    private static final Set<String> NOT_READ = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://camunda.org/schema/modeler/1.0",
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://www.w3.org/2000/xmlns/");

    private static final Set<String> ATTRIBUTES = Set.of(
            "assignee",
            "asyncAfter",
            "asyncBefore",
            "calledElementBinding",
            "candidateGroups",
            "candidateStarterGroups",
            "candidateStarterUsers",
            "candidateUsers",
            "collection",
            "decisionRef",
            "decisionRefBinding",
            "delegateExpression",
            "diagramRelationId",
            "dueDate",
            "elementVariable",
            "errorCodeVariable",
            "errorMessage",
            "errorMessageVariable",
            "escalationCodeVariable",
            "exclusive",
            "expression",
            "followUpDate",
            "formKey",
            "formRef",
            "formRefBinding",
            "historyTimeToLive",
            "initiator",
            "isStartableInTasklist",
            "jobPriority",
            "mapDecisionResult",
            "modelerTemplate",
            "modelerTemplateVersion",
            "priority",
            "resultVariable",
            "variableEvents",
            "variableName",
            "versionTag");

    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            Map.entry("entry", Set.of("key")),
            Map.entry("executionListener", Set.of("id", "event", "delegateExpression", "expression")),
            Map.entry("failedJobRetryTimeCycle", Set.of()),
            Map.entry("in", Set.of("businessKey", "source", "sourceExpression", "target", "variables", "local")),
            Map.entry("inputOutput", Set.of()),
            Map.entry("inputParameter", Set.of("name")),
            Map.entry("list", Set.of()),
            Map.entry("map", Set.of()),
            Map.entry("out", Set.of("source", "sourceExpression", "target", "variables", "local")),
            Map.entry("outputParameter", Set.of("name")),
            Map.entry("properties", Set.of()),
            Map.entry("property", Set.of("id", "name", "value")),
            Map.entry("taskListener", Set.of("id", "event", "delegateExpression", "expression")),
            Map.entry("value", Set.of("id", "name")));

    private static final Set<String> WHOLE_EXPRESSIONS =
            Set.of("conditionExpression", "completionCondition", "condition");

    private final Expressions expressions;

    MarkupRules(Expressions expressions) {
        this.expressions = expressions;
    }

    void check(Document diagram, Findings findings) {
        for (var element : SafeXml.elements(diagram)) {
            checkElement(element, findings);
            var attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                checkAttribute(element, (Attr) attributes.item(i), findings);
            }
            checkText(element, findings);
        }
    }

    private static void checkElement(Element element, Findings findings) {
        var namespace = String.valueOf(element.getNamespaceURI());
        var name = element.getLocalName();
        if (namespace.equals(CAMUNDA)) {
            if (name.equals("script")) {
                script(element, findings);
            } else if (name.equals("connector")) {
                findings.add(element, "A connector calls out of Relais.", "Use a Java bean: ${bean}.");
            } else if (name.equals("field")) {
                findings.add(
                        element,
                        "A field is written into a Java bean that all missions share.",
                        "Use an input parameter instead.");
            } else if (!ELEMENTS.containsKey(name)) {
                findings.add(element, "“camunda:%s” is not used in Relais.".formatted(name), "Remove it.");
            }
        } else if (namespace.equals(BPMN)) {
            if (name.equals("scriptTask") || name.equals("script")) {
                script(element, findings);
            }
        } else if (!NOT_READ.contains(namespace)) {
            findings.add(
                    element,
                    "“%s” is of a vocabulary that Relais does not know (%s).".formatted(name, namespace),
                    "Draw for Camunda Platform 7 and remove it.");
        }
    }

    private void checkAttribute(Element element, Attr attribute, Findings findings) {
        var namespace = attribute.getNamespaceURI();
        var ofCamunda = CAMUNDA.equals(namespace) || namespace == null && CAMUNDA.equals(element.getNamespaceURI());
        var name = attribute.getLocalName();
        if (ofCamunda) {
            var allowed = CAMUNDA.equals(element.getNamespaceURI())
                    ? ELEMENTS.getOrDefault(element.getLocalName(), Set.of(name))
                    : ATTRIBUTES;
            if (!allowed.contains(name)) {
                notAllowed(element, name, findings);
                return;
            }
        } else if (namespace != null && !NOT_READ.contains(namespace)) {
            findings.add(
                    element,
                    "“%s” is of a vocabulary that Relais does not know (%s).".formatted(name, namespace),
                    "Draw for Camunda Platform 7 and remove it.");
            return;
        } else if (BPMN.equals(element.getNamespaceURI())
                && Set.of("language", "scriptFormat").contains(name)) {
            script(element, findings);
            return;
        }
        var problem = ofCamunda && name.equals("delegateExpression")
                ? expressions.againstDelegate(attribute.getValue())
                : ofCamunda && name.equals("expression")
                        ? expressions.againstCall(attribute.getValue())
                        : expressions.againstText(attribute.getValue());
        problem.ifPresent(reason -> badExpression(element, reason, findings));
    }

    private void checkText(Element element, Findings findings) {
        var text = textOf(element);
        var problem = BPMN.equals(element.getNamespaceURI()) && WHOLE_EXPRESSIONS.contains(element.getLocalName())
                ? expressions.againstCondition(text)
                : expressions.againstText(text);
        problem.ifPresent(reason -> badExpression(element, reason, findings));
    }

    /** As the engine reads it: comments and markup do not interrupt a text. */
    private static String textOf(Element element) {
        var text = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    private static void notAllowed(Element element, String attribute, Findings findings) {
        switch (attribute) {
            case "class" ->
                findings.add(
                        element,
                        "A Java class is named (camunda:class).",
                        "Use a Java bean: delegate expression ${bean}.");
            case "type", "topic" ->
                findings.add(
                        element, "It is an external task, and nobody works on those.", "Use a Java bean: ${bean}.");
            default -> findings.add(element, "“camunda:%s” is not used in Relais.".formatted(attribute), "Remove it.");
        }
    }

    private static void script(Element element, Findings findings) {
        findings.add(element, "Scripts do not run in Relais.", "Use an expression, or ask for a Java bean.");
    }

    private static void badExpression(Element element, String reason, Findings findings) {
        findings.add(
                element,
                "The expression cannot run. " + reason,
                "Use variables, comparisons, and, or, not, and ${bean.method(…)} of a bean made for diagrams.");
    }
}
