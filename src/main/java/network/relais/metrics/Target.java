package network.relais.metrics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What managers aim at.
 *
 * @param number of this target; a changed one is another
 * @param setBy id of the person; null once they are erased
 */
public record Target(long number, TargetSubject subject, Aim aim, @Nullable String setBy, Instant setAt) {

    public Target {
        if (aim instanceof TimeLimit != subject.isOfTime()) {
            throw new IllegalArgumentException("No such target of " + subject.key() + ": " + aim);
        }
    }

    /** A limit of time, or a number. */
    public sealed interface Aim permits TimeLimit, Amount {}

    /** @param number missions, or minor units excluding VAT; 1 or more */
    public record Amount(long number) implements Aim {

        public Amount {
            if (number < 1) {
                throw new IllegalArgumentException("Nobody aims at " + number);
            }
        }
    }

    /** The limit of a target of time. */
    public TimeLimit limit() {
        return (TimeLimit) aim;
    }

    /** The number of any other target. */
    public long amount() {
        return ((Amount) aim).number();
    }
}
