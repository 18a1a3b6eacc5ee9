package network.relais.protocol;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import network.relais.money.Money;
import network.relais.people.Language;
import network.relais.protocol.Instalment.Due;
import org.jspecify.annotations.Nullable;

/** Reads what is delivered when in a draft, and what the client pays for it when. */
final class DraftPlan {

    private static final Set<String> UNITS = Set.of("amount", "percent");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Draft draft;
    private final DraftRows rows;

    DraftPlan(Draft draft, DraftRows rows) {
        this.draft = draft;
        this.rows = rows;
    }

    /** @param firstDay of the mission; null if it could not be read */
    List<Milestone> milestones(@Nullable LocalDate firstDay) {
        var milestones = new ArrayList<Milestone>();
        if (draft.milestones().isEmpty()) {
            rows.at("milestones", "")
                    .refuse(
                            "",
                            rows.say(
                                    "There is nothing yet for the client to accept. Add at least one milestone.",
                                    "Il n’y a encore rien que le client puisse accepter. Ajoutez au moins un jalon."));
        }
        var contributors = new HashSet<String>();
        draft.contributions()
                .forEach(row -> contributors.add(row.party().isBlank() ? Party.open(row.id()) : row.party()));
        for (var row : rows.atMost("milestones", draft.milestones())) {
            var at = rows.at("milestones", row.id());
            var ok = rows.id(at, "m", row.id());
            var title = at.requiredText("title", rows.say("Milestone", "Jalon"), row.title(), DraftRows.LONGEST_LABEL);
            var dueOn = at.date("dueOn", rows.say("Due", "Pour le"), row.dueOn());
            if (dueOn != null && firstDay != null && dueOn.isBefore(firstDay)) {
                at.refuse(
                        "dueOn",
                        rows.say(
                                        "This is before the mission begins, on %s.",
                                        "C’est avant le début de la mission, le %s.")
                                .formatted(rows.say(firstDay.toString(), Language.FR.date(firstDay))));
            }
            if (!contributors.contains(row.responsible())) {
                at.refuse(
                        "responsible",
                        rows.say(
                                "Choose who is responsible among those who contribute.",
                                "Choisissez qui en répond parmi ceux qui contribuent."));
            } else if (ok && title != null && dueOn != null) {
                milestones.add(new Milestone(row.id(), title, dueOn, row.responsible()));
            }
        }
        return milestones;
    }

    /** @param budget null if it could not be read: then there are none */
    List<Instalment> instalments(@Nullable Money budget) {
        var typed = new ArrayList<InstalmentPlan.Typed>();
        for (var row : rows.atMost("instalments", draft.instalments())) {
            var at = rows.at("instalments", row.id());
            var ok = rows.id(at, "i", row.id());
            var label =
                    at.requiredText("label", rows.say("Instalment", "Échéance"), row.label(), DraftRows.LONGEST_LABEL);
            var due = due(at, row);
            var date = due == Due.ON_DATE ? at.date("date", rows.say("Date", "Date"), row.date()) : null;
            if (!UNITS.contains(row.unit())) {
                at.refuse(
                        "unit",
                        rows.say(
                                "Choose whether this is an amount of money or a percentage of the budget.",
                                "Choisissez si c’est un montant ou un pourcentage du budget."));
                continue;
            }
            var isPercent = row.unit().equals("percent");
            var percent = isPercent ? at.number("amount", rows.say("Percentage", "Pourcentage"), row.amount()) : null;
            var amount =
                    isPercent ? null : at.money("amount", rows.say("Amount", "Montant"), row.amount(), rows.currency());
            if (percent != null && percent.compareTo(HUNDRED) > 0) {
                at.refuse(
                        "amount",
                        rows.say(
                                "A percentage of the budget is at most 100 %.",
                                "Un pourcentage du budget est de 100\u00a0% au plus."));
                continue;
            }
            if ((percent != null && percent.signum() == 0) || (amount != null && amount.isZero())) {
                at.refuse(
                        "amount",
                        rows.say(
                                "An instalment is more than 0. Type its amount, or remove it.",
                                "Une échéance dépasse 0. Tapez son montant, ou enlevez-la."));
            }
            if (ok && label != null && due != null && (percent != null || amount != null)) {
                typed.add(new InstalmentPlan.Typed(
                        row.id(),
                        label,
                        due,
                        due == Due.ON_ACCEPTANCE ? row.milestone() : null,
                        date,
                        amount,
                        percent));
            }
        }
        if (budget == null
                || rows.problems().stream()
                        .anyMatch(problem -> problem.section().equals("instalments"))) {
            return List.of();
        }
        try {
            return InstalmentPlan.of(typed, budget);
        } catch (ProtocolRefused refused) {
            rows.at("instalments", "").refuse("", rows.say(refused.getMessage(), refused.french()));
            return List.of();
        }
    }

    private @Nullable Due due(TypedFields.Row at, Draft.InstalmentRow row) {
        switch (row.due()) {
            case "order":
                return Due.ON_ORDER;
            case "date":
                return Due.ON_DATE;
            case "acceptance":
                if (draft.milestones().stream().noneMatch(each -> each.id().equals(row.milestone()))) {
                    at.refuse(
                            "milestone",
                            rows.say(
                                    "Choose the milestone on whose acceptance this is due.",
                                    "Choisissez le jalon dont l’acceptation rend cette somme exigible."));
                    return null;
                }
                return Due.ON_ACCEPTANCE;
            default:
                at.refuse(
                        "due",
                        rows.say(
                                "Choose when this is due: on the order, on an acceptance, or on a date.",
                                "Choisissez quand c’est exigible\u00a0: à la commande, à une acceptation ou à une date."));
                return null;
        }
    }
}
