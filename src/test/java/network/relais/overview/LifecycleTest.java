package network.relais.overview;

import static network.relais.overview.Lifecycle.Stage.DELIVERY;
import static network.relais.overview.Lifecycle.Stage.EVALUATION;
import static network.relais.overview.Lifecycle.Stage.LEAD;
import static network.relais.overview.Lifecycle.Stage.PAYMENTS;
import static network.relais.overview.Lifecycle.Stage.PROTOCOL;
import static network.relais.overview.Lifecycle.Stage.STAFFING;
import static network.relais.overview.Lifecycle.State.AHEAD;
import static network.relais.overview.Lifecycle.State.CURRENT;
import static network.relais.overview.Lifecycle.State.DONE;
import static network.relais.overview.Lifecycle.State.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import network.relais.mission.Journal;
import network.relais.mission.Mission;
import network.relais.mission.Outcome;
import network.relais.mission.Phase;
import network.relais.overview.Lifecycle.Stage;
import network.relais.overview.Lifecycle.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private static final Instant THEN = Instant.parse("2026-03-04T09:00:00Z");

    @Test
    void aNewLeadHasEverythingAhead() {
        assertThat(lifecycle(mission(Phase.LEAD, false, false, false, null)))
                .containsEntry(LEAD, CURRENT)
                .containsEntry(PROTOCOL, AHEAD)
                .containsEntry(EVALUATION, AHEAD)
                .containsEntry(PAYMENTS, AHEAD);
    }

    @Test
    void paymentsRunBesideTheDelivery() {
        assertThat(lifecycle(mission(Phase.DELIVERY, false, false, false, null)))
                .containsEntry(STAFFING, DONE)
                .containsEntry(DELIVERY, CURRENT)
                .containsEntry(EVALUATION, AHEAD)
                .containsEntry(PAYMENTS, CURRENT);
    }

    @Test
    void deliveredEvaluatedAndPaidAreDifferentMoments() {
        assertThat(lifecycle(mission(Phase.DELIVERY, true, false, false, null)))
                .containsEntry(DELIVERY, DONE)
                .containsEntry(EVALUATION, CURRENT)
                .containsEntry(PAYMENTS, CURRENT);
        assertThat(lifecycle(mission(Phase.DELIVERY, true, true, false, null)))
                .containsEntry(EVALUATION, DONE)
                .containsEntry(PAYMENTS, CURRENT);
        assertThat(lifecycle(mission(Phase.DELIVERY, false, false, true, null)))
                .containsEntry(DELIVERY, CURRENT)
                .containsEntry(PAYMENTS, DONE);
    }

    @Test
    void aMissionThatGoesBackToTheNegotiationIsThere() {
        assertThat(lifecycle(
                        mission(Phase.PROTOCOL, false, false, false, null),
                        Phase.PROTOCOL,
                        Phase.STAFFING,
                        Phase.PROTOCOL))
                .containsEntry(PROTOCOL, CURRENT)
                .containsEntry(STAFFING, AHEAD);
    }

    @Test
    void aCompletedMissionHasNothingLeft() {
        assertThat(lifecycle(mission(Phase.ENDED, true, true, true, Outcome.COMPLETED)))
                .allSatisfy((stage, state) -> assertThat(state).isEqualTo(DONE));
    }

    @Test
    void aMissionThatEndedEarlyShowsWhere() {
        assertThat(lifecycle(
                        mission(Phase.ENDED, false, false, false, Outcome.CLIENT_SAID_NO), Phase.LEAD, Phase.PROTOCOL))
                .containsEntry(LEAD, DONE)
                .containsEntry(PROTOCOL, STOPPED)
                .containsEntry(STAFFING, AHEAD)
                .containsEntry(PAYMENTS, AHEAD);
    }

    private static Map<Stage, State> lifecycle(Mission mission, Phase... entered) {
        var journal = new ArrayList<Journal.Entry>();
        for (var phase : entered) {
            journal.add(new Journal.Entry(journal.size(), THEN, null, "phaseEntered", Map.of("phase", phase.name())));
        }
        var states = new EnumMap<Stage, State>(Stage.class);
        Lifecycle.of(mission, List.copyOf(journal)).forEach(step -> states.put(step.stage(), step.state()));
        return states;
    }

    private static Mission mission(
            Phase phase, boolean delivered, boolean evaluated, boolean paid, @Nullable Outcome outcome) {
        return new Mission(
                "M-2026-0001",
                "Warehouse audit",
                "o1",
                null,
                null,
                "p1",
                "p2",
                "EUR",
                phase,
                THEN,
                delivered ? THEN : null,
                evaluated ? THEN : null,
                paid ? THEN : null,
                null,
                null,
                outcome == null ? null : THEN,
                outcome,
                null,
                null);
    }
}
