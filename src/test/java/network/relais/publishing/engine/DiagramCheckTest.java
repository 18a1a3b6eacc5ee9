package network.relais.publishing.engine;

import static network.relais.publishing.engine.SampleTree.DECISION;
import static network.relais.publishing.engine.SampleTree.FORM;
import static network.relais.publishing.engine.SampleTree.MAP;
import static network.relais.publishing.engine.SampleTree.PHASE;
import static network.relais.publishing.engine.SampleTree.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.publishing.BpmnTree;
import network.relais.publishing.DecisionContract;
import network.relais.publishing.DiagramContract;
import network.relais.publishing.Finding;
import network.relais.publishing.Manifest;
import network.relais.publishing.SendableMails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault that the check knows, planted once into a tree that has none. */
class DiagramCheckTest {

    private static final Manifest NOTHING = BpmnTree.of(Map.of()).manifest();
    private static final String WORDS = "words_fr.json";
    private static final Map<String, Set<String>> BEANS = Map.of(
            "beginMission", Set.of("in"),
            "mission", Set.of("coordinator"),
            "deadline", Set.of("inWorkingDays"),
            "recordOpinion", Set.of("notify"),
            "sendMail", Set.of("execute"));

    /** One text is there, and nothing is wrong with it. */
    private static final SendableMails MAILS = (text, leadsToStep) -> text.equals("accepted")
            ? List.of()
            : List.of(new SendableMails.Obstacle("There is no text “%s”.".formatted(text), "Write it."));

    @Test
    void nothingIsFoundInATreeWithoutFaults() {
        assertThat(findings(new SampleTree().tree())).isEmpty();
    }

