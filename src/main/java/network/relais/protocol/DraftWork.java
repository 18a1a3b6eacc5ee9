package network.relais.protocol;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import network.relais.people.Language;
import org.jspecify.annotations.Nullable;

/** Reads who does what in a draft: days, rates, and dates within the mission's. */
final class DraftWork {

    private final Draft draft;
    private final DraftRows rows;

    DraftWork(Draft draft, DraftRows rows) {
        this.draft = draft;
        this.rows = rows;
    }

    /**
     * Those that can be read.
     *
     * @param firstDay null if it could not be read; likewise the last
     * @param figures is told of each
     */
    List<Contribution> read(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay, DraftFigures figures) {
        var contributions = new ArrayList<Contribution>();
        if (draft.contributions().isEmpty()) {
            rows.at("contributions", "")
                    .refuse(
                            "",
                            rows.say(
                                    "Nobody does anything yet. Add at least one contribution.",
                                    "Personne ne fait encore rien. Ajoutez au moins une contribution."));
        }
        for (var row : rows.atMost("contributions", draft.contributions())) {
            var at = rows.at("contributions", row.id());
            var ok = rows.id(at, "c", row.id());
            var party = row.party().isBlank() ? Party.open(row.id()) : rows.contributor(at, row.party());
            var role = at.requiredText("role", rows.say("Role", "Rôle"), row.role(), DraftRows.LONGEST_LABEL);
            var skills = at.text("skills", rows.say("Skills", "Compétences"), row.skills(), DraftRows.LONGEST_LABEL);
            var days = at.number("days", rows.say("Days", "Jours"), row.days());
            if (days != null && days.signum() == 0) {
                at.refuse(
                        "days",
                        rows.say(
                                "Days: type more than 0, or remove the contribution.",
                                "Jours\u00a0: tapez plus que 0, ou enlevez la contribution."));
            }
            var dayRate = at.money("dayRate", rows.say("Day rate", "Tarif journalier"), row.dayRate(), rows.currency());
            var coefficient = at.numberOr(
                    BigDecimal.ONE, "coefficient", rows.say("Coefficient", "Coefficient"), row.coefficient());
            var reason = at.text(
                    "coefficientReason",
                    rows.say("Reason", "Motif"),
                    row.coefficientReason(),
                    DraftRows.LONGEST_REASON);
            var isOne = coefficient == null || coefficient.compareTo(BigDecimal.ONE) == 0;
            if (!isOne && reason != null && reason.isEmpty()) {
                at.refuse(
                        "coefficientReason",
                        rows.say("Say why the coefficient is not 1.", "Dites pourquoi le coefficient n’est pas 1."));
            }
            var from = row.from().isBlank() ? firstDay : at.date("from", rows.say("From", "Du"), row.from());
            var until = row.until().isBlank() ? lastDay : at.date("until", rows.say("Until", "Au"), row.until());
            within(at, from, until, firstDay, lastDay);
            figures.add(party == null ? "" : party, party == null ? null : days, dayRate, coefficient);
            if (ok
                    && party != null
                    && role != null
                    && skills != null
                    && days != null
                    && dayRate != null
                    && coefficient != null
                    && reason != null
                    && from != null
                    && until != null
                    && !until.isBefore(from)) {
                contributions.add(new Contribution(
                        row.id(),
                        party,
                        role,
                        list(skills),
                        days,
                        dayRate,
                        coefficient,
                        isOne ? "" : reason,
                        from,
                        until));
            }
        }
        return contributions;
    }

    private void within(
            TypedFields.Row at,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {
        if (from != null && until != null && until.isBefore(from)) {
            at.refuse(
                    "until",
                    rows.say(
                            "This ends before it begins. Choose a later day.",
                            "Cela finit avant de commencer. Choisissez un jour plus tard."));
        }
        if (from != null && firstDay != null && from.isBefore(firstDay)) {
            at.refuse(
                    "from",
                    rows.say(
                                    "This begins before the mission does, on %s.",
                                    "Cela commence avant la mission, qui commence le %s.")
                            .formatted(rows.say(firstDay.toString(), Language.FR.date(firstDay))));
        }
        if (until != null && lastDay != null && until.isAfter(lastDay)) {
            at.refuse(
                    "until",
                    rows.say(
                                    "This ends after the mission does, on %s.",
                                    "Cela finit après la mission, qui finit le %s.")
                            .formatted(rows.say(lastDay.toString(), Language.FR.date(lastDay))));
        }
    }

    private static List<String> list(String commaSeparated) {
        return Stream.of(commaSeparated.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }
}
