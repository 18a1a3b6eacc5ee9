package network.relais.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import network.relais.money.Decimals;
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
                rows.at("pots", code)
                        .refuse(
                                "pot",
                                rows.say(
                                        "There is no pot of this name. Take it out.",
                                        "Il n’y a pas d’enveloppe de ce nom. Enlevez-la."));
            }
        }
        for (var kind : LineKind.RATED_POTS) {
            var row = draft.pots().getOrDefault(kind.code(), new Draft.PotRow("", "", ""));
            var at = rows.at("pots", kind.code());
            var rate = at.numberOr(BigDecimal.ZERO, "rate", rows.say("Rate", "Taux"), row.rate());
            var cap = row.cap().isBlank()
                    ? null
                    : at.money("cap", rows.say("At most", "Au plus"), row.cap(), rows.currency());
            var proposed = rows.facts().proposed().get(kind);
            var reason = at.text("reason", rows.say("Reason", "Motif"), row.reason(), DraftRows.LONGEST_REASON);
            if (rate == null || reason == null) {
                continue;
            }
            if (rate.compareTo(HUNDRED) > 0) {
                at.refuse("rate", rows.say("A rate is at most 100 %.", "Un taux est de 100\u00a0% au plus."));
                continue;
            }
            var differs = proposed != null && proposed.compareTo(rate) != 0;
            if (differs && reason.isEmpty()) {
                at.refuse(
                        "reason",
                        rows.say(
                                        "The usual rate is %s %%. Say why this mission has another.",
                                        "Le taux habituel est de %s\u00a0%%. Dites pourquoi cette mission en a un autre.")
                                .formatted(rows.say(
                                        Numbers.plain(proposed).toPlainString(),
                                        Decimals.format(proposed, Locale.FRANCE))));
            }
            var shared = beneficiaries.getOrDefault(kind, List.<Terms.Beneficiary>of());
            var passedOver = kind == LineKind.INTRODUCER && rate.signum() > 0
                    ? passedOver(shared)
                    : Optional.<DraftCheck.Introducer>empty();
            if (!differs && passedOver.isPresent() && reason.isEmpty()) {
                at.refuse(
                        "reason",
                        rows.say(
                                        "%s introduced this client. Say why the introducer's part goes to somebody else.",
                                        "%s a apporté ce client. Dites pourquoi la part d’apport va à quelqu’un d’autre.")
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
                at.refuse(
                        "pot",
                        rows.say(
                                "Choose the pot that this party shares in.",
                                "Choisissez l’enveloppe dont cette partie a une part."));
            }
            var party = rows.party(at, row.party());
            var weight = at.numberOr(BigDecimal.ONE, "weight", rows.say("Weight", "Poids"), row.weight());
            if (pot.isPresent() && party != null && weight != null) {
                byPot.computeIfAbsent(pot.get(), none -> new ArrayList<>()).add(new Terms.Beneficiary(party, weight));
            }
        }
        return byPot;
    }
}