    @Test
    void nothingIsFoundWhereNothingIsDrawn() {
        assertThat(findings(BpmnTree.of(Map.of()))).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("half a file", with(PHASE, "</bpmn:process>", ""), PHASE, "", "cannot be read"),
                fault(
                        "a document type",
                        with(PHASE, "<bpmn:definitions", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><bpmn:definitions"),
                        PHASE,
                        "",
                        "DOCTYPE is disallowed"),
                fault(
                        "no BPMN",
                        with(PHASE, "<bpmn:endEvent id=\"event_accepted\"", "<bpmn:lastEvent id=\"event_accepted\""),
                        PHASE,
                        "",
                        "no valid BPMN"),
                fault(
                        "a name that is not snake_case",
                        new SampleTree().move(FORM, "review/giveOpinion.form"),
                        "review/giveOpinion.form",
                        "",
                        "small letters"),
                fault(
                        "one name twice",
                        new SampleTree().add("other/give_opinion.form", new SampleTree().text(FORM)),
                        "review/give_opinion.form",
                        "",
                        "of the same name"),
                fault(
                        "a process named unlike its file",
                        with(PHASE, "process id=\"work_review\"", "process id=\"review\""),
                        PHASE,
                        "review",
                        "its file is called"),
                fault(
                        "a process that does not run",
                        with(PHASE, "isExecutable=\"true\"", "isExecutable=\"false\""),
                        PHASE,
                        "work_review",
                        "not executable"),
                fault(
                        "two processes",
                        with(PHASE, "</bpmn:process>", "</bpmn:process><bpmn:process id=\"x\" />"),
                        PHASE,
                        "",
                        "2 processes"),
                fault(
                        "a history kept for ever",
                        with(PHASE, "camunda:historyTimeToLive=\"P1825D\"", ""),
                        PHASE,
                        "work_review",
                        "how long its history"),
                fault(
                        "a history kept for years",
                        with(PHASE, "P1825D", "P5Y"),
                        PHASE,
                        "work_review",
                        "“P5Y”, is not in days"),
                fault(
                        "a phase that starts in Tasklist",
                        with(PHASE, "camunda:isStartableInTasklist=\"false\"", ""),
                        PHASE,
                        "work_review",
                        "start this phase by itself"),
                fault(
                        "no start",
                        with(
                                PHASE,
                                "<bpmn:startEvent id=\"event_started\" name=\"Work delivered\" />",
                                "<bpmn:task id=\"event_started\" name=\"Begin\" />"),
                        PHASE,
                        "work_review",
                        "0 start events"),
                fault(
                        "two starts",
                        with(
                                PHASE,
                                "<bpmn:startEvent",
                                "<bpmn:startEvent id=\"event_again\" name=\"Again\" /><bpmn:startEvent"),
                        PHASE,
                        "work_review",
                        "2 start events"),
                fault(
                        "a start by message",
                        with(
                                        MAP,
                                        "</bpmn:extensionElements>\n    </bpmn:startEvent>",
                                        "</bpmn:extensionElements><bpmn:messageEventDefinition id=\"m\" messageRef=\"n\" /></bpmn:startEvent>")
                                .and(MAP, "</bpmn:process>", "</bpmn:process><bpmn:message id=\"n\" name=\"x\" />"),
                        MAP,
                        "event_begun",
                        "start by itself"),
                fault(
                        "an event subprocess that nothing starts",
                        with(
                                PHASE,
                                "<bpmn:startEvent id=\"event_started\"",
                                "<bpmn:subProcess id=\"s\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"t\" name=\"T\" /></bpmn:subProcess><bpmn:startEvent id=\"event_started\""),
                        PHASE,
                        "t",
                        "Nothing says when"),
                fault(
                        "a call of nothing",
                        with(MAP, "calledElement=\"work_review\"", "calledElement=\"review\""),
                        MAP,
                        "callActivity_review",
                        "no process “review”"),
                fault(
                        "a call of the latest",
                        with(MAP, "camunda:calledElementBinding=\"deployment\"", ""),
                        MAP,
                        "callActivity_review",
                        "another edition"),
                fault(
                        "a decision that is not there",
                        with(PHASE, "decisionRef=\"review_depth\"", "decisionRef=\"depth\""),
                        PHASE,
                        "businessRuleTask_depth",
                        "no decision “depth”"),
                fault(
                        "the latest decision",
                        with(PHASE, "decisionRefBinding=\"deployment\"", "decisionRefBinding=\"latest\""),
                        PHASE,
                        "businessRuleTask_depth",
                        "another edition"),
                fault(
                        "a decision kept as a Java object",
                        with(PHASE, "camunda:decisionRef=", "camunda:resultVariable=\"r\" camunda:decisionRef="),
                        PHASE,
                        "businessRuleTask_depth",
                        "as a Java object"),
                fault(
                        "a form that is not there",
                        new SampleTree().remove(FORM),
                        PHASE,
                        "userTask_giveOpinion",
                        "no form “give_opinion”"),
                fault(
                        "the latest form",
                        with(PHASE, "formRefBinding=\"deployment\"", "formRefBinding=\"latest\""),
                        PHASE,
                        "userTask_giveOpinion",
                        "another edition"),
                fault(
                        "a task without form",
                        with(PHASE, "camunda:formRef=\"give_opinion\" camunda:formRefBinding=\"deployment\"", ""),
                        PHASE,
                        "userTask_giveOpinion",
                        "no form"),
                fault(
                        "a form key that does not open",
                        with(MAP, "embedded:/lead", "embedded:app:lead"),
                        MAP,
                        "event_begun",
                        "does not open"),
                fault(
                        "a task without label",
                        with(PHASE, "name=\"Send mail\"", ""),
                        PHASE,
                        "serviceTask_sendMail",
                        "no label"),
                fault(
                        "an event without label",
                        with(PHASE, "name=\"Work accepted\"", ""),
                        PHASE,
                        "event_accepted",
                        "no label"),
                fault(
                        "a question without label",
                        with(PHASE, "name=\"Accepted?\"", ""),
                        PHASE,
                        "gateway_isAccepted",
                        "no label"),
                fault(
                        "a way out without condition",
                        with(PHASE, "default=\"flow5\"", ""),
                        PHASE,
                        "gateway_isAccepted",
                        "“no” has neither a condition"),
                fault(
                        "a message awaited twice",
                        with(
                                        MAP,
                                        "<bpmn:endEvent",
                                        "<bpmn:receiveTask id=\"r\" name=\"Wait\" messageRef=\"n\" /><bpmn:endEvent")
                                .and(
                                        MAP,
                                        "</bpmn:process>",
                                        "</bpmn:process><bpmn:message id=\"n\" name=\"mission.clientPaid\" />"),
                        PHASE,
                        "event_paid",
                        "awaited in bpmn/mission_lifecycle.bpmn"),
                fault(
                        "a script task",
                        with(
                                PHASE,
                                "<bpmn:userTask",
                                "<bpmn:scriptTask id=\"s\" name=\"S\" scriptFormat=\"juel\"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:userTask"),
                        PHASE,
                        "s",
                        "Scripts do not run"),
                fault(
                        "a script in a parameter",
                        with(PHASE, ">accepted<", "><camunda:script scriptFormat=\"juel\">1</camunda:script><"),
                        PHASE,
                        "serviceTask_sendMail",
                        "Scripts do not run"),
                fault(
                        "a script as condition",
                        with(
                                PHASE,
                                "xsi:type=\"bpmn:tFormalExpression\"",
                                "xsi:type=\"bpmn:tFormalExpression\" language=\"juel\""),
                        PHASE,
                        "flow4",
                        "Scripts do not run"),
                fault(
                        "a connector",
                        with(
                                PHASE,
                                "<camunda:inputOutput>\n          <camunda:inputParameter",
                                "<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector><camunda:inputOutput>\n          <camunda:inputParameter"),
                        PHASE,
                        "serviceTask_sendMail",
                        "connector"),
                fault(
                        "a class",
                        with(PHASE, "camunda:delegateExpression=\"${sendMail}\"", "camunda:class=\"java.lang.Object\""),
                        PHASE,
                        "serviceTask_sendMail",
                        "Java class"),
                fault(
                        "a class of a listener",
                        with(
                                PHASE,
                                "event=\"complete\" delegateExpression=\"${recordOpinion}\"",
                                "event=\"complete\" class=\"java.lang.Object\""),
                        PHASE,
                        "userTask_giveOpinion",
                        "Java class"),
                fault(
                        "an external task",
                        with(
                                PHASE,
                                "camunda:delegateExpression=\"${sendMail}\"",
                                "camunda:type=\"external\" camunda:topic=\"t\""),
                        PHASE,
                        "serviceTask_sendMail",
                        "external task"),
                fault(
                        "a field",
                        with(
                                PHASE,
                                "<camunda:inputOutput>\n          <camunda:inputParameter",
                                "<camunda:field name=\"a\" stringValue=\"b\" /><camunda:inputOutput>\n          <camunda:inputParameter"),
                        PHASE,
                        "serviceTask_sendMail",
                        "all missions share"),
                fault(
                        "the engine's older vocabulary",
                        with(
                                PHASE,
                                "<bpmn:serviceTask ",
                                "<bpmn:serviceTask xmlns:a=\"http://activiti.org/bpmn\" a:class=\"x\" "),
                        PHASE,
                        "serviceTask_sendMail",
                        "does not know"),
                fault(
                        "a generated form",
                        with(PHASE, "<camunda:taskListener", "<camunda:formData /><camunda:taskListener"),
                        PHASE,
                        "userTask_giveOpinion",
                        "camunda:formData"),
                fault(
                        "an unknown bean",
                        with(PHASE, "${sendMail}", "${sendMails}"),
                        PHASE,
                        "serviceTask_sendMail",
                        "No Java bean called “sendMails”"),
                fault(
                        "an expression for a bean",
                        with(PHASE, "${sendMail}", "${sendMail.execute(execution)}"),
                        PHASE,
                        "serviceTask_sendMail",
                        "not of the form ${bean}"),
                fault(
                        "an unknown method",
                        with(PHASE, "mission.coordinator(", "mission.pilot("),
                        PHASE,
                        "userTask_giveOpinion",
                        "no method “pilot”"),
                fault(
                        "an expression that is no call",
                        with(MAP, "${beginMission.in(execution, 'new')}", "${coordinator}"),
                        MAP,
                        "event_begun",
                        "No Java bean called “coordinator”"),
                fault(
                        "an expression split by a comment",
                        with(PHASE, ">accepted<", ">$<!-- -->{x.getClass()}<"),
                        PHASE,
                        "serviceTask_sendMail",
                        "No Java bean called “x”"),
                fault(
                        "a mail whose text is not there",
                        with(PHASE, ">accepted<", ">lead_looked_at<"),
                        PHASE,
                        "serviceTask_sendMail",
                        "no text “lead_looked_at”"),
                fault(
                        "a mail that says no text",
                        with(PHASE, ">accepted<", "><"),
                        PHASE,
                        "serviceTask_sendMail",
                        "which mail to send"),
                fault(
                        "a mail whose text is chosen when it is sent",
                        with(PHASE, ">accepted<", ">${opinion}<"),
                        PHASE,
                        "serviceTask_sendMail",
                        "known only when it is reached"),
                fault(
                        "a mail to nobody",
                        with(PHASE, "name=\"to\"", "name=\"cc\""),
                        PHASE,
                        "serviceTask_sendMail",
                        "whom its mail goes to"),
                fault(
                        "a decision named unlike its file",
                        with(DECISION, "decision id=\"review_depth\"", "decision id=\"depth_of_review\""),
                        DECISION,
                        "depth_of_review",
                        "its file is called"),
                fault(
                        "a decision with a loose type",
                        with(DECISION, "typeRef=\"long\"", "typeRef=\"number\""),
                        DECISION,
                        "inputExpression",
                        "whether it is whole"),
                fault(
                        "a decision in another language",
                        with(
                                DECISION,
                                "<inputEntry id=\"entry1\">",
                                "<inputEntry id=\"entry1\" expressionLanguage=\"juel\">"),
                        DECISION,
                        "entry1",
                        "written in “juel”"),
                fault(
                        "a decision that calls Java",
                        with(DECISION, "&gt; 10", "${mission.x()}"),
                        DECISION,
                        "entry1",
                        "cannot call Java"),
                fault(
                        "a decision whose history is kept for ever",
                        with(DECISION, "camunda:historyTimeToLive=\"P1825D\"", ""),
                        DECISION,
                        "review_depth",
                        "how many days"),
                fault(
                        "a hit policy that the engine does not know",
                        with(DECISION, "\"FIRST\"", "\"PRIORITY\""),
                        DECISION,
                        "",
                        "cannot be read"),
                fault(
                        "no decision at all",
                        with(DECISION, "<decisionTable", "<decisionTables"),
                        DECISION,
                        "",
                        "cannot be read"),
                fault(
                        "a form that is no JSON",
                        with(FORM, "\"schemaVersion\": 16,", "\"schemaVersion\" 16,"),
                        FORM,
                        "",
                        "no form"),
                fault(
                        "a form without components",
                        with(FORM, "components\": [\n  {\"type\": \"text\"", "parts\": [\n  {\"type\": \"text\""),
                        FORM,
                        "",
                        "no components"),
                fault(
                        "a form named unlike its file",
                        with(FORM, "\"give_opinion\"", "\"opinion\""),
                        FORM,
                        "",
                        "its file is called"),
                fault(
                        "a dynamic list",
                        with(FORM, "\"group\"", "\"dynamiclist\""),
                        FORM,
                        "group1",
                        "cannot be completed"),
                fault(
                        "a file picker inside a group",
                        with(FORM, "\"textfield\"", "\"filepicker\""),
                        FORM,
                        "field1",
                        "does not open"),
                fault(
                        "a component of a later version",
                        with(FORM, "\"textfield\"", "\"documentPreview\""),
                        FORM,
                        "field1",
                        "does not know"),
                fault(
                        "French that is no list of texts",
                        new SampleTree().add(WORDS, "{\"Opinion\": \"Avis\""),
                        WORDS,
                        "",
                        "cannot be read"),
                fault(
                        "French that is there twice",
                        new SampleTree().add(WORDS, "{\"Opinion\": \"Avis\", \"Opinion\": \"Opinion\"}"),
                        WORDS,
                        "",
                        "Duplicate field 'Opinion'"),
                fault(
                        "a text whose French is empty",
                        new SampleTree().add(WORDS, "{\"Opinion\": \" \"}"),
                        WORDS,
                        "",
                        "“Opinion” has no text for its French"),
                fault(
                        "French with another value",
                        with(FORM, "What do you say?", "What do you say of {{title}}?")
                                .add(WORDS, "{\"What do you say of {{title}}?\": \"Que dites-vous de {{titre}} ?\"}"),
                        WORDS,
                        "",
                        "[{{titre}}] instead of [{{title}}]"));
    }

