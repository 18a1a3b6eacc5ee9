package network.relais.demo;

import java.time.ZonedDateTime;

/** How much time one lets pass at a click. */
public enum Span {
    HOUR("One hour") {
        @Override
        ZonedDateTime after(ZonedDateTime now) {
            return now.plusHours(1);
        }
    },
    DAY("One day") {
        @Override
        ZonedDateTime after(ZonedDateTime now) {
            return now.plusDays(1);
        }
    },
    THREE_DAYS("Three days") {
        @Override
        ZonedDateTime after(ZonedDateTime now) {
            return now.plusDays(3);
        }
    },
    TWO_WEEKS("Two weeks") {
        @Override
        ZonedDateTime after(ZonedDateTime now) {
            return now.plusWeeks(2);
        }
    };

    private final String words;

    Span(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    abstract ZonedDateTime after(ZonedDateTime now);
}
