package network.relais.metrics;

import java.time.LocalDate;

/** A period as whoever keeps it means it: what ended today goes on with the days, what ended before stays. */
public sealed interface KeptPeriod {

    /** @param days 1 or more, the last of them today */
    record LastDays(int days) implements KeptPeriod {

        @Override
        public Period on(LocalDate today) {
            return Period.of(days, today);
        }
    }

    record Fixed(Period period) implements KeptPeriod {

        @Override
        public Period on(LocalDate today) {
            return period;
        }
    }

    /** The days that it means on that day. */
    Period on(LocalDate today);

    static KeptPeriod of(Period period, LocalDate today) {
        return period.to().equals(today) ? new LastDays(Math.toIntExact(period.days())) : new Fixed(period);
    }
}
