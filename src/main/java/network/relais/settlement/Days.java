package network.relais.settlement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days as forms hand them over, {@code 2026-03-04}. */
final class Days {

    private Days() {}

    /** @throws SettlementRefused if nothing readable was chosen */
    static LocalDate required(String field, @Nullable String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeParseException noDay) {
            throw SettlementRefused.noDate(field);
        }
    }

    /** @throws SettlementRefused if something was chosen that cannot be read */
    static LocalDate orElse(String field, @Nullable String typed, LocalDate usual) {
        return typed == null || typed.isBlank() ? usual : required(field, typed);
    }

    /** @throws SettlementRefused if the day lies outside */
    static LocalDate between(String field, LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw SettlementRefused.noDayBetween(field, day, first, last);
        }
        return day;
    }
}
