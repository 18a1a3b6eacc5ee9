package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import network.relais.people.Language;
import network.relais.people.Role;
import network.relais.testing.PageTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a manager saves of a panel, finds again under every other, and which mails about figures they choose. */
class ViewsPageTest extends PageTest {

    private static final String FUNNEL = "/metrics/funnel?by=kind&from=2026-01-01&to=2026-02-28";

    @Autowired
    private JdbcClient jdbc;

    private String manager;

    @BeforeEach
    void aManager() {
        figuresAreThere();
        manager = somebody("Xavier", Role.MANAGER);
    }

    @Test
    void whatIsSavedOnOnePanelOpensFromEveryOther() {
        var saved = save(FUNNEL, "Leads of winter");

        assertThat(saved.headers().firstValue("Location")).hasValue(FUNNEL);
        assertThat(open(manager, FUNNEL).select("[role=status]").text()).contains("Saved as “Leads of winter”");
        var link = open(manager, "/metrics/ageing").select(".views a:contains(Leads of winter)");
        assertThat(link.attr("aria-current")).isEmpty();
        assertThat(addressOf(link.attr("href"))).isEqualTo(FUNNEL);
        assertThat(open(manager, FUNNEL).select(".views a[aria-current]").text())
                .isEqualTo("Leads of winter");
        assertThat(open(manager, "/metrics/views").select("li.card").text())
                .contains("Leads of winter", "Leads · 1 Jan 2026 to 28 Feb 2026 · By: kind of mission");
    }

    @Test
    void aPeriodUpToTodayIsKeptAsSoManyDays() {
        var month = "/metrics/overview?from=" + today().minusDays(29) + "&to=" + today();
        assertThat(open(manager, month).select("#viewHint").text()).contains("the last 30 days");
        save(month, "A month");

        assertThat(jdbc.sql("select last_days from relais.metric_view where person = ? and to_day is null")
                        .param(manager)
                        .query(Integer.class)
                        .single())
                .isEqualTo(30);
        assertThat(addressOf("/metrics/views/" + numberOf("A month"))).isEqualTo(month);
        assertThat(open(manager, "/metrics/views").select("li.card").text()).contains("Overview · last 30 days");

        save("/metrics/ageing", "Old ones");
        assertThat(addressOf("/metrics/views/" + numberOf("Old ones"))).isEqualTo("/metrics/ageing");
    }

