package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import network.relais.metrics.Projection.Progress;
import network.relais.metrics.Projection.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which order is read what, and what is written down of it, whatever stops it. */
class ProjectorTest {

    private static final Instant NOW = Instant.parse("2026-03-09T10:00:00Z");
    private static final Instant A_MINUTE_AGO = NOW.minusSeconds(60);
    private static final Instant TODAY = Instant.parse("2026-03-08T23:00:00Z");
    private static final Instant YESTERDAY = Instant.parse("2026-03-07T23:00:00Z");
    private static final Instant A_DAY_BEFORE = Instant.parse("2026-03-06T23:00:00Z");
    private static final String OWNER = "this";

    private final EngineHistory history = mock(EngineHistory.class);
    private final ProjectSpan spans = mock(ProjectSpan.class);
    private final Projection projection = mock(Projection.class);
    private final Projector projector = new Projector(
            history, mock(Facts.class), spans, projection, Clock.fixed(NOW, ZoneId.of("Europe/Paris")), OWNER);

    /** As the database would have it. */
    private State state = new State(A_MINUTE_AGO, A_MINUTE_AGO, false, null);

    @BeforeEach
    void threeDaysAreRemembered() {
        when(history.beginning()).thenReturn(Optional.of(A_DAY_BEFORE.plusSeconds(3600)));
        when(projection.lease(any(), any(), any())).thenReturn(true);
        when(projection.state()).thenAnswer(call -> state);
        doAnswer(call -> state = new State(state.until(), state.recomputed(), false, begunOf(call.getArguments())))
                .when(projection)
                .beginRebuild(any(), any(), anyInt());
    }

    private static Progress begunOf(Object[] arguments) {
        return new Progress((Instant) arguments[1], 0, (int) arguments[2]);
    }

    @Test
    void thePastIsNotKnownBeforeItIsAddedUp() {
        state = new State(YESTERDAY, null, false, new Progress(NOW, 3, 3));
        when(spans.addUpNextMonth(OWNER)).thenReturn(true).thenThrow(new IllegalStateException("stopped"));

        assertThatThrownBy(projector::follow).hasMessage("stopped");

        verify(projection, never()).rebuilt(any());
    }

    @Test
    void itIsKnownOnceItIs() {
        state = new State(YESTERDAY, null, false, new Progress(NOW, 3, 3));
        when(spans.addUpNextMonth(OWNER)).thenReturn(true, true, false);

        assertThat(projector.follow()).isTrue();

        var inOrder = inOrder(spans, projection);
        inOrder.verify(spans).projectAnew(OWNER, NOW.minus(Duration.ofMinutes(5)), NOW);
        inOrder.verify(projection).rebuilt(OWNER);
    }

    /** It had begun the evening before: what came after is for whoever follows. */
    @Test
    void whatAKilledProgramWasMakingAnewIsGoneOnWithWhereItStoppedUpToWhenItBegan() {
        var begun = TODAY.minusSeconds(600);
        state = new State(A_MINUTE_AGO, A_MINUTE_AGO, false, new Progress(begun, 1, 2));

        assertThat(projector.follow()).isTrue();

        var inOrder = inOrder(spans, projection);
        inOrder.verify(spans).project(OWNER, A_MINUTE_AGO.minus(Duration.ofMinutes(5)), NOW);
        inOrder.verify(spans).project(OWNER, YESTERDAY, begun);
        inOrder.verify(projection).rebuilding(OWNER, 2);
        inOrder.verify(spans).projectAnew(OWNER, begun.minus(Duration.ofMinutes(5)), begun);
        inOrder.verify(projection).rebuilt(OWNER);
        verify(spans, never()).project(any(), eq(A_DAY_BEFORE), any());
    }

    @Test
    void aDayThatFailsLeavesTheRebuildWhereItStoodAndNobodyWithoutTodaysFigures() {
        state = new State(A_MINUTE_AGO, A_MINUTE_AGO, true, null);
        doThrow(new IllegalStateException("a bad day")).when(spans).project(OWNER, YESTERDAY, TODAY);

        assertThatThrownBy(projector::follow).hasMessage("a bad day");

        var inOrder = inOrder(spans, projection);
        inOrder.verify(spans).project(OWNER, A_MINUTE_AGO.minus(Duration.ofMinutes(5)), NOW);
        inOrder.verify(projection).reached(OWNER, NOW);
        inOrder.verify(projection).beginRebuild(OWNER, NOW, 3);
        inOrder.verify(projection).rebuilding(OWNER, 1);
        inOrder.verify(projection).release(OWNER);
        verify(projection, never()).rebuilding(OWNER, 2);
        verify(projection, never()).rebuilt(any());
    }

    /** Whatever made the one before wrong may have been in what it has read already. */
    @Test
    void whoeverAsksOnceMoreGetsARebuildFromItsFirstDayOn() {
        state = new State(A_MINUTE_AGO, A_MINUTE_AGO, true, new Progress(YESTERDAY, 400, 700));

        projector.follow();

        verify(projection).beginRebuild(OWNER, NOW, 3);
        verify(spans).project(OWNER, A_DAY_BEFORE, YESTERDAY);
    }

    /** Another program keeps more than the last one did: what that one had come to is of no use. */
    @Test
    void whereNothingIsKnownAnyMoreAllIsReadFromTheFirstDayOn() {
        for (var known : List.of(
                new State(null, null, false, null),
                new State(null, null, false, new Progress(NOW, 2, 3)),
                new State(YESTERDAY, null, false, null))) {
            state = known;

            projector.follow();
        }

        verify(projection, times(3)).beginRebuild(OWNER, NOW, 3);
        verify(spans, times(3)).project(OWNER, A_DAY_BEFORE, YESTERDAY);
    }

    @Test
    void aCommandTellsEachDayAndBeginsWhateverHadBegunBefore() {
        state = new State(A_MINUTE_AGO, A_MINUTE_AGO, true, new Progress(YESTERDAY, 400, 700));
        var told = new ArrayList<Progress>();

        assertThat(projector.rebuild(told::add)).isTrue();

        assertThat(told).containsExactly(new Progress(NOW, 1, 3), new Progress(NOW, 2, 3), new Progress(NOW, 3, 3));
        verify(projection).rebuilt(OWNER);
    }

    @Test
    void whoeverHasLostTheLeaseReadsNoFurtherDay() {
        state = new State(A_MINUTE_AGO, A_MINUTE_AGO, false, new Progress(NOW, 1, 3));
        when(projection.lease(any(), any(), any())).thenReturn(true, true, true, false);

        assertThatThrownBy(projector::follow).hasMessage("Another node has taken the projection over");

        verify(spans).project(any(), any(), any());
        verify(projection, never()).rebuilt(any());
    }

    @Test
    void whoseAnOpenStepIsIsLookedAtEachTime() {
        projector.follow();

        verify(spans).projectHolders(OWNER, A_MINUTE_AGO.minus(Duration.ofMinutes(5)));
    }
}
