package network.relais.protocol.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.Map;
import network.relais.mail.Mailbox;
import network.relais.people.Accounts;
import network.relais.people.Role;
import network.relais.proof.CheckProofs;
import network.relais.protocol.Protocols;
import network.relais.testing.Browser;
import network.relais.testing.WholeMissionTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A party tries scenarios, sends one back, and the coordinator takes it over: the second round is about the party's figures. */
class CounterInFiguresTest extends WholeMissionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "a password for figures";
    private static final String LESS =
            "{\"budget\":\"21 000\",\"roles\":[{\"id\":\"c2\",\"days\":\"5\"}],\"overruns\":[{\"id\":\"c1\",\"days\":\"2\"}],"
                    + "\"unpaid\":[\"i1\"]}";

    @Autowired
    private Accounts logins;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private CheckProofs checkProofs;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private String mission;
    private String whatIf;

    @BeforeEach
    void aMissionUnderNegotiation() {
        mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, chloe));
        whatIf = "/api/missions/" + mission + "/what-if";
    }

    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @Test
    void aCounterProposalInFiguresIsTakenOverAndBecomesTheSecondRound() {
        var tried = read(browserOf(bruno).post(whatIf, "{\"scenario\":" + LESS + "}"));
        assertThat(tried.at("/changes").toString())
                .contains("The budget: €21,000.00 instead of €20,000.00.", "5 days instead of 7 days");
        assertThat(tried.at("/shares").findValuesAsText("name")).hasSize(5);

        assertThat(send(bruno, LESS, "Two days less is enough.").statusCode()).isEqualTo(200);
        letTheEngineWork(mission);

        assertThat(protocols.answers(mission, 1))
                .anyMatch(answer -> answer.words().equals("Two days less is enough."));
        assertThat(checkProofs.of(mission)).as("the register").isEmpty();
        var mail = mailbox.of(anne).stream()
                .map(each -> each.letter())
                .filter(letter -> letter.template().equals("protocol_counter"))
                .findFirst()
                .orElseThrow()
                .toString();
        assertThat(mail).contains("Two days less is enough.", "The budget: €21,000.00 instead of €20,000.00.");
        var task = taskOf(anne, mission, REVISE_OR_HEAR);
        assertThat(tasks.getVariableLocal(task.getId(), "protocol").toString())
                .contains("In figures:", "5 days instead of 7 days");

        complete(anne, mission, REVISE_OR_HEAR, Map.of("decision", "revise"));
        letTheEngineWork(mission);
        var draft = "/api/missions/" + mission + "/protocol-draft";
        var opened = read(browserOf(anne).get(draft));
        assertThat(opened.at("/answers/0/person").asText()).isEqualTo(bruno);
        assertThat(opened.at("/answers/0/figures").toString()).contains("5 days instead of 7 days");
        assertThat(opened.at("/hasFormer").asBoolean()).isFalse();
        var typed = (ObjectNode) opened.at("/draft");
        typed.put("endsOn", "nonsense that Anne is typing");

        var takenOver = read(browserOf(anne).post(draft + "/take-over", body(opened, typed, bruno)));
        assertThat(takenOver.at("/draft/budget").asText()).isEqualTo("21 000");
        assertThat(takenOver.at("/draft/contributions/1/days").asText()).isEqualTo("5");
        assertThat(takenOver.at("/draft/endsOn").asText()).isEqualTo("nonsense that Anne is typing");
        assertThat(takenOver.at("/hasFormer").asBoolean()).isTrue();

        var back = read(browserOf(anne).post(draft + "/bring-back", body(takenOver, takenOver.at("/draft"), null)));
        assertThat(back.at("/draft")).as("what Anne had typed before").isEqualTo(typed);
        var again = read(browserOf(anne).post(draft + "/bring-back", body(back, back.at("/draft"), null)));
        assertThat(again.at("/draft/budget").asText()).isEqualTo("21 000");
        assertThat(browserOf(anne)
                        .post(draft + "/take-over", body(opened, typed, bruno))
                        .statusCode())
                .as("by a window that has not seen the others")
                .isEqualTo(409);

        var ready = (ObjectNode) again.at("/draft");
        ready.put("endsOn", today().plusDays(90).toString());
        assertThat(browserOf(anne).put(draft, body(again, ready, null)).statusCode())
                .isEqualTo(200);
        complete(anne, mission, DRAFT, Map.of());
        letTheEngineWork(mission);

        var second = protocols.latest(mission).orElseThrow();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.round()).isEqualTo(2);
        assertThat(second.terms().contribution("c2").days()).isEqualByComparingTo("5");
        assertThat(second.terms().budget().plain()).isEqualTo("21000.00");
        assertThat(checkProofs.of(mission)).as("the register").isEmpty();
    }

    @Test
    void figuresThatWereChangedAfterwardsAreFoundByTheRegister() {
        send(bruno, LESS, "Two days less is enough.");

        jdbc.sql("update relais.protocol_counter set figures = replace(figures, '21 000', '22 000') where mission = ?")
                .param(mission)
                .update();

        assertThat(checkProofs.of(mission).orElseThrow().toString())
                .contains("the answer of " + bruno + " to version 1 was changed");
        jdbc.sql("update relais.protocol_counter set figures = replace(figures, '22 000', '21 000') where mission = ?")
                .param(mission)
                .update();
        assertThat(checkProofs.of(mission)).isEmpty();
    }

    @Test
    void whatCannotBeSentChangesNothingAndSaysWhy() {
        assertRefused(send(bruno, "{}", "Less."), "proposes nothing");
        assertRefused(send(bruno, "{\"unpaid\":[\"i1\"]}", "Less."), "proposes nothing");
        assertRefused(send(bruno, "{\"budget\":\"1e9\"}", "Less."), "Budget");
        assertRefused(send(bruno, LESS, " "), "What do you propose?");
        assertRefused(send(anne, LESS, "Less."), "not asked");
        assertRefused(
                browserOf(bruno)
                        .post(
                                whatIf + "/counter",
                                "{\"version\":1,\"hash\":\"\",\"scenario\":" + LESS + ",\"words\":\"x\"}"),
                "review it");
        assertThat(browserOf(somebody("Eva", Role.MEMBER)).get(whatIf).statusCode())
                .isEqualTo(404);
        assertThat(protocols.answers(mission, 1)).hasSize(1);
        assertThat(count()).isZero();

        assertThat(send(bruno, LESS, "Less.").statusCode()).isEqualTo(200);
        assertThat(send(bruno, LESS, "Less.").statusCode()).as("twice").isIn(409, 422);
        assertThat(count()).isEqualTo(1);
    }

    private int count() {
        return jdbc.sql("select count(*) from relais.protocol_counter where mission = ?")
                .param(mission)
                .query(Integer.class)
                .single();
    }

    private static void assertRefused(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).at("/message").asText()).contains(sentence);
    }

    private HttpResponse<String> send(String person, String scenario, String words) {
        var hash = protocols.seal(mission, 1).map(Protocols.Seal::hash).orElseThrow();
        return browserOf(person)
                .post(
                        whatIf + "/counter",
                        "{\"version\":1,\"hash\":\"%s\",\"scenario\":%s,\"words\":\"%s\"}"
                                .formatted(hash, scenario, words));
    }

    private static String body(JsonNode view, JsonNode draft, String person) {
        var body = JSON.createObjectNode();
        body.set("revision", view.at("/revision"));
        body.set("draft", draft);
        if (person != null) {
            body.put("person", person);
        }
        return body.toString();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private Browser browserOf(String person) {
        logins.setPassword(person, PASSWORD);
        return Browser.of(directory.person(person).emailIfKnown().orElseThrow(), PASSWORD, port);
    }
}
