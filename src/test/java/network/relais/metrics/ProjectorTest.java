package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import network.relais.metrics.Projection.Progress;
import network.relais.metrics.Projection.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectorTest {

    private static final Instant NOW = Instant.parse("2026-03-09T10:00:00Z");

    private final ProjectSpan spans = mock(ProjectSpan.class);
    private final Projection projection = mock(Projection.class);
    private final Projector projector = new Projector(
            mock(EngineHistory.class),
            mock(Facts.class),
            spans,
            projection,
            Clock.fixed(NOW, ZoneId.of("Europe/Paris")),
            "this");

    @BeforeEach
    void itsFirstReadingOfThePastWasInterrupted() {
        when(projection.lease(any(), any(), any())).thenReturn(true);
        when(projection.state()).thenReturn(new State(NOW.minus(Duration.ofDays(2)), null, false, null));
    }

    @Test
    void thePastIsNotKnownBeforeItIsAddedUp() {
        when(spans.addUpNextMonth()).thenReturn(true).thenThrow(new IllegalStateException("stopped"));

        assertThatThrownBy(projector::follow).hasMessage("stopped");

        verify(projection, never()).recomputed(any());
    }

    @Test
    void itIsKnownOnceItIs() {
        when(spans.addUpNextMonth()).thenReturn(true, true, false);

        assertThat(projector.follow()).isTrue();

        verify(projection).recomputed(NOW);
        verify(projection, never()).rebuilding(any());
    }

    @Test
    void whatAKilledProgramWasMakingAnewIsMadeToTheEndAndThenNobodyWaitsForIt() {
        when(projection.state())
                .thenReturn(new State(NOW.minus(Duration.ofDays(2)), null, false, new Progress(40, 700)));

        assertThat(projector.follow()).isTrue();

        var inOrder = inOrder(projection);
        inOrder.verify(projection).rebuilding(new Progress(1, 3));
        inOrder.verify(projection).rebuilding(new Progress(3, 3));
        inOrder.verify(projection).recomputed(NOW);
        inOrder.verify(projection).rebuilding(null);
    }
}
