package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import network.relais.figures.Answer;
import network.relais.metrics.DrawnLast;
import network.relais.metrics.Histogram;
import network.relais.metrics.HowTargetsStand;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.NumbersAimedAt;
import network.relais.metrics.NumbersAimedAt.Standing;
import network.relais.metrics.Period;
import network.relais.metrics.Selection;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.Target;
import network.relais.metrics.Target.Amount;
import network.relais.metrics.TargetSubject;
import network.relais.metrics.Targets;
import network.relais.metrics.TimeLimit;
import network.relais.metrics.TimeLimit.Kept;
import network.relais.metrics.web.Content.Table;
import network.relais.metrics.web.Content.Tile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What panels say of targets, in words. */
class TargetsBesideTest {

    private static final Say ENGLISH = PanelExample.say(Locale.ENGLISH);
    private static final TimeLimit FORTY_DAYS = new TimeLimit(85, Duration.ofHours(400));
    private static final Asked ALL = PanelExample.asked(Map.of());

    private final Targets targets = mock(Targets.class);
    private final HowTargetsStand howTargetsStand = mock(HowTargetsStand.class);
    private final DrawnLast drawnLast = mock(DrawnLast.class);
    private final NumbersAimedAt numbers = mock(NumbersAimedAt.class);
    private final TargetsBeside beside = new TargetsBeside(targets, howTargetsStand, drawnLast, numbers);
    private final List<Target> held = new ArrayList<>();

    @BeforeEach
    void names() {
        when(targets.held()).thenReturn(held);
        var names = mock(DrawnLast.Names.class);
        when(names.process("mission_staffing")).thenReturn("Staff mission");
        when(drawnLast.names(any())).thenReturn(names);
    }

    @Test
    void aTileSaysItsTargetAndWhetherItIsKept() {
        var target = held(TargetSubject.mission(Moment.DELIVERED), FORTY_DAYS);
        when(howTargetsStand.kept(eq(target), any(), any())).thenReturn(FORTY_DAYS.of(ended(12, 8)));

        var tile = beside.on(List.of(tile("lead-delivered")), ALL, ENGLISH).get(0);

        assertThat(tile.target()).isEqualTo("Target: 85% within 40 working days – missed, 12 of 20 within it");
        assertThat(tile.isMissed()).isTrue();
    }

    @Test
    void aTileOfTooFewSaysSoAndIsNotMissed() {
        var target = held(TargetSubject.mission(Moment.PAID), FORTY_DAYS);
        when(howTargetsStand.kept(eq(target), any(), any())).thenReturn(FORTY_DAYS.of(ended(2, 3)));

        var tile = beside.on(List.of(tile("lead-paid")), ALL, PanelExample.say(Locale.FRENCH))
                .get(0);

        assertThat(tile.target()).contains("en 40 jours ouvrés – pas assez : 5 sur 20, 2 sur 5 dans l’objectif");
        assertThat(tile.isMissed()).isFalse();
    }

