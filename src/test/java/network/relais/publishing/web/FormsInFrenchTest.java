package network.relais.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import network.relais.people.Accounts;
import network.relais.people.ChooseLanguage;
import network.relais.people.Language;
import network.relais.publishing.EditionWords;
import network.relais.publishing.FrenchWords;
import network.relais.testing.Browser;
import network.relais.testing.CountedStatements;
import network.relais.testing.WholeMissionTest;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Tasklist is handed of one and the same step for Bruno, who reads French, and for Chloé, who reads English. */
class FormsInFrenchTest extends WholeMissionTest {

    private static final String PASSWORD = "a password for two languages";
    private static final String OVER_TASKLIST = "/camunda/api/engine/engine/default";
    private static final String OVER_REST = "/engine-rest";

    @Autowired
    private Accounts logins;

    @Autowired
    private ChooseLanguage languages;

    @Autowired
    private EditionWords words;

    @LocalServerPort
    private int port;

    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @BeforeEach
    void brunoReadsFrenchAndChloeEnglish() {
        languages.choose(bruno, Language.FR);
        languages.choose(chloe, Language.EN);
        logins.setPassword(bruno, PASSWORD);
        logins.setPassword(chloe, PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {OVER_TASKLIST, OVER_REST})
    void theFormOfAStepSpeaksItsReadersLanguage(String door) {
        var mission = aProposal();
        var his = taskOf(bruno, mission, ANSWER_PROTOCOL).getId();
        var hers = taskOf(chloe, mission, ANSWER_PROTOCOL).getId();

        var french = reader(bruno, door).get(door + "/task/" + his + "/deployed-form");
        var english = reader(chloe, door).get(door + "/task/" + hers + "/deployed-form");

        assertThat(french.body())
                .contains(
                        "Votre réponse",
                        "Je suis d’accord et disponible à ces dates",
                        "#### Votre part\u00a0: {{protocol")
                .contains("\"value\":\"agreed\"", "\"key\":\"needsUntil\"", "=answer != \\\"agreed\\\"")
                .doesNotContain("Your answer", "I agree");
        assertThat(english.body()).contains("Your answer", "I agree").doesNotContain("Votre réponse");
        assertThat(french.headers().firstValue("Cache-Control").orElse(""))
                .as("whoever chooses another language reads it at once")
                .startsWith("no-");
        assertThat(french.headers().firstValue("Content-Type"))
                .isEqualTo(english.headers().firstValue("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {OVER_TASKLIST, OVER_REST})
    void whatWePutInItDoesToo(String door) {
        var mission = aProposal();

        var french = valuesOf(bruno, mission, ANSWER_PROTOCOL, door);
        var english = valuesOf(chloe, mission, ANSWER_PROTOCOL, door);

        assertThat(french)
                .contains("J’accepte la version 1 du protocole d’accord")
                .doesNotContain("I agree to");
        assertThat(english).contains("I agree to version 1").doesNotContain("J’accepte");
    }

    @Test
    void whatSomebodyStatedIsKeptInTheLanguageInWhichTheyReadIt() {
        var mission = aProposal();

        complete(bruno, mission, ANSWER_PROTOCOL, Map.of("answer", "agreed"));
        complete(chloe, mission, ANSWER_PROTOCOL, Map.of("answer", "agreed"));

        assertThat(jdbc.sql("select content from relais.proof_record where mission = ? order by number")
                        .param(mission)
                        .query(String.class)
                        .list())
                .anyMatch(content -> content.contains("\"J’accepte la version 1 du protocole d’accord"))
                .anyMatch(content -> content.contains("\"I agree to version 1 of the protocol agreement"));
    }

    @Test
    void otherFormsDoToo() {
        var mission = aMissionInDelivery();
        var step = tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(DELIVER)
                .singleResult();
        languages.choose(step.getAssignee(), Language.FR);
        logins.setPassword(step.getAssignee(), PASSWORD);

        assertThat(reader(step.getAssignee(), OVER_TASKLIST)
                        .get(OVER_TASKLIST + "/task/" + step.getId() + "/deployed-form")
                        .body())
                .contains("Ce qui a été livré", "attendu le **{{shown.due}}**")
                .doesNotContain("What was delivered", "due on");
    }

    @Test
    void whoeverIsNotAllowedAFormIsRefusedItInEitherLanguage() {
        var mission = aProposal();
        var hers = taskOf(chloe, mission, ANSWER_PROTOCOL).getId();

        var refused = reader(bruno, OVER_TASKLIST).get(OVER_TASKLIST + "/task/" + hers + "/deployed-form");

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).doesNotContain("Votre réponse");
    }

    @ParameterizedTest
    @ValueSource(strings = {OVER_TASKLIST, OVER_REST})
    void whatIsRefusedIsToldInTheReadersLanguage(String door) {
        var mission = aProposal();
        var his = taskOf(bruno, mission, ANSWER_PROTOCOL).getId();
        var hers = taskOf(chloe, mission, ANSWER_PROTOCOL).getId();
        var nothing = "{\"variables\":{}}";

        assertThat(reader(bruno, door)
                        .post(door + "/task/" + his + "/submit-form", nothing)
                        .body())
                .contains("est vide");
        assertThat(reader(chloe, door)
                        .post(door + "/task/" + hers + "/submit-form", nothing)
                        .body())
                .contains("is empty");
    }

    @Test
    void aStepHasTheSameNameOnTheMissionsPageAsInTasklist() {
        var mission = aProposal();
        var his = taskOf(bruno, mission, ANSWER_PROTOCOL).getId();

        assertThat(reader(bruno, OVER_TASKLIST)
                        .get(OVER_TASKLIST + "/task/" + his)
                        .body())
                .contains("Répondre au protocole");
        assertThat(reader(bruno, OVER_TASKLIST).get("/missions/" + mission).body())
                .contains("Répondre au protocole")
                .doesNotContain("Answer to protocol");
        assertThat(reader(chloe, OVER_TASKLIST).get("/missions/" + mission).body())
                .contains("Answer to protocol");
    }

    @Test
    void itCostsOneRowToKnowTheEdition() {
        var his = taskOf(bruno, aProposal(), ANSWER_PROTOCOL).getId();
        words.ofTask(his);

        assertThat(CountedStatements.during(() -> words.ofTask(his))).hasSize(1);
    }

    @Test
    void aStepOfAnEditionWithoutFrenchSpeaksTheProgramsOwn() {
        assertThat(saidIn(edition())).isEqualTo("Votre réponse");
    }

    @Test
    void aStepOfAnEditionWhoseListIsEmptySpeaksAsItIsWritten() {
        assertThat(saidIn(edition().addString(FrenchWords.FILE, "{}"))).isEqualTo("Your answer");
    }

    private DeploymentBuilder edition() {
        return repository
                .createDeployment()
                .name("another edition")
                .addModelInstance(
                        "another.bpmn",
                        Bpmn.createExecutableProcess("another")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .endEvent()
                                .done());
    }

    private String saidIn(DeploymentBuilder edition) {
        var deployment = edition.deploy();
        try {
            var definition = repository
                    .createProcessDefinitionQuery()
                    .deploymentId(deployment.getId())
                    .singleResult();
            return words.ofDefinition(definition.getId()).orElseThrow().of("Your answer");
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    private String aProposal() {
        var mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, chloe));
        return mission;
    }

    private String valuesOf(String person, String mission, String step, String door) {
        return reader(person, door)
                .get(door + "/task/" + taskOf(person, mission, step).getId()
                        + "/form-variables?deserializeValues=false")
                .body();
    }

    private Browser reader(String person, String door) {
        var login = directory.person(person).emailIfKnown().orElseThrow();
        return door.equals(OVER_REST) ? Browser.withBasic(login, PASSWORD, port) : Browser.of(login, PASSWORD, port);
    }
}
