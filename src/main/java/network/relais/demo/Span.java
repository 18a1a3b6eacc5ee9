package network.relais.demo;

import java.time.ZonedDateTime;

/** How much time one lets pass at a click. */
public enum Span {
    HOUR {
        @Override
        ZonedDateTime after(ZonedDateTime now) {
            return now.plusHours(1);
        }
    },
    DAY {
        @Override
        ZonedDateTime after(ZonedDateTime now) {
            return now.plusDays(1);
        }
    },
    THREE_DAYS {
        @Override
        ZonedDateTime after(ZonedDateTime now) {
            return now.plusDays(3);
        }
    },
    TWO_WEEKS {
        @Override
        ZonedDateTime after(ZonedDateTime now) {
            return now.plusWeeks(2);
        }
    };

    abstract ZonedDateTime after(ZonedDateTime now);
}
