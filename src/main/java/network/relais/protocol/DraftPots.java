package network.relais.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.split.LineKind;

/** Reads the rates of a draft, who shares in them, and why they are other than usual. */
final class DraftPots {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Draft draft;
    private final DraftRows rows;

    DraftPots(Draft draft, DraftRows rows) {
        this.draft = draft;
        this.rows = rows;
    }

    /** Those that can be read. */
    Map<LineKind, Terms.Pot> read() {
        var pots = new EnumMap<LineKind, Terms.Pot>(LineKind.class);
        var beneficiaries = beneficiaries();
        for (var code : draft.pots().keySet()) {
            if (LineKind.ofCode(code).filter(LineKind.RATED_POTS::contains).isEmpty()) {
                rows.at("pots", code).refuse("pot", "There is no pot of this name. Take it out.");
            }
        }
        for (var kind : LineKind.RATED_POTS) {
            var row = draft.pots().getOrDefault(kind.code(), new Draft.PotRow("", "", ""));
            var at = rows.at("pots", kind.code());
            var rate = at.numberOr(BigDecimal.ZERO, "rate", "Rate", row.rate());
            var cap = row.cap().isBlank() ? null : at.money("cap", "At most", row.cap(), rows.currency());
            var proposed = rows.facts().proposed().get(kind);
            var reason = at.text("reason", "Reason", row.reason(), DraftRows.LONGEST_REASON);
            if (rate == null || reason == null) {
                continue;
            }
            if (rate.compareTo(HUNDRED) > 0) {
                at.refuse("rate", "A rate is at most 100 %.");
                continue;
            }
            var differs = proposed != null && proposed.compareTo(rate) != 0;
            if (differs && reason.isEmpty()) {
                at.refuse(
                        "reason",
                        "The usual rate is %s %%. Say why this mission has another."
                                .formatted(Numbers.plain(proposed).toPlainString()));
            }
            var shared = beneficiaries.getOrDefault(kind, List.<Terms.Beneficiary>of());
            var passedOver = kind == LineKind.INTRODUCER && rate.signum() > 0
                    ? passedOver(shared)
                    : Optional.<DraftCheck.Introducer>empty();
            if (!differs && passedOver.isPresent() && reason.isEmpty()) {
                at.refuse(
                        "reason",
                        "%s introduced this client. Say why the introducer's part goes to somebody else."
                                .formatted(passedOver.get().name()));
            }
            pots.put(kind, new Terms.Pot(rate, proposed, differs || passedOver.isPresent() ? reason : "", cap, shared));
        }
        return pots;
    }

    /** Whose introduction the client is, unless the introducer's part is theirs alone. */
    private Optional<DraftCheck.Introducer> passedOver(List<Terms.Beneficiary> shared) {
        return rows.facts().introducer().filter(introducer -> shared.stream()
                .anyMatch(each -> !each.party().equals(introducer.id())));
    }

    private Map<LineKind, List<Terms.Beneficiary>> beneficiaries() {
        var byPot = new EnumMap<LineKind, List<Terms.Beneficiary>>(LineKind.class);
        for (var row : rows.atMost("beneficiaries", draft.beneficiaries())) {
            var at = rows.at("beneficiaries", row.id());
            rows.id(at, "b", row.id());
            var pot = LineKind.ofCode(row.pot()).filter(LineKind.RATED_POTS::contains);
            if (pot.isEmpty()) {
                at.refuse("pot", "Choose the pot that this party shares in.");
            }
            var party = rows.party(at, row.party());
            var weight = at.numberOr(BigDecimal.ONE, "weight", "Weight", row.weight());
            if (pot.isPresent() && party != null && weight != null) {
                byPot.computeIfAbsent(pot.get(), none -> new ArrayList<>()).add(new Terms.Beneficiary(party, weight));
            }
        }
        return byPot;
    }
}
