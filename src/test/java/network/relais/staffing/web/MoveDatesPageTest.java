package network.relais.staffing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import network.relais.calendar.WorkingDays;
import network.relais.delivery.Agreement;
import network.relais.mission.Missions.NewMission;
import network.relais.people.Role;
import network.relais.protocol.AnswerDates;
import network.relais.protocol.DatesQuestion;
import network.relais.protocol.Protocols;
import network.relais.protocol.Terms;
import network.relais.testing.PageTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MoveDatesPageTest extends PageTest {

    @Autowired
    private Protocols protocols;

    @Autowired
    private AnswerDates answerDates;

    private String anne;
    private String bruno;
    private String mission;
    private Agreement agreement;

    @BeforeEach
    void aMissionInDelivery() {
        anne = somebody("Anne", Role.MEMBER);
        bruno = somebody("Bruno", Role.MEMBER);
        mission = missions.open(
                        new NewMission("Stock audit", client("Client"), null, null, anne, "EUR"), clock.instant())
                .id();
        agreement = new Agreement(
                today(), List.of(Agreement.role("c1", anne, "10", today()), Agreement.role("c2", bruno, "7", today())));
        agreement.putInForce(mission, missions, protocols, clock);
    }

    @Test
    void theCoordinatorMovesTheDatesFromTheMissionPage() {
        var link = open(anne, "/missions/" + mission).select("a:contains(Move the dates)");
        assertThat(link).hasSize(1);
        var page = open(anne, link.attr("href"));
        assertThat(page.select("#startsOn").val()).isEqualTo(today().toString());
        assertThat(page.select("#endsOn").val()).isEqualTo(agreement.planDue().toString());
        assertThat(page.select("label").text()).contains("“Audit” is due on", "“Plan” is due on");

        var last = agreement.planDue().plusDays(30);
        var audit = WorkingDays.after(agreement.auditDue(), 3);
        var answer = move(
                anne,
                Map.of(
                        "startsOn",
                        today().toString(),
                        "endsOn",
                        last.toString(),
                        "due-m1",
                        audit.toString(),
                        "due-m2",
                        ""));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(terms().endsOn()).isEqualTo(last);
        assertThat(terms().milestone("m1").dueOn()).isEqualTo(audit);
        assertThat(terms().milestone("m2").dueOn()).isEqualTo(last);
        assertThat(answerDates.open(mission)).containsExactly(new DatesQuestion(2, bruno));
        assertThat(open(anne, "/missions/" + mission).text()).contains("moved the dates: the mission runs from");
    }

    @Test
    void whatIsTypedWronglyStaysInTheFormAndChangesNothing() {
        var noDay = move(anne, Map.of("startsOn", "soon", "endsOn", "2027-13-40"));
        var backwards = move(anne, Map.of("startsOn", today().plusDays(3).toString(), "endsOn", today().toString()));

        assertThat(noDay.statusCode()).isEqualTo(422);
        assertThat(textOf(noDay)).contains("Choose a first day and a last day");
        assertThat(Jsoup.parse(noDay.body()).select("#startsOn").val()).isEqualTo("soon");
        assertThat(backwards.statusCode()).isEqualTo(422);
        assertThat(textOf(backwards)).contains("The mission ends before it begins");
        assertThat(Jsoup.parse(backwards.body()).select("#startsOn").val())
                .isEqualTo(today().plusDays(3).toString());
        assertThat(protocols.versions(mission)).hasSize(1);
    }

    @Test
    void onlyWhoeverLeadsTheMissionMovesItsDates() {
        assertThat(open(bruno, "/missions/" + mission).text()).doesNotContain("Move the dates");
        assertThat(open(bruno, page()).select("form[action$=/dates]")).isEmpty();
        var typed = Map.of(
                "startsOn",
                today().toString(),
                "endsOn",
                agreement.planDue().plusDays(9).toString());
        var refused = browserOf(bruno).submit("/missions/" + mission, page(), typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(textOf(refused)).contains("by the coordinator or an animator");

        var stranger = somebody("Dora", Role.MEMBER);
        assertThat(statusOf(stranger, page())).isEqualTo(404);
        assertThat(browserOf(stranger).submit("/missions", page(), typed).statusCode())
                .isEqualTo(404);
        assertThat(protocols.versions(mission)).hasSize(1);
    }

    @Test
    void duringAPauseTheDatesStandStill() {
        missions.pause(mission, clock.instant(), today().plusDays(10));

        assertThat(open(anne, page()).select("form[action$=/dates]")).isEmpty();
        var answer = browserOf(anne)
                .submit(
                        "/missions/" + mission,
                        page(),
                        Map.of(
                                "startsOn",
                                today().toString(),
                                "endsOn",
                                agreement.planDue().plusDays(9).toString()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(protocols.versions(mission)).hasSize(1);
    }

    private Terms terms() {
        return protocols.inForce(mission).orElseThrow().terms();
    }

    private String page() {
        return "/missions/" + mission + "/dates";
    }

    private HttpResponse<String> move(String by, Map<String, String> typed) {
        return browserOf(by).submit(page(), page(), typed);
    }
}
