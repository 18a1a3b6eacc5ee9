package network.relais.publishing.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static network.relais.publishing.engine.SampleTree.PHASE;
import static network.relais.publishing.engine.SampleTree.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import network.relais.publishing.Finding;
import network.relais.publishing.WaitsFor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.json.JsonParserFactory;

/** Every step at which a mission stands still says whom it waits for. */
class WaitingRulesTest {

    private static final String CLIENT = "<camunda:property name=\"waitsFor\" value=\"client\" />";

    @Test
    void nothingIsFoundWhereEveryStepSaysIt() {
        assertThat(findings(new SampleTree())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"userTask_giveOpinion, member", "event_paid, client"})
    void aStepThatDoesNotSayItIsNamedWithWhatToChoose(String step, String word) {
        var silent = with(PHASE, "<camunda:property name=\"waitsFor\" value=\"%s\" />".formatted(word), "");

        assertThat(findings(silent)).singleElement().satisfies(finding -> {
            assertThat(finding.element()).isEqualTo(step);
            assertThat(finding.label()).isNotEmpty();
            assertThat(finding.reason()).isEqualTo("It does not say whom it waits for.");
            assertThat(finding.remedy())
                    .contains("“Waits for”")
                    .contains("member, coordinator, animator, client, prescriber or date");
        });
    }

    @ParameterizedTest
    @CsvSource({"<receiveTask id='x' name='X' />, x", "<eventBasedGateway id='x' />, x"})
    void soIsAnyOtherKindOfStepThatWaits(String step, String id) {
        var more = with(
                PHASE,
                "<bpmn:endEvent id=\"event_accepted\"",
                step.replace("<", "<bpmn:").replace('\'', '"') + "<bpmn:endEvent id=\"event_accepted\"");

        assertThat(findings(more)).extracting(Finding::element).containsExactly(id);
    }

    @Test
    void anEmptyChoiceIsNoChoice() {
        assertThat(findings(with(PHASE, CLIENT, CLIENT.replace("client", " "))))
                .extracting(Finding::reason)
                .containsExactly("It does not say whom it waits for.");
    }

    @Test
    void aWordThatIsNoneOfOursIsRefused() {
        assertThat(findings(with(PHASE, CLIENT, CLIENT.replace("client", "Client"))))
                .extracting(Finding::reason)
                .containsExactly("It waits for “Client”, which is none of our words.");
    }

    @Test
    void whoeverSaysItTwiceIsAskedToChoose() {
        assertThat(findings(with(PHASE, CLIENT, CLIENT + CLIENT.replace("client", "date"))))
                .extracting(Finding::reason)
                .containsExactly("It says more than once whom it waits for: “client”, “date”.");
    }

    @Test
    void behindAnEventBasedGatewayItIsTheGatewayThatWaits() {
        var gateway = "<bpmn:eventBasedGateway id=\"gateway_whatComes\"><bpmn:extensionElements><camunda:properties>"
                + CLIENT + "</camunda:properties></bpmn:extensionElements></bpmn:eventBasedGateway>";
        var behind = with(PHASE, CLIENT, "")
                .and(PHASE, "targetRef=\"event_paid\"", "targetRef=\"gateway_whatComes\"")
                .and(
                        PHASE,
                        "<bpmn:intermediateCatchEvent",
                        gateway
                                + "<bpmn:sequenceFlow id=\"flow8\" sourceRef=\"gateway_whatComes\" targetRef=\"event_paid\" />"
                                + "<bpmn:intermediateCatchEvent");

        assertThat(findings(behind)).isEmpty();
        assertThat(findings(behind.and(PHASE, CLIENT, "")))
                .extracting(Finding::element)
                .containsExactly("gateway_whatComes");
    }

    @Test
    void nobodyWaitsWhereOnePartOfADrawingGoesOnInAnother() {
        var link = with(PHASE, CLIENT, "")
                .and(
                        PHASE,
                        "<bpmn:messageEventDefinition id=\"def1\" messageRef=\"message_clientPaid\" />",
                        "<bpmn:linkEventDefinition id=\"def1\" name=\"there\" />");

        assertThat(findings(link)).isEmpty();
    }

    @Test
    void theModelerOffersTheSameWords() throws IOException {
        var template = Files.readString(Path.of("bpmn/.camunda/element-templates/waits-for.json"));
        var words = JsonParserFactory.getJsonParser().parseList(template).toString();

        assertThat(words).contains("name=" + WaitsFor.PROPERTY);
        assertThat(words.split("value=", -1))
                .as("the choices of waits-for.json, word by word")
                .filteredOn(part -> part.matches("(?s)[a-z]+[}].*"))
                .extracting(part -> part.replaceAll("(?s)[}].*", ""))
                .containsExactlyElementsOf(
                        Arrays.stream(WaitsFor.values()).map(WaitsFor::word).toList());
    }

    private static List<Finding> findings(SampleTree tree) {
        var found = new Findings(PHASE);
        new WaitingRules()
                .check(
                        Bpmn.readModelFromStream(
                                new ByteArrayInputStream(tree.text(PHASE).getBytes(UTF_8))),
                        found);
        return found.found();
    }
}
