package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import network.relais.mail.Mailbox;
import network.relais.mail.PastMails;
import network.relais.metrics.MailWishes.Wish;
import network.relais.people.Role;
import network.relais.testing.PageTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is mailed the figures of a week: one of long ago, of which nobody else has facts. */
class SendDigestTest extends PageTest {

    private static final LocalDate MONDAY = LocalDate.of(2019, 3, 4);

    @Autowired
    private WeekFigures weekFigures;

    @Autowired
    private TellWeek tellWeek;

    @Autowired
    private WhoIsTold whoIsTold;

    @Autowired
    private Digests digests;

    @Autowired
    private MailWishes wishes;

    @Autowired
    private KeepViews keepViews;

    @Autowired
    private Facts facts;

    @Autowired
    private Histograms histograms;

    @Autowired
    private DoersByDay doers;

    @Autowired
    private DaySums sums;

    @Autowired
    private Targets targets;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private PastMails past;

    @Autowired
    private JdbcClient jdbc;

    private String manager;
    private String animator;

    @BeforeEach
    void nobodyWasTold() {
        nothingIsLeft();
        figuresAreThere();
        manager = somebody("Xavier", Role.MANAGER);
        animator = somebody("Fatou", Role.ANIMATOR);
    }

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("delete from relais.metric_digest").update();
        jdbc.sql("delete from relais.metric_mission where mission like 'M-2019-%'")
                .update();
        count();
    }

    @Test
    void whoeverWantsItIsToldOnceHoweverManyNodesLookAtOnce() throws Exception {
        var nodes = Executors.newFixedThreadPool(2);
        try {
            var barrier = new CyclicBarrier(2);
            var looks = List.of(1, 2).stream()
                    .map(number -> nodes.submit(() -> {
                        barrier.await(10, TimeUnit.SECONDS);
                        node("2019-03-11T08:00:00Z").look();
                        return number;
                    }))
                    .toList();
            for (var look : looks) {
                look.get(60, TimeUnit.SECONDS);
            }
        } finally {
            nodes.shutdownNow();
        }
        node("2019-03-15T08:00:00Z").look();

        assertThat(digestsOf(manager)).hasSize(1);
        assertThat(digestsOf(animator)).isEmpty();

        node("2019-03-18T08:00:00Z").look();
        assertThat(digestsOf(manager)).hasSize(2);
    }

    @Test
    void aProgramThatWasOffTellsLaterInTheWeekAndNeverOfAnOlderOne() {
        node("2019-03-11T06:59:00Z").look();
        assertThat(digestsOf(manager)).as("before 8 by the clock in Paris").isEmpty();

        node("2019-03-17T22:00:00Z").look();
        assertThat(digestsOf(manager)).hasSize(1);

        node("2021-06-09T08:00:00Z").look();
        assertThat(digestsOf(manager)).hasSize(2);
    }

    @Test
    void nobodyIsToldBeforeTheFiguresKnowTheWeekNorWhileAPastIsPlayed() {
        node("2019-03-11T08:00:00Z", Instant.parse("2019-03-10T22:59:59Z"), false)
                .look();
        node("2019-03-11T08:00:00Z", null, false).look();
        node("2019-03-11T08:00:00Z", Instant.parse("2019-03-11T08:00:00Z"), true)
                .look();
        past.unwritten(() -> node("2019-03-11T08:00:00Z").look());
        assertThat(digestsOf(manager)).isEmpty();

        node("2019-03-11T08:00:00Z", Instant.parse("2019-03-10T23:00:00Z"), false)
                .look();
        assertThat(digestsOf(manager)).hasSize(1);
    }

    @Test
    void whoeverAsksForItLaterInTheWeekIsToldFromTheNextOneOn() {
        wishes.choose(manager, new Wish(true, false));
        node("2019-03-11T08:00:00Z").look();
        wishes.choose(manager, new Wish(true, true));
        wishes.choose(animator, new Wish(false, true));

        node("2019-03-13T08:00:00Z").look();
        assertThat(digestsOf(manager)).isEmpty();

        node("2019-03-18T08:00:00Z").look();
        assertThat(digestsOf(manager)).hasSize(1);
        assertThat(digestsOf(animator)).hasSize(1);
    }

    @Test
    void aQuietWeekSaysSoInTheReadersLanguageWithTheOwnViewsAndTheWayToSwitchItOff() {
        jdbc.sql("update relais.person set language = 'FR' where id = ?")
                .param(manager)
                .update();
        var view = keepViews.save(manager, "Les <vieilles>", new SavedView.Shown("ageing", Map.of(), null), false);

        node("2019-03-11T08:00:00Z").look();

        var letter = digestsOf(manager).get(0).letter();
        assertThat(letter.missionId()).isNull();
        assertThat(letter.subject()).contains("du 4 mars 2019 au 10 mars 2019");
        assertThat(letter.plainText())
                .contains("aucune affaire n’est arrivée")
                .doesNotContain("Missions livrées")
                .contains("Les <vieilles> (http://localhost:8080/metrics/views/" + view.number() + ")");
        assertThat(letter.plainText().strip()).endsWith("(http://localhost:8080/metrics/mails)");
        assertThat(letter.plainText()).doesNotContain(directory.person(animator).familyName());
    }

    @Test
    void theFiguresAreThoseOfThePanels() throws Exception {
        delivered(1, 40, MONDAY);
        delivered(2, 50, MONDAY.plusDays(6));
        delivered(3, 90, MONDAY.plusDays(3));
        delivered(4, 20, MONDAY.minusDays(1));
        lead(5, MONDAY.plusDays(6));
        lead(6, MONDAY.plusDays(7));
        count();

        var week = weekFigures.of(Period.of(7, MONDAY.plusDays(6)));

        var panel = json("overview");
        var deliveries = row(panel.path("ends"), "moment", "Delivered");
        assertThat(week.now().delivered().durations())
                .isEqualTo(deliveries.path("missions").asLong())
                .isEqualTo(3);
        assertThat(week.before().delivered().durations())
                .isEqualTo(deliveries.path("missions-before").asLong())
                .isEqualTo(1);
        assertThat(week.now().delivered().percentile(0.5).orElseThrow().toHours() / 24.0)
                .isCloseTo(deliveries.path("p50").asDouble(), within(0.05));
        assertThat(week.now().leads())
                .isEqualTo(row(json("funnel").path("stages"), "stage", "Leads")
                        .path("missions")
                        .asLong())
                .isEqualTo(1);

        assertThat(week.underWayBefore().get("EUR").missions())
                .as("what came in long before, and ends later")
                .isEqualTo(row(panel.path("under-way"), "currency", "EUR")
                        .path("missions-began")
                        .asLong())
                .isEqualTo(4);

        node("2019-03-11T08:00:00Z").look();
        assertThat(digestsOf(manager).get(0).letter().plainText())
                .containsPattern("- Missions · [0-9]+ \\(4\\)")
                .contains("- Leads that came in · 1 (0)", "- Missions delivered · 3 (1)", "- Missions paid · 0 (0)")
                .doesNotContain("quiet");
    }

    @Test
    void eachTargetStandsInIt() {
        targets.add(
                TargetSubject.open(), new Target.Amount(1_000_000), "digest", Instant.parse("2019-01-01T09:00:00Z"));
        try {
            node("2019-03-11T08:00:00Z").look();
        } finally {
            jdbc.sql("delete from relais.metric_target where set_by = 'digest'").update();
        }

        assertThat(digestsOf(manager).get(0).letter().plainText())
                .contains("- Missions under way · at most 1,000,000 · kept: ")
                .contains("All targets (http://localhost:8080/metrics/targets)");
    }

    private void count() {
        new CountDays(facts, histograms, doers, clock.getZone()).count(MONDAY.minusDays(7), MONDAY.plusDays(6));
        sums.outdate(MONDAY.minusDays(100), MONDAY.plusDays(6));
        while (sums.addUpNextMonth()) {
            // One after the other.
        }
    }

    private void delivered(int number, int days, LocalDate day) {
        mission(number, at(day).minus(Duration.ofDays(days)), at(day));
    }

    private void lead(int number, LocalDate day) {
        mission(number, at(day), null);
    }

    private void mission(int number, Instant opened, @Nullable Instant delivered) {
        jdbc.sql(
                        """
                        insert into relais.metric_mission (mission, opened_at, delivered_at, ended_at, outcome, phase, currency,
                            agreed, received)
                        values (?, ?, ?, ?, 'completed', 'ENDED', 'EUR', 0, 0)""")
                .params(
                        "M-2019-" + number,
                        Timestamp.from(opened),
                        delivered == null ? null : Timestamp.from(delivered),
                        Timestamp.from(at(MONDAY.plusDays(40))))
                .update();
    }

    private Instant at(LocalDate day) {
        return day.atTime(23, 0).atZone(clock.getZone()).toInstant();
    }

    private JsonNode json(String panel) throws Exception {
        return new ObjectMapper()
                .readTree(browserOf(manager)
                        .get("/api/metrics/%s?from=%s&to=%s".formatted(panel, MONDAY, MONDAY.plusDays(6)))
                        .body());
    }

    private static JsonNode row(JsonNode rows, String column, String value) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path(column).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row " + value + " in " + rows));
    }

    private List<Mailbox.Mail> digestsOf(String person) {
        return mailbox.of(person).stream()
                .filter(mail -> mail.letter().template().equals("figures_week"))
                .toList();
    }

    private SendDigest node(String now) {
        return node(now, Instant.parse(now), false);
    }

    /** @param known until when the figures know everything */
    private SendDigest node(String now, @Nullable Instant known, boolean isRebuilt) {
        var projection = mock(Projection.class);
        when(projection.state()).thenReturn(new Projection.State(known, known, isRebuilt, null));
        return new SendDigest(
                weekFigures,
                tellWeek,
                whoIsTold,
                digests,
                projection,
                past,
                Clock.fixed(Instant.parse(now), clock.getZone()));
    }
}
