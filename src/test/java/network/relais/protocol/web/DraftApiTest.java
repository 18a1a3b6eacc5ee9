package network.relais.protocol.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.Map;
import network.relais.mission.Missions.NewMission;
import network.relais.mission.Part;
import network.relais.people.Role;
import network.relais.protocol.PrepareDraft;
import network.relais.split.LineKind;
import network.relais.testing.Browser;
import network.relais.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class DraftApiTest extends PageTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private PrepareDraft prepareDraft;

    private String anne;
    private String mission;
    private String path;

    @BeforeEach
    void aMissionThatAnneDrafts() {
        anne = somebody("Anne", Role.MEMBER);
        mission = missions.open(
                        new NewMission("Stock audit", client("Client"), null, null, anne, "EUR"), clock.instant())
                .id();
        missions.nameCoordinator(mission, anne);
        prepareDraft.prepare(mission, Map.of(LineKind.NETWORK, BigDecimal.TEN));
        path = "/api/missions/" + mission + "/protocol-draft";
    }

    @Test
    void theDraftComesWithWhatThereIsToChooseFrom() {
        var draft = read(browserOf(anne).get(path));

        assertThat(draft.at("/revision").asInt()).isEqualTo(1);
        assertThat(draft.at("/round").asInt()).isEqualTo(1);
        assertThat(draft.at("/proposedRates/network").asText()).isEqualTo("10");
        assertThat(draft.at("/draft/pots/network/rate").asText()).isEqualTo("10");
        assertThat(draft.at("/draft/contributions/0/party").asText()).isEqualTo(anne);
        assertThat(draft.at("/nextIds/contributions").asText()).isEqualTo("c2");
        assertThat(draft.at("/choices/people").findValuesAsText("id")).contains(anne);
    }

    @Test
    void whatIsTypedIsKeptAsItWasTypedHoweverWrongItIs() {
        var typed = "1e9 <b>&\\r\\n\\\"🙃 " + "x".repeat(4001);

        assertThat(save(anne, 1, "{\"budget\":\"" + typed + "\"}").statusCode()).isEqualTo(200);

        var saved = read(browserOf(anne).get(path));
        assertThat(saved.at("/revision").asInt()).isEqualTo(2);
        assertThat(saved.at("/draft/budget").asText()).isEqualTo("1e9 <b>&\r\n\"🙃 " + "x".repeat(4001));
    }

    @Test
    void aSecondWindowOverwritesNothingUnseen() {
        save(anne, 1, "{\"budget\":\"100\"}");

        var conflict = save(anne, 1, "{\"budget\":\"200\"}");

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(read(conflict).at("/yours/budget").asText()).isEqualTo("200");
        assertThat(read(conflict).at("/theirs/budget").asText()).isEqualTo("100");
        assertThat(read(conflict).at("/revision").asInt()).isEqualTo(2);
        assertThat(read(browserOf(anne).get(path)).at("/draft/budget").asText()).isEqualTo("100");
    }

    @Test
    void theSameTextSavedTwiceIsNoConflict() {
        save(anne, 1, "{\"budget\":\"100\"}");

        assertThat(read(save(anne, 1, "{\"budget\":\"100\"}")).at("/revision").asInt())
                .isEqualTo(2);
    }

    @Test
    void aCheckMarksTheRowAndExplainsTheSplitWithoutSavingAnything() {
        var checked = read(browserOf(anne)
                .post(
                        path + "/check",
                        """
                        {"draft": {"budget": "1 000,00", "startsOn": "2026-12-01", "endsOn": "soon",
                          "pots": {"network": {"rate": "10"}},
                          "beneficiaries": [{"id": "b1", "pot": "network", "party": "network"}],
                          "contributions": [{"id": "c1", "party": "%s", "role": "Audit", "days": "2,5", "dayRate": "650"},
                                            {"id": "c2", "role": "Plan", "days": "-1", "dayRate": "650"}]}}"""
                                .formatted(anne)));

        assertThat(checked.at("/problems").findValuesAsText("field")).contains("endsOn", "days");
        assertThat(checked.at("/split").isNull())
                .as("no split as long as days cannot be read")
                .isTrue();

        var mended = read(browserOf(anne)
                .post(
                        path + "/check",
                        """
                        {"draft": {"budget": "1 000,00", "endsOn": "soon", "pots": {"network": {"rate": "10"}},
                          "beneficiaries": [{"id": "b1", "pot": "network", "party": "network"}],
                          "contributions": [{"id": "c1", "party": "%s", "role": "Audit", "days": "2,5", "dayRate": "650"},
                                            {"id": "c2", "role": "Plan", "days": "2,5", "dayRate": "650"}]}}"""
                                .formatted(anne)));
        assertThat(mended.at("/split/lines").findValuesAsText("amount"))
                .containsExactlyInAnyOrder("100.00", "450.00", "450.00");
        assertThat(mended.at("/split/lines").findValuesAsText("name"))
                .contains(
                        "The network", "Open role: Plan", directory.person(anne).name());
        assertThat(mended.at("/split/lines/0/explanation").asText()).contains("10%");
        assertThat(read(browserOf(anne).get(path)).at("/revision").asInt()).isEqualTo(1);
    }

    @Test
    void aStrangerFindsNothingAndAnotherPartyMayNotDraft() {
        var stranger = somebody("Dora", Role.MEMBER);
        var party = somebody("Bruno", Role.MEMBER);
        missions.give(mission, party, Part.PARTY);

        assertThat(statusOf(stranger, path)).isEqualTo(404);
        assertThat(save(stranger, 1, "{}").statusCode()).isEqualTo(404);
        assertThat(statusOf(party, path)).isEqualTo(403);
        assertThat(save(party, 1, "{}").statusCode()).isEqualTo(403);
        assertThat(new Browser(port).get(path).statusCode()).isEqualTo(401);
        assertThat(read(browserOf(anne).get(path)).at("/revision").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"revision\": 1}",
                "{\"revision\": \"x\", \"draft\": {}}",
                "{\"draft\": 5, \"revision\": 1}"
            })
    void whatIsNoDraftIsRefusedInPlainWords(String body) {
        var answer = browserOf(anne).put(path, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("message").doesNotContain("Exception", "com.fasterxml");
    }

    @Test
    void anOverlongDraftIsRefusedBeforeItIsKept() {
        var answer = save(anne, 1, "{\"budget\":\"" + "9".repeat(300_000) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).at("/error").asText()).isEqualTo("DRAFT_TOO_LONG");
    }

    private HttpResponse<String> save(String person, int revision, String draft) {
        return browserOf(person).put(path, "{\"revision\": %d, \"draft\": %s}".formatted(revision, draft));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + answer.body(), e);
        }
    }
}
