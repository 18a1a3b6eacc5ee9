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

    /** 400 years of the calendar have 146,097 days and 4,800 months. */
    private static final double DAYS_A_MONTH = 146_097 / 4_800.0;

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

    /** Of so many a month, how many in a period: whole missions, of 31 days and 30 alike what is aimed at in a month. */
    public long amountIn(Period period) {
        return Math.round(amount() * period.days() / DAYS_A_MONTH);
    }

    /** The number of any other target. */
    public long amount() {
        return ((Amount) aim).number();
    }
}
