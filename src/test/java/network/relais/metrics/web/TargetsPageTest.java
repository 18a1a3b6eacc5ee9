package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import network.relais.people.Language;
import network.relais.people.Role;
import network.relais.testing.PageTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code /metrics/targets}: who reads it and who sets them, what is refused, and which missions are beyond one. */
class TargetsPageTest extends PageTest {

    private static final String PAGE = "/metrics/targets";
    private static final Map<String, String> OF_DELIVERY =
            Map.of("subject", "mission/DELIVERED", "days", "40", "hours", "5", "percent", "85");

    @Autowired
    private JdbcClient jdbc;

    private String manager;

    @BeforeEach
    void aManager() {
        figuresAreThere();
        noTargetIsLeft();
        manager = somebody("Xavier", Role.MANAGER);
    }

    @AfterEach
    void noTargetIsLeft() {
        jdbc.sql("delete from relais.metric_target").update();
        jdbc.sql("delete from relais.metric_step where mission like 'T-%'").update();
        jdbc.sql("delete from relais.metric_phase where mission like 'T-%'").update();
        jdbc.sql("delete from relais.metric_mission where mission like 'T-%'").update();
        jdbc.sql("delete from relais.metric_diagram where diagram like 'target %'")
                .update();
        jdbc.sql("delete from relais.metric_diagram_step where diagram like 'target %'")
                .update();
    }

    @Test
    void withoutAnyThePageSaysWhatATargetIsGoodFor() {
        var page = open(manager, PAGE);

        assertThat(page.select("section.table").get(0).text())
                .contains("None is set. A target says what is good enough");
        assertThat(page.select("#set h2").text()).isEqualTo("Set a target");
    }

    @Test
    void aManagerSetsOneChangesItTakesItAwayAndSetsItAgain() {
        submit(manager, PAGE, OF_DELIVERY);
        assertThat(row("From the lead to delivery").text()).contains("85% within 40 working days 5 h");

        var address = row("From the lead to delivery").select("a").attr("href").replaceFirst("#.*", "");
        var chosen = open(manager, address);
        assertThat(chosen.select("#set").text()).contains("by Xavier Page");
        assertThat(chosen.select("#percent").val()).isEqualTo("85");
        assertThat(chosen.select("#days").val()).isEqualTo("40");
        assertThat(chosen.select("#hours").val()).isEqualTo("5");
        assertThat(chosen.select("#subject option[selected]").val()).isEqualTo("mission/DELIVERED");

        submit(manager, PAGE, Map.of("subject", "mission/DELIVERED", "days", "", "hours", "3", "percent", "50"));
        assertThat(open(manager, PAGE).select("section[aria-labelledby=table-times] tbody tr"))
                .hasSize(1);
        assertThat(row("From the lead to delivery").text()).contains("50% within 3 h");
        assertThat(open(manager, address).select("#set").text())
                .as("the former one")
                .contains("does not hold any more");

        var number = row("From the lead to delivery").select("a").attr("href").replaceAll("\\D", "");
        var removed = submit(manager, PAGE + "/" + number + "/remove", Map.of());
        assertThat(removed.select(".notice.good").text())
                .contains("Removed: From the lead to delivery, 50% within 3 h");
        var undo = removed.select("form[action$=/restore]").attr("action");
        assertThat(open(manager, PAGE).select("section[aria-labelledby=table-times] tbody tr"))
                .isEmpty();
        submit(manager, undo, Map.of());
        assertThat(row("From the lead to delivery").text()).contains("50% within 3 h");
    }

    @Test
    void animatorsReadManagersSetAndMembersDoNeither() {
        submit(manager, PAGE, Map.of("subject", "open", "number", "12"));
        var number = open(manager, PAGE)
                .select("section[aria-labelledby=table-numbers] tbody a")
                .attr("href")
                .replaceAll("\\D", "");
        var animator = somebody("Fatou", Role.ANIMATOR);
        var member = somebody("Karine", Role.MEMBER);

        assertThat(open(animator, PAGE)
                        .select("section[aria-labelledby=table-numbers]")
                        .text())
                .contains("Missions under way", "at most 12");
        assertThat(open(animator, PAGE).select("#set")).isEmpty();
        assertThat(open(animator, PAGE + "/" + number).select("#set form")).isEmpty();
        for (var person : new String[] {animator, member}) {
            for (var action : new String[] {PAGE, PAGE + "/" + number + "/remove", PAGE + "/" + number + "/restore"}) {
                assertThat(browserOf(person)
                                .submit("/account", action, OF_DELIVERY)
                                .statusCode())
                        .as(action)
                        .isEqualTo(403);
            }
        }
        assertThat(statusOf(member, PAGE)).isEqualTo(403);
        assertThat(statusOf(member, PAGE + "/" + number)).isEqualTo(403);
        assertThat(statusOf(manager, PAGE + "/987654321")).isEqualTo(404);
        assertThat(browserOf(manager)
                        .postForm(PAGE, "subject=open&number=3")
                        .headers()
                        .firstValue("Location"))
                .as("without the form's token")
                .hasValueSatisfying(address -> assertThat(address).endsWith("/login?ended"));
        assertThat(open(manager, PAGE).text()).contains("at most 12");
    }

