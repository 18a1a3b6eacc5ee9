package network.relais.metrics.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import network.relais.calendar.WorkingTime;
import network.relais.metrics.Target.Aim;
import network.relais.metrics.Target.Amount;
import network.relais.metrics.TargetSubject;
import network.relais.metrics.TimeLimit;
import network.relais.metrics.web.NotUnderstood.Sentence;
import network.relais.money.AmountRefused;
import network.relais.money.Currency;
import network.relais.money.Money;

/**
 * A target as it was typed.
 *
 * @param subject its key
 * @param days working days, like the hours and the percentage only for a target of time
 * @param number only for a target of a number
 */
record ReadTarget(String subject, String days, String hours, String percent, String number) {

    private static final int MOST_DAYS = 999;
    private static final int MOST_HOURS = (int) WorkingTime.DAY.toHours() - 1;
    private static final int MOST_MISSIONS = 9_999;

    record Read(TargetSubject subject, Aim aim) {}

    /**
     * @param known whether there is such a subject
     * @throws NotUnderstood with a sentence for each field that makes no sense
     */
    Read read(Predicate<TargetSubject> known) {
        var chosen = TargetSubject.read(subject).filter(known);
        if (chosen.isEmpty()) {
            throw NotUnderstood.at("subject", "target.subject");
        }
        return new Read(chosen.get(), chosen.get().isOfTime() ? limit() : amount(chosen.get()));
    }

    private TimeLimit limit() {
        var wrong = new LinkedHashMap<String, Sentence>();
        var wholeDays = number("days", days.isBlank() ? "0" : days, 0, MOST_DAYS, wrong);
        var wholeHours = number("hours", hours.isBlank() ? "0" : hours, 0, MOST_HOURS, wrong);
        var share = number("percent", percent, 1, 100, wrong);
        if (wrong.isEmpty() && wholeDays.orElseThrow() + wholeHours.orElseThrow() == 0) {
            wrong.put("days", new Sentence("target.noTime"));
        }
        if (!wrong.isEmpty()) {
            throw new NotUnderstood(wrong);
        }
        return new TimeLimit(
                share.orElseThrow(),
                WorkingTime.DAY.multipliedBy(wholeDays.orElseThrow()).plus(Duration.ofHours(wholeHours.orElseThrow())));
    }

    private Amount amount(TargetSubject chosen) {
        if (chosen.kind() == TargetSubject.Kind.MONEY) {
            try {
                var money = Money.parse(number, Currency.valueOf(chosen.of()));
                if (!money.isZero()) {
                    return new Amount(money.minorUnits());
                }
            } catch (AmountRefused refused) {
                // Said in the reader's language below.
            }
            throw NotUnderstood.at("number", "target.noMoney", number.strip(), chosen.of());
        }
        var wrong = new LinkedHashMap<String, Sentence>();
        return number("number", number, 1, MOST_MISSIONS, wrong)
                .map(Amount::new)
                .orElseThrow(() -> new NotUnderstood(wrong));
    }

    private static Optional<Integer> number(
            String field, String typed, int least, int most, Map<String, Sentence> wrong) {
        var text = typed.strip();
        if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Optional.of(Integer.parseInt(text));
        }
        wrong.put(field, new Sentence("noNumber", text, least, most));
        return Optional.empty();
    }
}