    @Test
    void aTextWithoutFrenchIsSaidWithTheLineToWriteAndIsNoFault() {
        var tree = with(FORM, "\"Opinion\"", "\"Your \\\"opinion\\\"\"")
                .add(WORDS, french("What do you say?", "Answer"))
                .tree();

        assertThat(findings(tree)).isEmpty();
        assertThat(remarks(tree)).singleElement().satisfies(left -> {
            assertThat(left.file()).isEqualTo(FORM);
            assertThat(left.element()).isEqualTo("field1");
            assertThat(left.reason()).startsWith("“Your \"opinion\"” has no French");
            assertThat(left.remedy()).isEqualTo("Add it to bpmn/words_fr.json: \"Your \\\"opinion\\\"\": \"…\"");
        });
    }

    @Test
    void frenchThatNobodyNeedsAnyMoreIsSaid() {
        var tree = new SampleTree()
                .add(WORDS, french("What do you say?", "Answer", "Opinion", "Reply"))
                .tree();

        assertThat(remarks(tree))
                .extracting(Finding::reason)
                .containsExactly("“Reply” is in no form and no diagram any more, so nobody reads its French.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{role.need}}",
                "### {{role.role}}",
                "5",
                "<p>{{this.what}}</p>",
                "[{{title}}](/missions/{{id}})",
                "=if a then b else c"
            })
    void whatHoldsNoWordNeedsNoFrench(String text) {
        var tree = with(FORM, "What do you say?", text)
                .add(WORDS, french("Answer", "Opinion"))
                .tree();

        assertThat(remarks(tree)).isEmpty();
    }