    @Test
    void aNumberIsScaledToThePeriodAndOfAllMissions() {
        var target = held(TargetSubject.delivered(), new Amount(4));
        when(numbers.of(target, ALL.period())).thenReturn(new Standing(12, 9, false));

        var tile = beside.on(List.of(tile("throughput"), tile("open")), ALL, ENGLISH);
        assertThat(tile.get(0).target()).isEqualTo("Target: 12 in this period (at least 4 a month) – missed");
        assertThat(tile.get(0).isMissed()).isTrue();
        assertThat(tile.get(1).target()).as("it has none").isNull();

        var some =
                new Asked(ALL.period(), new Selection(null, "Lyon", null, null, null), null, null, Map.of(), Map.of());
        assertThat(beside.on(List.of(tile("throughput")), some, ENGLISH).get(0).target())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"4, 28, 4", "4, 30, 4", "4, 31, 4", "4, 7, 1", "4, 90, 12", "4, 365, 48", "1, 7, 0"})
    void whatIsAimedAtInAMonthIsWholeMissions(long perMonth, int days, long inPeriod) {
        var target = held(TargetSubject.delivered(), new Amount(perMonth));

        assertThat(target.amountIn(Period.of(days, LocalDate.of(2026, 3, 31)))).isEqualTo(inPeriod);
    }

    @Test
    void aRowOfAPhaseHasItsTargetAndWhatKeptIt() {
        var staffing = TargetSubject.phase("mission_staffing");
        var other = TargetSubject.phase("mission_delivery");
        var table = table("staffing", "delivery");
        assertThat(beside.beside(table, List.of(staffing, other), ALL, ENGLISH))
                .as("without a target")
                .isEqualTo(table);

        var target = held(staffing, FORTY_DAYS);
        when(howTargetsStand.kept(eq(target), any(), any())).thenReturn(FORTY_DAYS.of(ended(18, 2)));

        var shown = beside.beside(table, List.of(staffing, other), ALL, ENGLISH);
        assertThat(PanelExample.column(shown, "target")).containsExactly("85% within 40 working days", null);
        assertThat(PanelExample.column(shown, "within")).containsExactly(0.9, null);
        assertThat(shown.rows().get(0).get(4).text()).isEqualTo("90%, kept");
        assertThat(PanelExample.column(shown, "again")).as("what follows").containsExactly(3L, 3L);

        var ofOneContent = new Asked(ALL.period(), Selection.ALL, null, "some content", Map.of(), Map.of());
        assertThat(beside.beside(table, List.of(staffing, other), ofOneContent, ENGLISH))
                .isEqualTo(table);
    }

    @Test
    void aRowOfAStepThatFewPeopleDidHasItsTargetAndNotWhatBecameOfIt() {
        var step = TargetSubject.step("mission_staffing", "choose");
        var target = held(step, FORTY_DAYS);
        when(howTargetsStand.kept(eq(target), any(), any()))
                .thenReturn(new Kept(25, 0, Optional.empty(), new Answer.NotEnough<>(4, 5), true));

        var shown = beside.beside(table("choose"), List.of(step), ALL, ENGLISH);

        assertThat(PanelExample.column(shown, "target")).containsExactly("85% within 40 working days");
        assertThat(PanelExample.hidden(shown, "choose")).containsExactly("within");
    }

    @Test
    void aMissionUnderWaySaysWhichTargetsItIsBeyond() {
        var table = table("M-1", "M-2");
        assertThat(beside.beyond(table, List.of("M-1", "M-2"), ALL, ENGLISH)).isEqualTo(table);

        var delivery = held(TargetSubject.mission(Moment.DELIVERED), FORTY_DAYS);
        var staffing = held(TargetSubject.phase("mission_staffing"), FORTY_DAYS);
        when(howTargetsStand.lateAmong(any(), eq(delivery))).thenReturn(Set.of("M-2"));
        when(howTargetsStand.lateAmong(any(), eq(staffing))).thenReturn(Set.of("M-2"));

        var shown = beside.beyond(table, List.of("M-1", "M-2"), ALL, ENGLISH);
        assertThat(PanelExample.column(shown, "beyond-target"))
                .containsExactly(null, "From the lead to delivery; Staff mission (whole phase)");
    }

    private Target held(TargetSubject subject, Target.Aim aim) {
        var target = new Target(held.size() + 1L, subject, aim, "xavier", Instant.EPOCH);
        held.add(target);
        return target;
    }

    private static Histogram ended(int within, int beyond) {
        var took = Measure.OFFICE.histogram();
        Collections.nCopies(within, Duration.ofHours(10)).forEach(each -> took.add(each.toMillis()));
        Collections.nCopies(beyond, Duration.ofHours(900)).forEach(each -> took.add(each.toMillis()));
        return took;
    }

    private static Tile tile(String key) {
        return new Tile(key, key, "1", null, null);
    }

    private static Table table(String... first) {
        var rows = new ArrayList<List<Content.Cell>>();
        for (var each : first) {
            rows.add(List.of(ENGLISH.cell(each), ENGLISH.cell(1), ENGLISH.cell(2), ENGLISH.cell(3)));
        }
        return new Table(
                "rows",
                "Rows",
                List.of(
                        ENGLISH.words("phase"),
                        ENGLISH.lasting("age"),
                        ENGLISH.lasting("p95"),
                        ENGLISH.figure("again")),
                rows,
                "None");
    }
}