    @Test
    void nobodyElseSeesOrChangesAView() {
        save(FUNNEL, "Mine alone");
        var view = "/metrics/views/" + numberOf("Mine alone");
        var other = somebody("Fatou", Role.ANIMATOR);
        var member = somebody("Karine", Role.MEMBER);

        assertThat(open(other, "/metrics/overview").select(".views").text()).doesNotContain("Mine alone");
        assertThat(open(other, "/metrics/views").select("main").text()).doesNotContain("Mine alone");
        assertThat(statusOf(other, view)).isEqualTo(404);
        assertThat(statusOf(manager, "/metrics/views/987654321")).isEqualTo(404);
        for (var action : new String[] {"/name", "/deletion", "/return"}) {
            var answer = browserOf(other).submit("/account", view + action, Map.of("viewName", "Stolen"));
            assertThat(answer.statusCode()).as(action).isEqualTo(404);
        }
        for (var address : new String[] {view, "/metrics/views", "/metrics/mails"}) {
            assertThat(statusOf(member, address)).as(address).isEqualTo(403);
        }
        assertThat(browserOf(member)
                        .submit("/account", "/metrics/overview/views", Map.of("viewName", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browserOf(manager)
                        .postForm("/metrics/overview/views", "viewName=forged")
                        .headers()
                        .firstValue("Location"))
                .as("without the token that only our pages know")
                .hasValue("/login?ended");
        assertThat(open(manager, "/metrics/views").select("li.card h2").eachText())
                .containsExactly("Mine alone");
    }

    @Test
    void whatCannotBeSavedIsSaidAndStaysAsItWasTyped() {
        var answer = save(FUNNEL, " ");

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#wrong-viewName").text()).contains("Give it a name");
        assertThat(page.select("#viewName").attr("aria-describedby")).isEqualTo("wrong-viewName");
        assertThat(page.select("details[open] #viewName")).hasSize(1);
        assertThat(page.select("#by option[selected]").val())
                .as("the filters stay")
                .isEqualTo("kind");
        assertThat(page.select("section.table")).as("and so do the figures").isNotEmpty();

        var tooLong = Jsoup.parse(save(FUNNEL, "x".repeat(81)).body());
        assertThat(tooLong.select("#viewName").val()).hasSize(81);
        assertThat(tooLong.select("#wrong-viewName").text()).contains("at most 80");

        var unknown = save("/metrics/overview?place=Atlantis", "Atlantis");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(unknown.body()).select("[role=alert]").text()).contains("There is no “Atlantis”");
        assertThat(open(manager, "/metrics/views").select("li.card")).isEmpty();
    }

    @Test
    void aNameThatIsTakenCanBeGivenToWhatIsShownNow() {
        save(FUNNEL, "Mine");
        var view = "/metrics/views/" + numberOf("Mine");

        var refused = save("/metrics/flow", "mine");
        assertThat(refused.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(refused.body());
        assertThat(page.select("#wrong-viewName").text()).contains("You have a view called “Mine” already");
        assertThat(page.select("button[name=replaces]").text()).isEqualTo("Replace it");
        assertThat(addressOf(view)).isEqualTo(FUNNEL);

        browserOf(manager)
                .submit("/metrics/flow", "/metrics/flow/views", Map.of("viewName", "mine", "replaces", "true"));
        assertThat(addressOf(view)).isEqualTo("/metrics/flow");
    }

    @Test
    void aViewIsRenamedDeletedAndBroughtBack() {
        save(FUNNEL, "First");
        save("/metrics/flow", "Second");
        var first = "/metrics/views/" + numberOf("First");

        var refused = submit(first + "/name", Map.of("viewName", "second"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("details[open] input").eachAttr("value"))
                .contains("second");
        submit(first + "/name", Map.of("viewName", "Winter"));
        assertThat(names()).containsExactly("Second", "Winter");

        submit(first + "/deletion", Map.of());
        var list = open(manager, "/metrics/views");
        assertThat(list.select("[role=status]").text()).contains("“Winter” is deleted.");
        assertThat(list.select("li.card h2").eachText()).containsExactly("Second");
        assertThat(statusOf(manager, first)).isEqualTo(404);

        submit(list.select("[role=status] form").attr("action"), Map.of());
        assertThat(names()).containsExactly("Second", "Winter");
        assertThat(addressOf(first)).isEqualTo(FUNNEL);
    }

    @Test
    void aViewOfWhatIsNoLongerKnownSaysSoAndBreaksNothing() {
        save("/metrics/overview", "Gone");
        jdbc.sql("update relais.metric_view set asked = 'place=Atlantis' where person = ?")
                .param(manager)
                .update();

        assertThat(open(manager, "/metrics/views").select("li.card").text())
                .contains("Place: “Atlantis”, which is no longer known");
        var opened = browserOf(manager).get(addressOf("/metrics/views/" + numberOf("Gone")));
        assertThat(opened.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(opened.body()).select("[role=alert]").text()).contains("There is no “Atlantis”");
    }

    @Test
    void mailsAreChosenByEachForThemselves() {
        var animator = somebody("Fatou", Role.ANIMATOR);
        assertThat(chosen(open(manager, "/metrics/mails"))).isEqualTo("alerts digest");
        assertThat(chosen(open(animator, "/metrics/mails"))).isEmpty();
        assertThat(open(manager, "/account").select("a[href=/metrics/mails]")).hasSize(1);
        assertThat(open(somebody("Karine", Role.MEMBER), "/account").select("a[href=/metrics/mails]"))
                .isEmpty();

        browserOf(manager).submit("/metrics/mails", "/metrics/mails", Map.of("digest", "true"));

        var page = open(manager, "/metrics/mails");
        assertThat(page.select("[role=status]").text()).isEqualTo("Noted.");
        assertThat(chosen(page)).isEqualTo("digest");
        assertThat(chosen(open(animator, "/metrics/mails"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/metrics/overview, .views summary, Enregistrer cette vue Vues enregistrées (1)",
        "/metrics/views,    h1,             Vues enregistrées",
        "/metrics/views,    .soft,          Flux · les 90 derniers jours",
        "/metrics/mails,    h1,             Courriels sur les chiffres"
    })
    void whoeverReadsFrenchReadsFrench(String address, String part, String said) {
        manager = somebody("Xavier", Language.FR, Role.MANAGER);
        save("/metrics/flow", "Vue");

        assertThat(open(manager, address).select(part).text()).isEqualTo(said);
        assertThat(Jsoup.parse(save("/metrics/flow", "VUE").body())
                        .select("#wrong-viewName")
                        .text())
                .isEqualTo("Vous avez déjà une vue « Vue ». Choisissez un autre nom.");
    }

    private HttpResponse<String> save(String address, String name) {
        var query = address.contains("?") ? address.substring(address.indexOf('?')) : "";
        var panel = address.replace(query, "");
        return browserOf(manager).submit(panel, panel + "/views" + query, Map.of("viewName", name));
    }

    private HttpResponse<String> submit(String action, Map<String, String> fields) {
        return browserOf(manager).submit("/metrics/views", action, fields);
    }

    private String addressOf(String view) {
        return browserOf(manager).get(view).headers().firstValue("Location").orElse("");
    }

    private String numberOf(String name) {
        return open(manager, "/metrics/overview")
                .select(".views a:contains(" + name + ")")
                .attr("href")
                .replaceFirst(".*/", "");
    }

    private List<String> names() {
        return open(manager, "/metrics/views").select("li.card h2").eachText();
    }

    private static String chosen(Document page) {
        return String.join(" ", page.select("input[type=checkbox][checked]").eachAttr("name"));
    }
}