    @Test
    void theNameOfAStepIsLookedForInOneLine() {
        var tree = with(PHASE, "name=\"Give opinion\"", "name=\"Give&#10;an opinion\"")
                .add(WORDS, french("What do you say?", "Answer", "Opinion"))
                .tree();

        assertThat(remarks(tree))
                .extracting(Finding::reason)
                .satisfiesExactly(
                        step -> assertThat(step).startsWith("“Give an opinion” has no French"),
                        word -> assertThat(word).startsWith("“Give opinion” is in no form"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Choose depth", "Accepted?", "yes", "Work delivered", "Work accepted", "Client paid"})
    void whateverIsDrawnNeedsFrench(String name) {
        var tree = new SampleTree()
                .add(
                        WORDS,
                        french("What do you say?", "Answer", "Opinion")
                                .replace("\"%s\": \"En français\", ".formatted(name), ""))
                .tree();

        assertThat(findings(tree)).isEmpty();
        assertThat(remarks(tree)).singleElement().satisfies(left -> {
            assertThat(left.file()).isEqualTo(PHASE);
            assertThat(left.reason()).startsWith("“%s” has no French".formatted(name));
        });
    }

    /** These, and the names that are drawn in the sample. */
    private static String french(String... texts) {
        return Stream.concat(
                        Stream.of(
                                "Mission",
                                "Mission begun",
                                "Review",
                                "Mission completed",
                                "Work review",
                                "Work delivered",
                                "Choose depth",
                                "Give opinion",
                                "Accepted?",
                                "yes",
                                "no",
                                "Send mail",
                                "Client paid",
                                "Work accepted",
                                "Work refused"),
                        Stream.of(texts))
                .map(text -> "\"%s\": \"En français\"".formatted(text))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    @Test
    void aNetworkOfOneLanguageIsNotAskedForAnother() {
        assertThat(remarks(new SampleTree().tree())).isEmpty();
        assertThat(remarks(new SampleTree().add(WORDS, "{}").tree())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isFoundWithFileElementReasonAndRemedy(
            String fault, BpmnTree tree, String file, String element, String reason) {
        assertThat(findings(tree)).as(fault).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(file);
            assertThat(finding.element()).isEqualTo(element);
            assertThat(finding.reason()).contains(reason).endsWith(".").doesNotContain("Exception");
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @Test
    void everythingIsFoundAtOnce() {
        var tree = with(PHASE, "name=\"Send mail\"", "")
                .and(MAP, "calledElementBinding=\"deployment\"", "calledElementBinding=\"latest\"")
                .and(FORM, "\"give_opinion\"", "\"opinion\"")
                .tree();

        assertThat(findings(tree)).extracting(Finding::file).containsExactly(MAP, FORM, PHASE);
    }

    @Test
    void theLabelIsToldSoThatTheBoxIsFoundInThePicture() {
        var tree = with(MAP, "calledElement=\"work_review\"", "calledElement=\"gone\"")
                .tree();

        assertThat(findings(tree)).singleElement().satisfies(finding -> {
            assertThat(finding.label()).isEqualTo("Review");
            assertThat(finding.sentence())
                    .startsWith(
                            "bpmn/mission_lifecycle.bpmn, “Review” (callActivity_review): There is no process “gone”");
        });
    }

    @Test
    void whatJavaReliesOnMustStayDrawn() {
        var contract = contract(
                "work_review", Set.of("userTask_giveOpinion"), Set.of("mission.clientPaid"), Set.of("workRefused"));
        var renamed = with(PHASE, "userTask_giveOpinion", "userTask_sayWhatYouThink")
                .and(PHASE, "mission.clientPaid", "mission.paid")
                .and(PHASE, "workRefused", "refused")
                .tree();

        assertThat(findings(new SampleTree().tree(), contract)).isEmpty();
        assertThat(findings(renamed, contract))
                .extracting(Finding::sentence)
                .hasSize(3)
                .allMatch(sentence -> sentence.startsWith("bpmn/review/work_review.bpmn"))
                .anyMatch(sentence -> sentence.contains("userTask_giveOpinion"))
                .anyMatch(sentence -> sentence.contains("mission.clientPaid"))
                .anyMatch(sentence -> sentence.contains("workRefused"));
    }

    @Test
    void aProcessThatRunsAndThatJavaReliesOnMustStayInTheTree() {
        var check = new DiagramCheck(
                () -> BEANS,
                List.of(contract("work_review", Set.of(), Set.of(), Set.of())),
                List.of(),
                List.of(),
                MAILS);
        var running = new SampleTree().tree().manifest();
        var without = new SampleTree().remove(PHASE).remove(MAP).tree();

        assertThat(check.findings(without, running)).extracting(Finding::file).containsExactly("work_review.bpmn");
        assertThat(check.findings(without, NOTHING)).isEmpty();
    }

    @Test
    void aTableThatJavaAsksByItselfIsToldWhatItAsksForAndAlwaysAnswers() {
        var table = table("days", "deep", "shallow");
        var whole = with(
                DECISION,
                "</rule>",
                """
                </rule>
                <rule id="rule2">
                  <inputEntry id="entry3"><text></text></inputEntry>
                  <outputEntry id="entry4"><text>"shallow"</text></outputEntry>
                </rule>""");

        assertThat(findings(whole.tree(), table)).isEmpty();
        assertThat(findings(new SampleTree().tree(), table))
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason()).contains("may have no answer"));
        assertThat(findings(whole.tree(), table("hours", "deep", "shallow")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason()).contains("asks for “days”, which it is not told"));
        assertThat(findings(whole.tree(), table("days", "deep")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason()).contains("answers \"shallow\""));
        assertThat(findings(new SampleTree().remove(DECISION).tree(), table))
                .extracting(Finding::reason)
                .anyMatch(reason -> reason.contains("no decision “review_depth”, which the process"));
        assertThat(findings(BpmnTree.of(Map.of()), table)).isEmpty();
    }

    private static DecisionContract table(String fact, String... answers) {
        return new DecisionContract() {
            @Override
            public String decision() {
                return "review_depth";
            }

            @Override
            public String askedBeside() {
                return "work_review";
            }

            @Override
            public Set<String> facts() {
                return Set.of(fact);
            }

            @Override
            public Set<String> answers() {
                return Set.of(answers);
            }
        };
    }

    private static List<Finding> remarks(BpmnTree tree) {
        return new DiagramCheck(() -> BEANS, List.of(), List.of(), List.of(), MAILS).remarks(tree);
    }

    private static List<Finding> findings(BpmnTree tree, DecisionContract table) {
        return new DiagramCheck(() -> BEANS, List.of(), List.of(table), List.of(), MAILS).findings(tree, NOTHING);
    }

    private static List<Finding> findings(BpmnTree tree, DiagramContract... contracts) {
        return new DiagramCheck(() -> BEANS, List.of(contracts), List.of(), List.of(), MAILS).findings(tree, NOTHING);
    }

    private static DiagramContract contract(
            String process, Set<String> elements, Set<String> messages, Set<String> errors) {
        return new DiagramContract() {
            @Override
            public String process() {
                return process;
            }

            @Override
            public Set<String> elements() {
                return elements;
            }

            @Override
            public Set<String> messages() {
                return messages;
            }

            @Override
            public Set<String> errors() {
                return errors;
            }
        };
    }

    private static Arguments fault(String fault, SampleTree tree, String file, String element, String reason) {
        return arguments(fault, tree.tree(), file, element, reason);
    }
}
