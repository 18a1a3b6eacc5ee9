package network.relais.metrics.web;

import static network.relais.testing.Figures.asProjector;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import network.relais.people.Language;
import network.relais.people.Role;
import network.relais.testing.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Until the past has been read once, nothing is said that would be about nothing. */
class NoFiguresYetTest extends PageTest {

    private static final String WAITING = "The figures are being worked out for the first time";

    @Autowired
    private List<Panel> panels;

    @Autowired
    private JdbcClient jdbc;

    private String animator;

    @BeforeEach
    void aNewNetwork() {
        nothingIsKnown();
        animator = somebody("Ursula", Role.ANIMATOR);
    }

    @AfterAll
    void whatOtherTestsLookAt() {
        nothingIsKnown();
        figuresAreThere();
    }

    private void nothingIsKnown() {
        jdbc.sql(
                        """
                        update relais.metric_projection set projected_until = null, recomputed_at = null,
                            rebuild_asked = null, rebuild_begun = null, rebuild_day = null, rebuild_days = null""")
                .update();
    }

    private void isMadeAnew(int day, int days) {
        asProjector(projection, clock.instant(), owner -> {
            projection.beginRebuild(owner, clock.instant(), days);
            projection.rebuilding(owner, day);
        });
    }

    private void isReadUntil(Instant moment) {
        asProjector(projection, clock.instant(), owner -> projection.reached(owner, moment));
    }

    @Test
    void everyPanelSaysOneSentenceAndShowsNoFigure() {
        var shown = new TreeMap<String, String>();
        for (var panel : panels) {
            var page = open(animator, "/metrics/" + panel.key());
            assertThat(page.select("main .notice").text()).as(panel.key()).startsWith(WAITING + ".");
            assertThat(page.select("nav.tabs a[aria-current]").attr("href"))
                    .as(panel.key())
                    .startsWith("/metrics/" + panel.key());
            shown.put(
                    panel.key(),
                    page.select("main form, main table, .tile, .chart, .error, .card, .late")
                            .text());
        }

        assertThat(shown).hasSizeGreaterThan(10).allSatisfy((panel, text) -> assertThat(text)
                .isEmpty());
    }

    @Test
    void soDoOnesOwnFiguresToAMemberAsWell() {
        var page = open(somebody("Anne", Role.MEMBER), "/metrics/mine");

        assertThat(page.select("main .notice").text()).startsWith(WAITING);
        assertThat(page.select("main table, main .tile")).isEmpty();
    }

    @Test
    void itSaysHowFarItIsInTheReadersLanguage() {
        isReadUntil(clock.instant().minus(Duration.ofDays(610)));
        isMadeAnew(120, 1730);
        var fabien = somebody("Fabien", Language.FR, Role.MANAGER);

        assertThat(open(animator, "/metrics").select("main .notice").text())
                .startsWith(WAITING + ": day 120 of 1,730 is done.");
        assertThat(open(fabien, "/metrics").select("main .notice").text().replaceAll("[\\h\u202f]", " "))
                .startsWith("Les chiffres sont calculés pour la première fois : le jour 120 sur 1 730 est fait.");
    }

    /** A network whose program was stopped while it read its past knows a part of it, and no more. */
    @Test
    void aPartOfThePastIsNotShown() {
        isReadUntil(clock.instant().minus(Duration.ofDays(300)));

        assertThat(open(animator, "/metrics").select("main .notice").text()).startsWith(WAITING);
    }

    @Test
    void thePageShowsThemByItselfAndStopsAskingOnceTheyAreThere() {
        assertThat(open(animator, "/metrics").select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("10");

        figuresAreThere();

        var page = open(animator, "/metrics");
        assertThat(page.select("meta[http-equiv=refresh]")).isEmpty();
        assertThat(page.select(".tile")).isNotEmpty();
        assertThat(page.text()).doesNotContain(WAITING);
    }

    @Test
    void whenAllIsMadeAnewLaterTheFiguresStayAndThePageSaysSo() {
        figuresAreThere();
        projection.askForRebuild(clock.instant());

        assertThat(freshness(open(animator, "/metrics"))).endsWith("ago. All of them will be made anew.");

        isMadeAnew(3, 1700);
        var page = open(animator, "/metrics");

        assertThat(page.select(".tile")).isNotEmpty();
        assertThat(freshness(page))
                .startsWith("Figures as of ")
                .endsWith("ago. All of them are being made anew: day 3 of 1,700 is done.");
        assertThat(freshness(open(somebody("Fabien", Language.FR, Role.MANAGER), "/metrics"))
                        .replaceAll("[\\h\u202f]", " "))
                .endsWith(". Tous sont recalculés : le jour 3 sur 1 700 est fait.");
        assertThat(statusOf(animator, "/api/metrics/overview")).isEqualTo(200);
    }

    private static String freshness(Document page) {
        return page.select("main form p.soft").text();
    }

    /** Whatever is asked: which names there are is not known yet either. */
    @Test
    void filesAndProgramsAreToldToAskAgain() throws Exception {
        for (var address : List.of(
                "/metrics/overview/lead-times.csv",
                "/metrics/mine/steps.csv",
                "/metrics/heatmap/diagrams",
                "/api/metrics/steps?place=Lyon",
                "/api/metrics/mine",
                "/api/metrics/event-log.xes")) {
            var answer = browserOf(animator).get(address);

            assertThat(answer.statusCode()).as(address).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(address).contains("10");
            assertThat(answer.body()).as(address).contains("NO_FIGURES_YET", WAITING + ". Ask again in a moment.");
        }
        assertThat(statusOf(animator, "/api/metrics/projection")).isEqualTo(200);
    }

    @Test
    void whoeverSavesAViewJustThenIsLedBackToThePanel() {
        var answer = browserOf(animator).submit("/account", "/metrics/overview/views", Map.of("viewName", "Lyon"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/metrics/overview");
    }
}
