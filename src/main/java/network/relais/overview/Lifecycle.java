package network.relais.overview;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import network.relais.mission.Journal;
import network.relais.mission.Mission;
import network.relais.mission.Outcome;
import network.relais.mission.Phase;

/** Where a mission stands on the map, as a row of stages; the payments run beside the last ones. */
public final class Lifecycle {

    private Lifecycle() {}

    public enum Stage {
        LEAD,
        PROTOCOL,
        STAFFING,
        DELIVERY,
        EVALUATION,
        PAYMENTS
    }

    public enum State {
        DONE,
        CURRENT,
        AHEAD,
        /** Here the mission ended before its time. */
        STOPPED
    }

    public record Step(Stage stage, State state) {}

    /** @param journal of the mission: an ended one no longer knows otherwise how far it came */
    public static List<Step> of(Mission mission, List<Journal.Entry> journal) {
        return Arrays.stream(Stage.values())
                .map(stage -> new Step(stage, stateOf(stage, mission, journal)))
                .toList();
    }

    private static State stateOf(Stage stage, Mission mission, List<Journal.Entry> journal) {
        if (mission.outcome() == Outcome.COMPLETED) {
            return State.DONE;
        }
        return switch (stage) {
            case LEAD -> reached(Phase.LEAD, mission, journal);
            case PROTOCOL -> reached(Phase.PROTOCOL, mission, journal);
            case STAFFING -> reached(Phase.STAFFING, mission, journal);
            case DELIVERY -> mission.deliveredAt() != null ? State.DONE : reached(Phase.DELIVERY, mission, journal);
            case EVALUATION -> afterDelivery(mission.evaluatedAt() != null, mission.deliveredAt() != null, mission);
            case PAYMENTS ->
                afterDelivery(mission.paidAt() != null, furthest(mission, journal) == Phase.DELIVERY, mission);
        };
    }

    private static State reached(Phase phase, Mission mission, List<Journal.Entry> journal) {
        var furthest = furthest(mission, journal);
        if (furthest.compareTo(phase) > 0) {
            return State.DONE;
        }
        if (furthest != phase) {
            return State.AHEAD;
        }
        return mission.hasEnded() ? State.STOPPED : State.CURRENT;
    }

    private static State afterDelivery(boolean done, boolean begun, Mission mission) {
        if (done) {
            return State.DONE;
        }
        if (!begun) {
            return State.AHEAD;
        }
        return mission.hasEnded() ? State.STOPPED : State.CURRENT;
    }

    /** A mission that goes back to the negotiation is there again; one that has ended is where it was last. */
    private static Phase furthest(Mission mission, List<Journal.Entry> journal) {
        if (mission.phase() != Phase.ENDED) {
            return mission.phase();
        }
        return journal.stream()
                .filter(entry -> entry.kind().equals("phaseEntered"))
                .max(Comparator.comparing(Journal.Entry::number))
                .flatMap(entry -> Optional.ofNullable(entry.details().get("phase")))
                .map(Phase::valueOf)
                .orElse(Phase.LEAD);
    }
}
