package network.relais.metrics.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import network.relais.metrics.web.NotUnderstood.Sentence;

/** What one panel alone can be asked, with an input of its own among the filters. Its label is {@code metrics.filter.<name>}. */
sealed interface Question {

    /** In the address. */
    String name();

    /** What is wrong with what was typed; empty if it can be asked. */
    Optional<Sentence> wrong(String typed, LocalDate today);

    /**
     * @param label in the reader's words
     * @param isOffered whether it can be chosen; others are what figures lead to, and are there while they are asked for
     */
    record Option(String value, Function<Say, String> label, boolean isOffered) {

        Option(String value, Function<Say, String> label) {
            this(value, label, true);
        }
    }

    /**
     * @param options those that there are now, the usual one first; one with an empty value asks nothing
     * @param mayGrow whether there may be others while the program runs
     */
    record Choice(String name, Supplier<List<Option>> options, boolean mayGrow) implements Question {

        Choice(String name, Supplier<List<Option>> options) {
            this(name, options, false);
        }

        @Override
        public Optional<Sentence> wrong(String typed, LocalDate today) {
            return options.get().stream().anyMatch(option -> option.value().equals(typed))
                    ? Optional.empty()
                    : Optional.of(new Sentence("unknownValue", typed));
        }
    }

    /**
     * Somebody or something that a figure leads to, by id. It is not offered to be chosen; where it is asked for, it can be taken off.
     *
     * @param nameOf empty if there is none
     */
    record Opened(String name, Function<String, Optional<String>> nameOf) implements Question {

        @Override
        public Optional<Sentence> wrong(String typed, LocalDate today) {
            return nameOf.apply(typed).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Sentence("unknownValue", typed));
        }
    }

    /** A whole number. */
    record Number(String name, int least, int most) implements Question {

        @Override
        public Optional<Sentence> wrong(String typed, LocalDate today) {
            return typed.matches("[0-9]{1,9}") && Integer.parseInt(typed) >= least && Integer.parseInt(typed) <= most
                    ? Optional.empty()
                    : Optional.of(new Sentence("noNumber", typed, least, most));
        }
    }

    /** A day from tomorrow on, so many days ahead at most. */
    record Day(String name, int mostDaysAhead) implements Question {

        LocalDate latest(LocalDate today) {
            return today.plusDays(mostDaysAhead);
        }

        @Override
        public Optional<Sentence> wrong(String typed, LocalDate today) {
            try {
                var day = LocalDate.parse(typed);
                return day.isAfter(today) && !day.isAfter(latest(today))
                        ? Optional.empty()
                        : Optional.of(new Sentence("notAhead", day, today.plusDays(1), latest(today)));
            } catch (DateTimeParseException e) {
                return Optional.of(new Sentence("noDay", typed));
            }
        }
    }
}
