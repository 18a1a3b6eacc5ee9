package network.relais.staffing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import network.relais.mail.InWords;
import network.relais.people.Language;
import org.jspecify.annotations.Nullable;

/** Why a candidate stands where they stand in the ranking, in sentences. */
final class Reasons {

    private Reasons() {}

    /** @param addressed whether the candidate is the reader ("you know …") */
    public static List<String> of(Candidate candidate, Language language, boolean addressed) {
        var reasons = new ArrayList<String>();
        var french = language == Language.FR;
        if (!candidate.knows().isEmpty()) {
            var skills = String.join(", ", candidate.knows());
            reasons.add(
                    french
                            ? (addressed ? "vos compétences : " : "compétences : ") + skills
                            : (addressed ? "you know " : "knows ") + skills);
        }
        if (!candidate.lacks().isEmpty() && !addressed) {
            var skills = String.join(", ", candidate.lacks());
            reasons.add(french ? "compétences souhaitées absentes : " + skills : "does not list " + skills);
        }
        reasons.add(free(candidate, language, addressed));
        reasons.add(served(candidate.lastServed(), language, addressed));
        return reasons;
    }

    private static String free(Candidate candidate, Language language, boolean addressed) {
        var french = language == Language.FR;
        var away = candidate.away();
        if (away == null) {
            return french
                    ? "aucune absence connue à ces dates"
                    : addressed ? "no absence of yours is known on the dates" : "no absence known on the dates";
        }
        var from = InWords.date(away.from(), language);
        var to = InWords.date(away.to(), language);
        return french ? "absence du " + from + " au " + to : "away from " + from + " to " + to;
    }

    private static String served(@Nullable LocalDate last, Language language, boolean addressed) {
        var french = language == Language.FR;
        if (last == null) {
            return french
                    ? "pas encore de mission dans le réseau"
                    : addressed ? "you have not been in a mission yet" : "has not been in a mission yet";
        }
        var month = YearMonth.from(last).format(DateTimeFormatter.ofPattern("MMMM yyyy", language.locale()));
        return french
                ? "dernière mission : " + month
                : addressed ? "your last mission began in " + month : "last mission began in " + month;
    }
}
