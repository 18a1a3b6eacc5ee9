package network.relais.metrics;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import network.relais.calendar.WorkingTime;
import org.springframework.context.MessageSource;

/** Office time as one says it: minutes, hours below a working day, then working days and the hours of the last one. */
public record OfficeTimeWords(MessageSource messages, Locale language) {

    private static final int AN_HOUR = 60;
    private static final double MILLISECONDS_AN_HOUR = AN_HOUR * 60 * 1000;

    public String of(Duration time) {
        var days = time.dividedBy(WorkingTime.DAY);
        var rest = time.minus(WorkingTime.DAY.multipliedBy(days));
        if (days == 0) {
            return rest.toMinutes() < AN_HOUR ? text("minutes", count(rest.toMinutes())) : text("hours", hours(rest));
        }
        var inDays = text(days == 1 ? "workingDay" : "workingDays", count(days));
        return rest.toHours() == 0 ? inDays : inDays + " " + text("hours", count(rest.toHours()));
    }

    private String hours(Duration time) {
        var format = NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(1);
        return format.format(time.toMillis() / MILLISECONDS_AN_HOUR);
    }

    private String count(long number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    private String text(String unit, String number) {
        return messages.getMessage("metrics.unit." + unit, new Object[] {number}, language);
    }
}