    @ParameterizedTest
    @CsvSource({
        "'',                          3,   '', 85,  '', subject, Choose what the target is about",
        "step/mission_delivery/none,  3,   '', 85,  '', subject, Choose what the target is about",
        "mission/OPENED,              3,   '', 85,  '', subject, Choose what the target is about",
        "mission/DELIVERED,           '',  '', 85,  '', days,    Type how long",
        "mission/DELIVERED,           2.5, '', 85,  '', days,    “2.5” is no whole number from 0 to 999",
        "mission/DELIVERED,           2,   10, 85,  '', hours,   “10” is no whole number from 0 to 9",
        "mission/DELIVERED,           2,   '', 101, '', percent, “101” is no whole number from 1 to 100",
        "open,                        '',  '', '',  0,  number,  “0” is no whole number from 1 to",
        "money/EUR,                   '',  '', '',  x,  number,  “x” is no amount in EUR",
        "money/EUR,                   '',  '', '',  0,  number,  “0” is no amount in EUR"
    })
    void whatMakesNoSenseIsSaidAtItsFieldAndStaysAsItWasTyped(
            String subject, String days, String hours, String percent, String number, String field, String said) {
        var typed = Map.of("subject", subject, "days", days, "hours", hours, "percent", percent, "number", number);
        var answer = browserOf(manager).submit(PAGE, PAGE, typed);

        assertThat(answer.statusCode()).isEqualTo(400);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#wrong-" + field).text()).contains(said);
        assertThat(page.select("[aria-describedby=wrong-" + field + "]")).hasSize(1);
        var shown =
                number.isEmpty() ? Map.of("days", days, "hours", hours, "percent", percent) : Map.of("number", number);
        shown.forEach((each, value) -> assertThat(page.select("#" + each).val()).isEqualTo(value));
        assertThat(jdbc.sql("select count(*) from relais.metric_target")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aMissionBeyondATargetIsListedAndNobodyIsNamed() throws Exception {
        aStepIsOpen("T-1", "target now", "userTask_targeted", "Answer the call");
        submit(
                manager,
                PAGE,
                Map.of("subject", "step/target_process/userTask_targeted", "days", "1", "hours", "", "percent", "85"));

        var page = open(manager, PAGE);
        var row = page.select("section[aria-labelledby=table-times] tbody tr").first();
        assertThat(row.text()).contains("Answer the call (Process of targets)", "not enough: 0 of 20");
        assertThat(row.select("a[href$=#table-beyond]").text()).isEqualTo("1");
        assertThat(page.select("section[aria-labelledby=table-beyond] tbody a[href=/missions/T-1]"))
                .hasSize(1);
        assertThat(page.text()).doesNotContain(directory.person(manager).name() + " is");

        var json = new ObjectMapper()
                .readTree(browserOf(manager).get("/api/metrics/targets").body());
        assertThat(json.path("beyond").get(0).path("mission").asText()).isEqualTo("T-1");
        assertThat(json.path("times").get(0).path("beyond-now").asInt()).isEqualTo(1);
        for (var day : List.of("since", "over-since")) {
            assertThat(json.path("beyond").get(0).path(day).asText()).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        }
    }

    /** Its times are those of the few who worked on it, whatever shows them. */
    @Test
    void ofAPhaseThatFewPeopleWorkedOnNoTimeIsToldOnAPageInAFileOrToMachines() throws Exception {
        twentyPhasesEnded("T-3", "Targetville", "a", "b", "c", "d");
        submit(manager, PAGE, Map.of("subject", "phase/target_process", "days", "1", "hours", "", "percent", "85"));

        for (var panel : List.of("targets", "steps")) {
            var table = panel.equals("targets") ? "times" : "phases";
            assertThat(row(panel, table).path("within").isNull()).as(panel).isTrue();
            assertThat(row(panel, table).path("hidden").toString()).contains("within");
            assertThat(cells(panel, table)).contains("< 5 people");
            assertThat(file(panel, table)).contains("< 5 people");
        }
        assertThat(row("targets", "times").path("ended").asInt()).isEqualTo(20);
        assertThat(row("targets", "times").path("at-percent").isNull()).isTrue();
        assertThat(row("targets", "times").path("took-longer").isNull()).isTrue();
        var opened = ofTheOnlyTarget();
        assertThat(opened.path("ended")).hasSize(20);
        assertThat(opened.path("ended"))
                .allSatisfy(each -> assertThat(each.path("hidden").toString()).isEqualTo("[\"since\",\"took\"]"));
        assertThat(opened.has("longer")).isFalse();

        did("T-3", "e");
        assertThat(ofTheOnlyTarget().path("ended")).noneMatch(each -> each.has("hidden"));
        assertThat(ofTheOnlyTarget().path("longer")).isEmpty();

        for (var panel : List.of("targets", "steps")) {
            var table = panel.equals("targets") ? "times" : "phases";
            assertThat(row(panel, table).path("within").asDouble()).as(panel).isEqualTo(1);
            assertThat(row(panel, table).has("hidden")).isFalse();
            assertThat(cells(panel, table)).contains("100%").doesNotContain("< 5 people");
        }
    }

    private JsonNode ofTheOnlyTarget() throws Exception {
        var number = jdbc.sql("select number from relais.metric_target where ended_at is null")
                .query(Long.class)
                .single();
        return new ObjectMapper()
                .readTree(browserOf(manager)
                        .get("/api/metrics/targets?place=Targetville&target=" + number)
                        .body());
    }

    private JsonNode row(String panel, String table) throws Exception {
        return new ObjectMapper()
                .readTree(browserOf(manager)
                        .get("/api/metrics/%s?place=Targetville".formatted(panel))
                        .body())
                .path(table)
                .path(0);
    }

    private String cells(String panel, String table) {
        return open(manager, "/metrics/%s?place=Targetville".formatted(panel))
                .select("section[aria-labelledby=table-%s] tbody".formatted(table))
                .text();
    }

    private String file(String panel, String table) {
        return browserOf(manager)
                .get("/metrics/%s/%s.csv?place=Targetville".formatted(panel, table))
                .body();
    }

    @Test
    void ofABoxThatCallsAPhaseThereIsNoTarget() {
        diagram("target now", "callActivity_targeted", "Call", 0);
        jdbc.sql("update relais.metric_diagram_step set kind = 'CALL' where diagram = 'target now'")
                .update();

        var answer = browserOf(manager)
                .submit(
                        PAGE,
                        PAGE,
                        Map.of("subject", "step/target_process/callActivity_targeted", "days", "1", "percent", "85"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("#wrong-subject").text())
                .contains("Choose what the target is about");
    }

    @Test
    void ofOnePhaseAreItsOwnTargetsAndThoseOfItsSteps() {
        diagram("target now", "userTask_targeted", "Answer the call", 1);
        for (var subject : List.of("step/target_process/userTask_targeted", "phase/target_process", "mission/PAID")) {
            submit(manager, PAGE, Map.of("subject", subject, "days", "1", "hours", "", "percent", "85"));
        }
        submit(manager, PAGE, Map.of("subject", "open", "number", "7"));

        // Beside them stand missions that are beyond one, and other tests leave some.
        var targets = "section:is([aria-labelledby=table-times], [aria-labelledby=table-numbers]) tbody tr";
        assertThat(open(manager, PAGE).select(targets)).hasSize(4);
        assertThat(open(manager, PAGE + "?phase=target_process")
                        .select(targets + " td:first-child")
                        .eachText())
                .containsExactlyInAnyOrder("Answer the call (Process of targets)", "Process of targets (whole phase)");
        assertThat(open(manager, PAGE + "?phase=target_process")
                        .select("section[aria-labelledby=table-numbers]")
                        .text())
                .contains("None is set for this phase");
    }

    @Test
    void aStepThatIsNoLongerDrawnKeepsItsTargetAndIsSaidToBe() {
        aStepIsOpen("T-2", "target now", "userTask_targeted", "Answer the call");
        submit(
                manager,
                PAGE,
                Map.of("subject", "step/target_process/userTask_targeted", "days", "1", "hours", "", "percent", "85"));
        diagram("target later", "userTask_other", "Do something else", 1);

        assertThat(open(manager, PAGE)
                        .select("section[aria-labelledby=table-times] tbody td")
                        .first()
                        .text())
                .isEqualTo("Answer the call (Process of targets), no longer drawn");
        assertThat(open(manager, PAGE).select("#subject option").eachText())
                .contains("Do something else")
                .doesNotContain("Answer the call");

        diagram("target renamed", "userTask_targeted", "Answer at once", 2);
        assertThat(open(manager, PAGE)
                        .select("section[aria-labelledby=table-times] tbody td")
                        .first()
                        .text())
                .as("it goes by the id of the box")
                .isEqualTo("Answer at once (Process of targets)");
    }

    @Test
    void whoeverReadsFrenchReadsAndIsRefusedInFrench() {
        submit(manager, PAGE, Map.of("subject", "delivered", "number", "4"));

        var fabien = somebody("Fabien", Language.FR, Role.MANAGER);

        var page = open(fabien, PAGE);
        assertThat(page.select("nav.tabs [aria-current]").text()).isEqualTo("Objectifs");
        assertThat(page.select("section[aria-labelledby=table-numbers] tbody").text())
                .contains("Missions livrées", "au moins 4 par mois", "12");
        assertThat(page.select("#set").text()).contains("Fixer un objectif", "Jours ouvrés");
        var refused = browserOf(fabien).submit(PAGE, PAGE, Map.of("subject", "open", "number", "beaucoup"));
        assertThat(Jsoup.parse(refused.body()).select("#wrong-number").text())
                .startsWith("« beaucoup » n’est pas un nombre entier de 1 à 9");
    }

    private Document submit(String person, String action, Map<String, String> typed) {
        var answer = browserOf(person).submit(PAGE, action, typed);
        assertThat(answer.statusCode()).as(textOf(answer)).isEqualTo(302);
        return open(person, PAGE);
    }

    private Element row(String first) {
        return open(manager, PAGE).select("section.table tbody tr").stream()
                .filter(row -> row.select("td").first().text().equals(first))
                .findFirst()
                .orElseThrow();
    }

    /** Since ten days before now, which no weekend and no holidays make up for. */
    private void aStepIsOpen(String mission, String diagram, String activity, String label) {
        diagram(diagram, activity, label, 0);
        jdbc.sql(
                        """
                        insert into relais.metric_mission (mission, opened_at, phase, currency, agreed, received)
                        values (?, ?, 'LEAD', 'EUR', 0, 0)""")
                .params(mission, tenDaysAgo())
                .update();
        jdbc.sql(
                        """
                        insert into relais.metric_step (id, mission, phase, diagram, activity, kind, parent, entered_at, round)
                        values (?, ?, 'f', ?, ?, 'TASK', 'f', ?, 1)""")
                .params("step of " + mission, mission, diagram, activity, tenDaysAgo())
                .update();
    }

    private void twentyPhasesEnded(String mission, String place, String... people) {
        aStepIsOpen(mission, "target now", "userTask_targeted", "Answer the call");
        jdbc.sql("update relais.metric_mission set place = ? where mission = ?")
                .params(place, mission)
                .update();
        for (int phase = 0; phase < 20; phase++) {
            jdbc.sql(
                            """
                            insert into relais.metric_phase (id, mission, process, diagram, entered_at, ended_at)
                            values (?, ?, 'target_process', 'target now', ?, ?)""")
                    .params(mission + " " + phase, mission, tenDaysAgo(), tenDaysAgo())
                    .update();
        }
        for (var person : people) {
            did(mission, person);
        }
    }

    private void did(String mission, String person) {
        jdbc.sql(
                        """
                        insert into relais.metric_step
                            (id, mission, phase, diagram, activity, kind, parent, holder, entered_at, ended_at, ended_how, round)
                        values (?, ?, 'f', 'target now', 'userTask_targeted', 'TASK', 'f', ?, ?, ?, 'DONE', 1)""")
                .params("step of " + person, mission, person, tenDaysAgo(), tenDaysAgo())
                .update();
    }

    private void diagram(String diagram, String activity, String label, int days) {
        jdbc.sql(
                        """
                        insert into relais.metric_diagram (diagram, process, label, first_used, content)
                        values (?, 'target_process', 'Process of targets', ?, '<bpmn/>')""")
                .params(diagram, Timestamp.from(tenDaysAgo().toInstant().plus(Duration.ofDays(days))))
                .update();
        jdbc.sql(
                        """
                        insert into relais.metric_diagram_step (diagram, activity, kind, label) values (?, ?, 'TASK', ?)""")
                .params(diagram, activity, label)
                .update();
    }

    private Timestamp tenDaysAgo() {
        return Timestamp.from(clock.instant().minus(Duration.ofDays(10)));
    }
}
