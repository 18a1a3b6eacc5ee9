package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import network.relais.metrics.HowTargetsStand.Beyond;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.WorkInProgress.InPhase;
import network.relais.publishing.EditionWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** How targets stand at the end of a week, and the words for it. */
class WeekTargetsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Period WEEK = new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8));
    private static final Period UNTIL = Period.of(90, WEEK.to());
    private static final Instant SET = Instant.parse("2026-03-03T09:00:00Z");
    private static final TimeLimit SIXTY_DAYS = new TimeLimit(85, Duration.ofHours(600));
    private static final Target TO_DELIVERY =
            new Target(1, TargetSubject.mission(Moment.DELIVERED), SIXTY_DAYS, "x", SET);

    private final Targets targets = mock(Targets.class);
    private final HowTargetsStand howTargetsStand = mock(HowTargetsStand.class);
    private final Crossings crossings = mock(Crossings.class);
    private final MissionTimes times = mock(MissionTimes.class);
    private final WorkInProgress workInProgress = mock(WorkInProgress.class);
    private final WeekTargets weekTargets = new WeekTargets(
            targets,
            howTargetsStand,
            crossings,
            new NumbersAimedAt(times, workInProgress),
            Clock.fixed(Instant.parse("2026-03-09T07:00:00Z"), PARIS));

    @BeforeEach
    void nothingHasEnded() {
        when(howTargetsStand.kept(any(), any(Period.class), any())).thenReturn(SIXTY_DAYS.of(hours(0, 0)));
        when(workInProgress.byPhase())
                .thenReturn(List.of(
                        new InPhase("LEAD", "EUR", 3, 0, 0),
                        new InPhase("DELIVERY", "EUR", 9, 3_400_000, 0),
                        new InPhase("DELIVERY", "CHF", 1, 7_000_000, 0)));
    }

    @Test
    void ofATimeIsSaidHowManyKeptItAndWhatCrossedItInTheWeek() {
        when(targets.held()).thenReturn(List.of(TO_DELIVERY));
        when(howTargetsStand.kept(TO_DELIVERY, UNTIL, Selection.ALL)).thenReturn(SIXTY_DAYS.of(hours(20, 601)));
        when(crossings.count(1, Instant.parse("2026-03-01T23:00:00Z"), Instant.parse("2026-03-08T23:00:00Z")))
                .thenReturn(3L);
        when(howTargetsStand.beyond(TO_DELIVERY, Selection.ALL))
                .thenReturn(List.of(
                        beyond("M-before-it-was-set", "2026-03-03T09:00:00Z"),
                        beyond("M-1", "2026-03-03T09:00:01Z"),
                        beyond("M-2", "2026-03-08T22:59:59Z"),
                        beyond("M-this-week", "2026-03-08T23:00:00Z")));

        var standings = weekTargets.of(WEEK);

        assertThat(words().targets(standings))
                .containsExactly(Map.of(
                        "what", "From the lead to delivery",
                        "aim", "85% within 60 working days",
                        "stands", "missed: 0 of 20 in 90 days",
                        "crossed", "3"));
        assertThat(words().crossings(standings, Map.of("M-1", "Audit")))
                .containsExactly(
                        Map.of(
                                "title", "Audit",
                                "what", "From the lead to delivery",
                                "page", "https://relais.example/missions/M-1"),
                        Map.of(
                                "title", "M-2",
                                "what", "From the lead to delivery",
                                "page", "https://relais.example/missions/M-2"));
    }

    @Test
    void withFewThatEndedNothingIsSaidOfThem() {
        when(targets.held()).thenReturn(List.of(TO_DELIVERY));
        when(howTargetsStand.kept(TO_DELIVERY, UNTIL, Selection.ALL)).thenReturn(SIXTY_DAYS.of(hours(19, 1)));

        assertThat(words().targets(weekTargets.of(WEEK))).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("stands", "not enough: 19 of 20")
                .containsEntry("crossed", null));
    }

    @Test
    void ofWhatFewPeopleDidTheNumberIsSaidAndNoTime() {
        var step = new Target(1, TargetSubject.step("mission_staffing", "choose"), SIXTY_DAYS, "x", SET);
        var phase = new Target(2, TargetSubject.phase("mission_staffing"), SIXTY_DAYS, "x", SET);
        when(targets.held()).thenReturn(List.of(step, phase));
        for (var target : targets.held()) {
            when(howTargetsStand.kept(target, UNTIL, Selection.ALL)).thenReturn(TimeLimit.Kept.ofFew(25, 4));
        }

        assertThat(words().targets(weekTargets.of(WEEK)))
                .extracting(row -> row.get("stands"))
                .containsOnly("25 done, times not shown: fewer than 5 people did them")
                .hasSize(2);
    }

    @Test
    void ofANumberIsSaidWhatItIs() {
        when(targets.held())
                .thenReturn(List.of(
                        number(TargetSubject.delivered(), 4),
                        number(TargetSubject.open(), 12),
                        number(TargetSubject.money("EUR"), 3_400_000)));
        var ended = new EnumMap<Moment, Histogram>(Moment.class);
        ended.put(Moment.DELIVERED, new Histogram());
        for (int mission = 0; mission < 12; mission++) {
            ended.get(Moment.DELIVERED).add(mission);
        }
        when(times.of(UNTIL, Selection.ALL)).thenReturn(ended);

        assertThat(words().targets(weekTargets.of(WEEK)))
                .extracting(row -> row.get("stands"))
                .containsExactly("kept: 12, aimed at 12 in 90 days", "missed: 13", "kept: €34,000.00");
    }

    private static Beyond beyond(String mission, String due) {
        return new Beyond(mission, mission, SET, Instant.parse(due), Duration.ofHours(601));
    }

    private static Target number(TargetSubject subject, long number) {
        return new Target(2, subject, new Target.Amount(number), "x", SET);
    }

    private static StandingWords words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var names = new DrawnLast(
                        mock(Catalogue.class), mock(Diagrams.class), new DiagramNames(mock(EditionWords.class)))
                .names(Locale.UK);
        return new StandingWords(new TargetWords(names, messages, Locale.UK), "https://relais.example");
    }

    private static Histogram hours(int ended, long hours) {
        var took = Measure.OFFICE.histogram();
        Collections.nCopies(ended, Duration.ofHours(hours)).forEach(each -> took.add(each.toMillis()));
        return took;
    }
}
