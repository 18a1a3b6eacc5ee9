package network.relais.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import network.relais.delivery.Agreement;
import network.relais.mission.Missions.NewMission;
import network.relais.people.Role;
import network.relais.protocol.Contribution;
import network.relais.protocol.Protocols;
import network.relais.testing.PageTest;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class WithdrawPageTest extends PageTest {

    @Autowired
    private Protocols protocols;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

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
    void aMemberSaysThatTheyCannotGoOn() {
        begin();
        var page = open(bruno, page());
        assertThat(page.select("h1").text()).isEqualTo("I cannot go on with this mission");
        assertThat(page.select("label").text()).contains("Role c2", "of 7 agreed");
        assertThat(page.text()).doesNotContain(directory.person(anne).name());

        var answer = leave(bruno, bruno, Map.of("days-c2", "2,5", "reason", "Ill"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(protocols.inForce(mission).orElseThrow().terms().openRoles())
                .extracting(Contribution::days)
                .singleElement()
                .asString()
                .isEqualTo("4.5");
    }

    @Test
    void theCoordinatorMaySaySoForAnybody() {
        begin();
        var others = open(anne, page()).select("section a");
        assertThat(others).hasSize(1);
        var page = open(anne, others.get(0).attr("href"));
        assertThat(page.select("h1").text())
                .isEqualTo(directory.person(bruno).name() + " cannot go on with this mission");

        assertThat(leave(anne, bruno, Map.of()).statusCode()).isEqualTo(302);
        assertThat(withdrawals()).isOne();
    }

    @Test
    void whatIsTypedWronglyStaysInTheFormAndChangesNothing() {
        begin();

        var answer = leave(bruno, bruno, Map.of("days-c2", "<b>many</b>", "reason", "Ill \"for\" <weeks>"));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = org.jsoup.Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert]").text()).contains("no number of days");
        assertThat(page.select("#days-c2").val()).isEqualTo("<b>many</b>");
        assertThat(page.select("#reason").text()).isEqualTo("Ill \"for\" <weeks>");
        assertThat(withdrawals()).isZero();
    }

    @Test
    void nothingIsLeftOfAWithdrawalThatTheProcessDoesNotWaitFor() {
        var answer = leave(bruno, bruno, Map.of("days-c2", "2,5"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(textOf(answer)).contains("not being delivered at the moment");
        assertThat(withdrawals()).isZero();
        assertThat(protocols.versions(mission)).hasSize(1);
    }

    @Test
    void aMissionOfOthersIsNotThere() {
        var stranger = somebody("Dora", Role.MEMBER);
        begin();

        assertThat(statusOf(stranger, page())).isEqualTo(404);
        assertThat(leave(stranger, bruno, Map.of()).statusCode()).isEqualTo(404);
        assertThat(withdrawals()).isZero();
    }

    private void begin() {
        runtime.startProcessInstanceByKey("mission_delivery", mission, Map.of("missionTitle", "Client · Stock audit"));
    }

    private String page() {
        return "/missions/" + mission + "/withdraw";
    }

    private HttpResponse<String> leave(String by, String person, Map<String, String> typed) {
        var fields = new java.util.HashMap<>(typed);
        fields.put("person", person);
        return browserOf(by).submit("/missions/" + mission + "/withdraw", page(), fields);
    }

    private long withdrawals() {
        return jdbc.sql("select count(*) from relais.withdrawal where mission = ?")
                .param(mission)
                .query(Long.class)
                .single();
    }
}
