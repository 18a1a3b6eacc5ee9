package network.relais.protocol;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import network.relais.Rejection;
import network.relais.money.Currency;
import network.relais.money.Decimals;
import network.relais.money.Money;
import network.relais.people.Language;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into fields, and gathers what could not be read instead of stopping at it. */
final class TypedFields {

    /** Enough for any rate, weight or number of days. */
    private static final int MOST_DECIMALS = 4;

    private static final BigDecimal LARGEST_NUMBER = new BigDecimal(1_000_000);

    private final Language language;
    private final List<Problem> problems = new ArrayList<>();

    /** @param language of the problems' sentences; labels are in it already */
    TypedFields(Language language) {
        this.language = language;
    }

    /** One of the two, in the language of the problems. */
    String say(String english, String french) {
        return language == Language.FR ? french : english;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    Row at(String section, String row) {
        return new Row(section, row);
    }

    /** Every method returns null after it has noted a problem. */
    final class Row {

        private final String section;
        private final String row;

        private Row(String section, String row) {
            this.section = section;
            this.row = row;
        }

        void refuse(String field, String message) {
            problems.add(new Problem(section, row, field, message));
        }

        @Nullable
        String text(String field, String label, String typed, int longest) {
            return read(field, "", () -> Texts.oneLine(label, typed, longest));
        }

        @Nullable
        String requiredText(String field, String label, String typed, int longest) {
            return read(field, "", () -> Texts.requiredLine(label, typed, longest));
        }

        @Nullable
        Money money(String field, String label, String typed, Currency currency) {
            return read(field, begin(label), () -> Money.parse(typed, currency));
        }

        @Nullable
        BigDecimal numberOr(BigDecimal ifEmpty, String field, String label, String typed) {
            return typed.isBlank() ? ifEmpty : number(field, label, typed);
        }

        /** 0 or more. */
        @Nullable
        BigDecimal number(String field, String label, String typed) {
            var number = read(field, begin(label), () -> Decimals.parse(typed));
            if (number == null) {
                return null;
            }
            if (number.signum() < 0) {
                refuse(field, begin(label) + say("type 0 or more.", "tapez 0 ou plus."));
                return null;
            }
            if (Numbers.plain(number).scale() > MOST_DECIMALS || number.compareTo(LARGEST_NUMBER) > 0) {
                refuse(
                        field,
                        begin(label)
                                + say(
                                                "type at most 1 000 000, with at most %d decimals.",
                                                "tapez au plus 1 000 000, avec %d décimales au plus.")
                                        .formatted(MOST_DECIMALS));
                return null;
            }
            return Numbers.plain(number);
        }

        @Nullable
        LocalDate date(String field, String label, String typed) {
            if (typed.isBlank()) {
                refuse(field, begin(label) + say("choose a date.", "choisissez une date."));
                return null;
            }
            try {
                var date = LocalDate.parse(typed.strip());
                if (date.getYear() < 2000 || date.getYear() > 2100) {
                    refuse(
                            field,
                            begin(label)
                                    + say(
                                            "choose a date between the years 2000 and 2100.",
                                            "choisissez une date entre les années 2000 et 2100."));
                    return null;
                }
                return date;
            } catch (DateTimeParseException e) {
                refuse(
                        field,
                        begin(label)
                                + say(
                                        "this is no date. Write it as 2026-03-04.",
                                        "ce n’est pas une date. Écrivez-la ainsi\u00a0: 2026-03-04."));
                return null;
            }
        }

        private String begin(String label) {
            return label + say(": ", "\u00a0: ");
        }

        private <T> @Nullable T read(String field, String start, Supplier<T> reading) {
            try {
                return reading.get();
            } catch (Rejection rejected) {
                refuse(field, start + say(rejected.getMessage(), rejected.french()));
                return null;
            }
        }
    }
}
