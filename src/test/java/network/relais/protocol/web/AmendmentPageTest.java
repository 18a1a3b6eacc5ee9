package network.relais.protocol.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import network.relais.delivery.Agreement;
import network.relais.mission.Missions.NewMission;
import network.relais.people.Role;
import network.relais.protocol.Amendments;
import network.relais.protocol.Protocols;
import network.relais.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code /missions/{id}/amendment}, and what the mission's page says of it. */
class AmendmentPageTest extends PageTest {

    @Autowired
    private Protocols protocols;

    @Autowired
    private Amendments amendments;

    private String anne;
    private String bruno;
    private String mission;

    @BeforeEach
    void aMissionInDelivery() {
        anne = somebody("Anne", Role.MEMBER);
        bruno = somebody("Bruno", Role.MEMBER);
        mission = missions.open(
                        new NewMission("Stock audit", client("Client"), null, null, anne, "EUR"), clock.instant())
                .id();
        new Agreement(
                        today(),
                        List.of(Agreement.role("c1", anne, "10", today()), Agreement.role("c2", bruno, "7", today())))
                .putInForce(mission, missions, protocols, clock);
    }

    @Test
    void aContributorIsLedThereFromTheMissionPageAndReadsWhatFollows() {
        var link = open(bruno, "/missions/" + mission).select("a:contains(Ask for an amendment)");
        assertThat(link).hasSize(1);

        var page = open(bruno, link.attr("href"));

        assertThat(page.select("#days-c1, #days-c2")).hasSize(2);
        assertThat(page.select("main").text()).contains("The work goes on as agreed meanwhile");
    }

    @Test
    void whatIsMissingIsToldAndWhatWasTypedStays() {
        var answer = ask(Map.of("what", "Two days to Anne", "why", "", "from", today().toString(), "days-c2", "2"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(textOf(answer)).contains("is empty");
        assertThat(answer.body()).contains("Two days to Anne", "value=\"2\"");
        assertThat(amendments.of(mission)).isEmpty();
    }

    @Test
    void aMissionOnOlderDiagramsSaysWhoCanHelp() {
        var answer = ask(Map.of("what", "Two days", "why", "Ill", "from", today().toString()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(textOf(answer)).contains("Ask a process owner to move it to the latest ones");
        assertThat(amendments.of(mission)).isEmpty();
    }

    @Test
    void whoeverHasNoWorkInItCannotAskAndAStrangerSeesNothing() {
        var chantal = somebody("Chantal", Role.MANAGER);
        var dora = somebody("Dora", Role.MEMBER);

        assertThat(open(chantal, "/missions/" + mission + "/amendment")
                        .select("main")
                        .text())
                .contains("you cannot ask for one now");
        assertThat(statusOf(dora, "/missions/" + mission + "/amendment")).isEqualTo(404);
    }

    private HttpResponse<String> ask(Map<String, String> typed) {
        return browserOf(bruno)
                .submit("/missions/" + mission + "/amendment", "/missions/" + mission + "/amendment", typed);
    }
}
