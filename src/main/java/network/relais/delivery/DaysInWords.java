package network.relais.delivery;

import java.math.BigDecimal;
import network.relais.money.Decimals;
import network.relais.people.Language;

/** A number of days as people say it: "2,5 jours", "1 day". */
final class DaysInWords {

    private DaysInWords() {}

    static String of(BigDecimal days, Language language) {
        var number = Decimals.format(days, language.locale());
        if (language == Language.FR) {
            return number + (days.compareTo(BigDecimal.valueOf(2)) < 0 ? " jour" : " jours");
        }
        return number + (days.compareTo(BigDecimal.ONE) == 0 ? " day" : " days");
    }
}
