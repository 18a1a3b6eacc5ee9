package network.relais;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.stream.Collectors;
import network.relais.people.Accounts;
import network.relais.people.ChooseLanguage;
import network.relais.people.Language;
import network.relais.testing.Browser;
import network.relais.testing.WholeMissionTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Why a step in Tasklist is not done is told to whoever did it, in the language that they have chosen for our pages. */
class RefusedInFrenchTest extends WholeMissionTest {

    private static final String PASSWORD = "a password for refusals";
    private static final String TASKLIST = "/camunda/api/engine/engine/default";
    private static final String REST = "/engine-rest";
    private static final String NO_LINK =
            "« ici » n’est pas un lien. Il commence par https:// et ne contient pas d’espace ;"
                    + " sinon, laissez le champ vide.";

    @Autowired
    private Accounts logins;

    @Autowired
    private ChooseLanguage chooseLanguage;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    private String mission;

    /** What the map can do is for other tests. */
    @AfterAll
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @BeforeEach
    void anneDeliversAndReadsFrench() {
        mission = aMissionInDelivery();
        logins.setPassword(anne, PASSWORD);
        chooseLanguage.choose(anne, Language.FR);
    }

    @Test
    void theBusinessSaysNoInFrenchThroughBothDoors() throws Exception {
        var typed = Map.of("words", "Le voilà.", "link", "ici");

        assertThat(said(browser(), TASKLIST, typed)).isEqualTo(NO_LINK);
        assertThat(said(Browser.withBasic(address(), PASSWORD, port), REST, typed))
                .isEqualTo(NO_LINK);

        chooseLanguage.choose(anne, Language.EN);
        assertThat(said(browser(), TASKLIST, typed)).startsWith("\"ici\" is no link.");
    }

    /** The form's own rules hold on the server as well. */
    @Test
    void soDoesAFieldOfTheFormByItsFrenchName() throws Exception {
        assertThat(said(browser(), TASKLIST, Map.of("words", " ")))
                .isEqualTo("Le champ « Ce qui a été livré » est vide : remplissez-le.");
        assertThat(said(browser(), TASKLIST, Map.of("words", "x".repeat(4001))))
                .startsWith("Le champ « Ce qui a été livré » est trop long : 4 001 caractères");
    }

    @Test
    void soDoesTheEngineToWhoeverComesSecond() throws Exception {
        var task = taskOf(anne, mission, DELIVER).getId();
        complete(anne, mission, DELIVER, Map.of("words", "Here it is."));

        var answer = browser().post(TASKLIST + "/task/" + task + "/submit-form", "{\"variables\":{}}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json.readTree(answer.body()).get("message").asText())
                .isEqualTo("Quelqu’un (peut-être vous, dans un autre onglet) a déjà fait cette étape.");
    }

    /** Without the no-break spaces of French. */
    private String said(Browser browser, String door, Map<String, String> typed) throws Exception {
        var variables = typed.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Map.of("value", each.getValue())));
        var answer = browser.post(
                door + "/task/" + taskOf(anne, mission, DELIVER).getId() + "/submit-form",
                json.writeValueAsString(Map.of("variables", variables)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        JsonNode refused = json.readTree(answer.body());
        return refused.get("message").asText().replace('\u00a0', ' ');
    }

    private Browser browser() {
        return Browser.of(address(), PASSWORD, port);
    }

    private String address() {
        return directory.person(anne).emailIfKnown().orElseThrow();
    }
}
