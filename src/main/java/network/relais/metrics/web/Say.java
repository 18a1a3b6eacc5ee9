package network.relais.metrics.web;

import java.text.Collator;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.UnaryOperator;
import network.relais.calendar.WorkingTime;
import network.relais.metrics.Catalogue.Version;
import network.relais.metrics.Doers;
import network.relais.metrics.DrawnLast;
import network.relais.metrics.OfficeTimeWords;
import network.relais.metrics.TargetWords;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Column;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.people.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words, figures and days in the reader's language. */
final class Say {

    private static final double MILLISECONDS_AN_HOUR = 60 * 60 * 1000;
    private static final double MILLISECONDS_A_DAY = 24 * MILLISECONDS_AN_HOUR;
    private static final int LONGEST_IN_HOURS = 48;

    private final MessageSource messages;
    private final Locale language;
    private final ZoneId zone;
    private final UnaryOperator<String> names;

    /** @param names of processes and steps, as this reader reads them */
    Say(MessageSource messages, Locale asked, ZoneId zone, UnaryOperator<String> names) {
        this.messages = messages;
        this.language = isFrench(asked) ? Locale.FRANCE : Locale.UK;
        this.zone = zone;
        this.names = names;
    }

    static boolean isFrench(Locale language) {
        return language.getLanguage().equals(Locale.FRENCH.getLanguage());
    }

    Locale language() {
        return language;
    }

    /** @param key behind {@code metrics.} */
    String text(String key, Object... values) {
        var shown = values.clone();
        for (int index = 0; index < shown.length; index++) {
            if (shown[index] instanceof LocalDate day) {
                shown[index] = day(day);
            }
        }
        return messages.getMessage("metrics." + key, shown, language);
    }

    String day(LocalDate day) {
        return Language.of(language).date(day, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    }

    String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, zone));
    }

    /** A process as its diagram's owner named it. */
    String process(String label) {
        return names.apply(label);
    }

    /** A step as its diagram's owner named it; events that are awaited often have no name. */
    String step(String label, String activity) {
        return label.isBlank() || label.equals(activity) ? text("step.unnamed") : names.apply(label);
    }

    /** One content of a diagram. */
    String version(Version version) {
        return text("version", process(version.label()), day(version.firstUsed()));
    }

    /** Short, for an axis: 3 Mar, or Mar 2026 for months. */
    String onAxis(LocalDate day, boolean isMonth) {
        return Language.of(language).date(day, DateTimeFormatter.ofPattern(isMonth ? "MMM uuuu" : "d MMM"));
    }

    /** As a dictionary orders words: é beside e. */
    Collator inOrder() {
        return Collator.getInstance(language);
    }

    String count(long number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    /** With one decimal; from what was counted, since what is rounded twice ends up one too low or too high. */
    String number(double number) {
        var format = NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** @param part of one */
    String share(double part) {
        var format = NumberFormat.getPercentInstance(language);
        format.setMaximumFractionDigits(part > 0 && part < 0.1 ? 1 : 0);
        return format.format(part);
    }

    /** As one says it: minutes, then hours up to two days, then days. */
    String duration(Duration duration) {
        var minutes = duration.toMinutes();
        if (minutes == 0 && !duration.isZero()) {
            return text("unit.less");
        }
        if (Math.abs(minutes) < 60) {
            return text("unit.minutes", count(minutes));
        }
        if (Math.abs(duration.toHours()) < LONGEST_IN_HOURS) {
            return text("unit.hours", number(duration.toMillis() / MILLISECONDS_AN_HOUR));
        }
        return text("unit.days", number(duration.toMillis() / MILLISECONDS_A_DAY));
    }

    String officeTime(Duration time) {
        return new OfficeTimeWords(messages, language).of(time);
    }

    TargetWords targets(DrawnLast.Names names) {
        return new TargetWords(names, messages, language);
    }

    /** @param minorUnits excluding VAT */
    String money(long minorUnits, String currency) {
        return new Money(minorUnits, Currency.valueOf(currency)).format(language);
    }

    /** To the nearest thousandth, which is a minute and a half. */
    static double days(Duration duration) {
        return Math.round(duration.toMillis() / MILLISECONDS_A_DAY * 1000) / 1000.0;
    }

    // ---- columns and cells: one line each, so that a panel reads like the table that it makes

    /** @param key of the message behind {@code column.}, and for machines */
    Column words(String key) {
        return new Column(key, text("column." + key), false, null);
    }

    Column figure(String key) {
        return new Column(key, text("column." + key), true, null);
    }

    /** A figure that is a duration: days, where no unit can be shown. */
    Column lasting(String key) {
        return new Column(key, text("column." + key), true, text("unit.inDays"));
    }

    /** A figure that is office time. */
    Column inOffice(String key) {
        return new Column(key, text("column." + key), true, text("unit.inWorkingDays"));
    }

    Cell cell(String text) {
        return new Cell(text, text, null);
    }

    Cell link(String text, String href) {
        return new Cell(text, text, href);
    }

    Cell cell(long number) {
        return new Cell(number, count(number), null);
    }

    /** A number of missions that opens down to them; of none there are none to see. */
    Cell linked(long missions, String href) {
        return new Cell(missions, count(missions), missions == 0 ? null : href);
    }

    /** In days for machines. Without a duration: nothing for them, a dash for people. */
    Cell cell(@Nullable Duration duration) {
        return duration == null ? none() : new Cell(days(duration), duration(duration), null);
    }

    /** Office time: in working days for machines. Without any: nothing for them, a dash for people. */
    Cell office(@Nullable Duration time) {
        return time == null
                ? none()
                : new Cell(
                        Math.round(1000.0 * time.toMinutes() / WorkingTime.DAY.toMinutes()) / 1000.0,
                        officeTime(time),
                        null);
    }

    Cell share(double part, boolean isKnown) {
        return isKnown ? new Cell(Math.round(part * 1000) / 1000.0, share(part), null) : none();
    }

    Cell money(long minorUnits, String currency, boolean isKnown) {
        return isKnown
                ? new Cell(new Money(minorUnits, Currency.valueOf(currency)).plain(), money(minorUnits, currency), null)
                : none();
    }

    Cell cell(LocalDate day) {
        return new Cell(day.toString(), day(day), null);
    }

    /** The day of it, in the network's zone: in a file as on the page. */
    Cell cell(Instant moment) {
        return cell(LocalDate.ofInstant(moment, zone));
    }

    /** A time that is not shown: fewer than five people did the step, and it would be their speed. */
    Cell few() {
        return Cell.hidden(text("few", count(Doers.FEWEST)));
    }

    /** A time that is not shown, since it would be one person's. */
    Cell untold() {
        return Cell.hidden(text("untold"));
    }

    Cell none() {
        return new Cell(null, "–", null);
    }
}
