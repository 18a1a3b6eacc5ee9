package network.relais.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Which names of a diagram are read in its picture, and how they are said in French. */
class DiagramTextsTest {

    private static final String DIAGRAM =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:d="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:p="http://www.omg.org/spec/DD/20100524/DC" xmlns:c="http://camunda.org/schema/1.0/bpmn" id="all" name="yes">
              <b:collaboration id="together"><b:participant id="pool" name="Network" processRef="walk" /></b:collaboration>
              <b:process id="walk" name="Walk">
                <b:laneSet id="lanes"><b:lane id="lane" name="Coordinator" /></b:laneSet>
                <b:subProcess id="inner" name="Each one">
                  <b:serviceTask id="tell" name="Tell &quot;all&quot; &amp; &lt;one&gt;">
                    <b:extensionElements><c:inputOutput><c:inputParameter name="yes">yes</c:inputParameter></c:inputOutput>
                    </b:extensionElements>
                    <b:property id="property" name="__targetRef_placeholder" />
                    <b:ioSpecification id="io"><b:dataInput id="input" name="yes" /></b:ioSpecification>
                  </b:serviceTask>
                </b:subProcess>
                <b:exclusiveGateway id="choice" name="Is the next&#10;one  asked?" />
                <b:sequenceFlow id="flow" name="yes" sourceRef="choice" targetRef="inner">
                  <b:conditionExpression>${answer == 'yes'}</b:conditionExpression>
                </b:sequenceFlow>
                <b:textAnnotation id="note"><b:text>Mind
            the gap</b:text></b:textAnnotation>
              </b:process>
              <b:category id="category"><b:categoryValue id="group" value="yes" /></b:category>
              <b:message id="message" name="yes" />
              <b:error id="error" name="yes" />
              <d:BPMNDiagram id="picture" name="yes"><d:BPMNPlane id="plane" bpmnElement="walk">
                <d:BPMNShape bpmnElement="choice"><p:Bounds x="1" y="2" width="50" height="50" />
                  <d:BPMNLabel><p:Bounds x="100" y="7" width="120" height="14" /></d:BPMNLabel></d:BPMNShape>
                <d:BPMNEdge bpmnElement="flow"><d:BPMNLabel><p:Bounds x="100" y="7" width="15" height="14" /></d:BPMNLabel>
                </d:BPMNEdge>
                <d:BPMNShape bpmnElement="tell"><d:BPMNLabel /></d:BPMNShape>
              </d:BPMNPlane></d:BPMNDiagram>
            </b:definitions>
            """;

    private static final UnaryOperator<String> FRENCH = FrenchWords.read(
            """
                    {"Network": "Réseau", "Walk": "Marche", "Coordinator": "Pilote", "Each one": "Chacun",
                     "Tell \\"all\\" & <one>": "Dire à « tous » & \\"un\\" <seul>",
                     "Is the next one asked?": "Demander au suivant ?", "yes": "oui", "Mind the gap": "Attention au vide"}"""
                    .getBytes(StandardCharsets.UTF_8))::ofName;

    @Test
    void whatIsDrawnIsFoundInOneLineAndWhatOnlyTheEngineReadsIsNot() throws Exception {
        var read = SafeXml.parse(DIAGRAM.getBytes(StandardCharsets.UTF_8));

        assertThat(DiagramTexts.of(read).stream().map(text -> text.component() + ": " + text.text()))
                .containsExactly(
                        "pool: Network",
                        "walk: Walk",
                        "lane: Coordinator",
                        "inner: Each one",
                        "tell: Tell \"all\" & <one>",
                        "choice: Is the next one asked?",
                        "flow: yes",
                        "note: Mind the gap",
                        "group: yes");
    }

    @Test
    void eachIsSaidInFrenchHoweverItIsDrawn() throws Exception {
        var said = SafeXml.parse(DiagramTexts.replaced(DIAGRAM, FRENCH).getBytes(StandardCharsets.UTF_8));

        assertThat(DiagramTexts.of(said).stream().map(text -> text.component() + ": " + text.text()))
                .containsExactly(
                        "pool: Réseau",
                        "walk: Marche",
                        "lane: Pilote",
                        "inner: Chacun",
                        "tell: Dire à « tous » & \"un\" <seul>",
                        "choice: Demander au suivant ?",
                        "flow: oui",
                        "note: Attention au vide",
                        "group: oui");
    }

    @Test
    void nothingElseIsTouched() throws Exception {
        var said = SafeXml.elements(
                SafeXml.parse(DiagramTexts.replaced(DIAGRAM, FRENCH).getBytes(StandardCharsets.UTF_8)));

        assertThat(said)
                .filteredOn(element -> element.getAttribute("name").equals("yes"))
                .extracting(Element::getLocalName)
                .containsExactly("definitions", "inputParameter", "dataInput", "message", "error", "BPMNDiagram");
        assertThat(said)
                .filteredOn(element -> element.getLocalName().equals("conditionExpression"))
                .extracting(Element::getTextContent)
                .containsExactly("${answer == 'yes'}");
        assertThat(said).hasSameSizeAs(SafeXml.elements(SafeXml.parse(DIAGRAM.getBytes(StandardCharsets.UTF_8))));
    }

    /** A label has the width of what it said: <em>non</em> would be cut in the room of <em>no</em>. */
    @Test
    void frenchHasRoomAroundTheMiddleOfTheNamesOwn() throws Exception {
        assertThat(places(FRENCH)).containsExactly("1 50", "100 120", "62.5 90.0");
    }

    @Test
    void whatIsSaidAsItIsDrawnKeepsItsPlace() throws Exception {
        assertThat(places(name -> name.equals("Network") ? "Réseau" : name))
                .containsExactly("1 50", "100 120", "100 15");
    }

    @Test
    void aLabelThatIsDrawnNowhereHasItsFrenchAllTheSame() {
        var astray = DIAGRAM.replace("x=\"100\" y=\"7\" width=\"15\"", "x=\"here\" y=\"7\"");

        assertThat(DiagramTexts.replaced(astray, FRENCH)).contains("name=\"oui\"", "x=\"here\"");
    }

    private static List<String> places(UnaryOperator<String> said) throws Exception {
        return SafeXml.elements(
                        SafeXml.parse(DiagramTexts.replaced(DIAGRAM, said).getBytes(StandardCharsets.UTF_8)))
                .stream()
                .filter(element -> element.getLocalName().equals("Bounds"))
                .map(place -> place.getAttribute("x") + " " + place.getAttribute("width"))
                .toList();
    }

    /** Where its name is drawn in two lines, too. */
    @Test
    void aNameWithoutFrenchStaysAsItIsDrawn() throws Exception {
        var onlyYes = FrenchWords.read("{\"yes\": \"oui\"}".getBytes(StandardCharsets.UTF_8));

        var said = SafeXml.parse(DiagramTexts.replaced(DIAGRAM, onlyYes::ofName).getBytes(StandardCharsets.UTF_8));

        assertThat(SafeXml.elements(said))
                .extracting(element -> element.getAttribute("name"))
                .contains("oui", "Is the next\none  asked?", "Tell \"all\" & <one>");
    }

    @Test
    void withoutWordsADiagramIsHandedOnAsItIs() {
        assertThat(DiagramTexts.replaced(DIAGRAM, FrenchWords.NONE::ofName)).isSameAs(DIAGRAM);
        assertThat(DiagramTexts.replaced(DIAGRAM, UnaryOperator.identity())).isSameAs(DIAGRAM);
    }

    @Test
    void soIsWhatCannotBeRead() {
        assertThat(DiagramTexts.replaced("", FRENCH)).isEmpty();
        assertThat(DiagramTexts.replaced("<b:process name='yes'>", FRENCH)).isEqualTo("<b:process name='yes'>");
    }

    /** Nothing is fetched for it, and no entity is written out. */
    @Test
    void soIsWhatBringsADocumentTypeAlong() {
        var hostile = DIAGRAM.replaceFirst(
                        "<b:def", "<!DOCTYPE x [<!ENTITY yes SYSTEM \"file:///etc/hostname\">]><b:def")
                .replace("Mind", "&yes;");

        assertThat(DiagramTexts.replaced(hostile, FRENCH)).isSameAs(hostile);
    }
}
