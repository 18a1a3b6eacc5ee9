package network.relais.protocol;

import java.util.ArrayList;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the figures of a counter-proposal into a draft, as if the coordinator had typed them; whatever they do not touch stays. */
final class FiguresInDraft {

    private FiguresInDraft() {}

    /**
     * @param name of whoever proposes them: a rate that is not the usual one needs a reason
     * @param nextRole the first id that no contribution has ever had: {@code c5}
     */
    static Draft of(Draft draft, Scenario figures, String name, String nextRole) {
        var pots = new TreeMap<>(draft.pots());
        figures.rates()
                .forEach((pot, rate) -> pots.computeIfPresent(
                        pot,
                        (code, row) -> new Draft.PotRow(
                                rate, row.reason().isBlank() ? "As " + name + " proposes" : row.reason(), row.cap())));
        var changes = figures.roles().stream()
                .collect(Collectors.toMap(Scenario.RoleChange::id, each -> each, (first, second) -> second));
        var contributions = new ArrayList<Draft.ContributionRow>();
        for (var row : draft.contributions()) {
            var change = changes.get(row.id());
            if (change == null) {
                contributions.add(row);
            } else if (!change.leaves()) {
                contributions.add(changed(row, change));
            }
        }
        var next = Integer.parseInt(nextRole.substring(1));
        for (var added : figures.added()) {
            contributions.add(new Draft.ContributionRow(
                    "c" + next++, "", added.role(), "", added.days(), added.dayRate(), "1", "", "", ""));
        }
        return new Draft(
                figures.budget().isBlank() ? draft.budget() : figures.budget(),
                draft.startsOn(),
                draft.endsOn(),
                pots,
                draft.beneficiaries(),
                draft.expenses(),
                draft.fixedPrices(),
                contributions,
                draft.milestones(),
                draft.instalments(),
                draft.contractHolder());
    }

    private static Draft.ContributionRow changed(Draft.ContributionRow row, Scenario.RoleChange change) {
        return new Draft.ContributionRow(
                row.id(),
                row.party(),
                row.role(),
                row.skills(),
                change.days().isBlank() ? row.days() : change.days(),
                change.dayRate().isBlank() ? row.dayRate() : change.dayRate(),
                row.coefficient(),
                row.coefficientReason(),
                row.from(),
                row.until());
    }
}
