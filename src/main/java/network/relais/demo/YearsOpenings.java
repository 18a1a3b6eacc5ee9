package network.relais.demo;

import java.time.Instant;
import java.util.Optional;

/**
 * When people open the form of a step that they will do: some as soon as it comes, and finish days later, others shortly before they do
 * it, and some work on it for a good part of the time. It changes nothing of when they do it.
 */
final class YearsOpenings {

    /** How many steps are done without it, as by an answer to a mail: when they were opened is not known. */
    private static final double UNOPENED = 0.07;

    /** How many of the people look at once, and how many of them shortly before they do something. */
    private static final double AT_ONCE = 0.3;

    private static final double AT_LAST = 0.45;

    /** In hours: whoever does a step within it opens it and does it at a sitting. */
    private static final double SOONEST = 2 / 60.0;

    private final Dice dice;
    private final OfficeHours hours;

    YearsOpenings(Dice dice, OfficeHours hours) {
        this.dice = dice;
        this.hours = hours;
    }

    /**
     * The moment at which somebody opens what they will do.
     *
     * @param since when they could first do so
     * @param question which step it is
     */
    Optional<Instant> before(Instant done, Instant since, String who, Object question) {
        if (dice.happens(UNOPENED, question, "unopened")) {
            return Optional.empty();
        }
        var waits = hours.between(since, done) * waitingShare(who, question);
        var opened = hours.after(since, Math.max(waits, SOONEST));
        return Optional.of(opened).filter(at -> at.isBefore(done));
    }

    /** How much of the time until it is done passes until it is opened. */
    private double waitingShare(String who, Object question) {
        var habit = dice.roll("opens", who);
        var roll = dice.roll(question, "opened");
        if (habit < AT_ONCE) {
            return 0.15 * roll;
        }
        return habit < AT_ONCE + AT_LAST ? 0.85 + 0.15 * roll : 0.3 + 0.5 * roll;
    }
}
