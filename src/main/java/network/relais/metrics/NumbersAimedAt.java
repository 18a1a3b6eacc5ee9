package network.relais.metrics;

import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.WorkInProgress.InPhase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How targets of numbers stand. They are of the whole network: nothing is said of some missions. */
@Component
@Transactional(readOnly = true)
public class NumbersAimedAt {

    private final MissionTimes times;
    private final WorkInProgress workInProgress;

    NumbersAimedAt(MissionTimes times, WorkInProgress workInProgress) {
        this.times = times;
        this.workInProgress = workInProgress;
    }

    /**
     * Missions, or minor units excluding VAT.
     *
     * @param aimedAt as it is for the period
     */
    public record Standing(long aimedAt, long is, boolean isMet) {}

    /** @param target of a number */
    public Standing of(Target target, Period period) {
        return switch (target.subject().kind()) {
            case DELIVERED -> {
                var is = times.of(period, Selection.ALL).get(Moment.DELIVERED).durations();
                yield atLeast(target.amountIn(period), is);
            }
            case MONEY ->
                atLeast(
                        target.amount(),
                        workInProgress.byPhase().stream()
                                .filter(phase ->
                                        phase.currency().equals(target.subject().of()))
                                .mapToLong(InPhase::agreed)
                                .sum());
            case OPEN -> {
                var is = workInProgress.byPhase().stream()
                        .mapToLong(InPhase::missions)
                        .sum();
                yield new Standing(target.amount(), is, is <= target.amount());
            }
            case MISSION, PHASE, STEP ->
                throw new IllegalArgumentException(
                        "No number is aimed at by " + target.subject().key());
        };
    }

    private static Standing atLeast(long aimedAt, long is) {
        return new Standing(aimedAt, is, is >= aimedAt);
    }
}
