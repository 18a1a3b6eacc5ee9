package network.relais.metrics;

import java.text.NumberFormat;
import java.util.Locale;
import network.relais.metrics.Target.Aim;
import network.relais.metrics.Target.Amount;
import network.relais.money.Currency;
import network.relais.money.Money;
import org.springframework.context.MessageSource;

/**
 * Targets in the reader's language, on pages and in mails, with the names of phases and steps that people know.
 *
 * @param language of the reader, with the country that says how numbers are written
 */
public record TargetWords(DrawnLast.Names names, MessageSource messages, Locale language) {

    /** What it is about. */
    public String subject(TargetSubject subject) {
        return switch (subject.kind()) {
            case MISSION -> text("target.mission." + subject.of());
            case PHASE -> text("target.phase", names.process(subject.of()));
            case STEP ->
                text(
                        names.isDrawn(subject.of(), subject.activity()) ? "target.step" : "target.step.gone",
                        step(subject),
                        names.process(subject.of()));
            case DELIVERED -> text("target.delivered");
            case OPEN -> text("target.open");
            case MONEY -> text("target.money", subject.of());
        };
    }

    /** Events that are awaited often have no name. */
    private String step(TargetSubject subject) {
        return names.step(subject.of(), subject.activity())
                .map(step -> step.label().isBlank() || step.label().equals(step.activity())
                        ? text("step.unnamed")
                        : step.label())
                .orElse(subject.activity());
    }

    public String aim(Target target) {
        return aim(target.subject(), target.aim());
    }

    /** Of a time as well as of a number. */
    String aim(TargetSubject subject, Aim aim) {
        if (aim instanceof TimeLimit limit) {
            return text("target.within", percent(limit), new OfficeTimeWords(messages, language).of(limit.limit()));
        }
        var number = ((Amount) aim).number();
        return switch (subject.kind()) {
            case DELIVERED -> text("target.perMonth", count(number));
            case OPEN -> text("target.atMost", count(number));
            default -> text("target.atLeast", new Money(number, Currency.valueOf(subject.of())).format(language));
        };
    }

    String percent(TimeLimit limit) {
        return NumberFormat.getPercentInstance(language).format(limit.percent() / 100.0);
    }

    String count(long number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    String text(String key, Object... values) {
        return messages.getMessage("metrics." + key, values, language);
    }
}
