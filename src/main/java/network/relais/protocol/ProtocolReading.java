package network.relais.protocol;

import java.util.List;
import java.util.Map;
import network.relais.money.Money;

/**
 * A version as one person reads it, in their language: own lines first, and what changed since they last answered. All texts
 * are ready to be shown; amounts are excluding VAT.
 *
 * @param seesAll whether the reader may read everybody's lines; if not, everything here is the reader's own, or a total
 * @param changes empty in a first round
 * @param why the reader's whole share in one sentence each: the own one, and the network's for whoever answers for it
 * @param ownDates the reader's own work with its dates; empty if they contribute nothing
 * @param lines everybody's; empty for whoever may read the own ones only; likewise the contributions
 * @param shares party by party, why each gets what it gets: whatever of it the reader may read, the own ones first
 * @param hash the fingerprint of the version's document; empty if it has none
 * @param fingerprint its beginning, in groups of four
 * @param statements what the reader states by each answer, as it is kept with the answer
 */
public record ProtocolReading(
        int version,
        int round,
        String proposer,
        String start,
        String end,
        boolean seesAll,
        String contractHolder,
        List<String> changes,
        List<String> why,
        List<OwnLine> ownLines,
        String ownTotal,
        List<String> ownDates,
        List<Line> lines,
        String total,
        List<Share> shares,
        List<Work> contributions,
        List<Step> milestones,
        List<Part> instalments,
        String hash,
        String fingerprint,
        Map<Answer.Kind, String> statements) {

    /** @param steps by which it can be worked out again */
    public record OwnLine(String what, String why, String amount, List<LineInFull.Step> steps) {}

    /**
     * @param sentence why the party gets what it gets, in one
     * @param isOwn whether it is the reader's, or the reader answers for it
     */
    public record Share(String name, String amount, String sentence, boolean isOwn, List<OwnLine> lines) {}

    public record Line(String name, String what, String amount) {}

    /** @param weight what the coefficient is and why, if it is not 1; else empty */
    public record Work(String name, String role, String days, String dayRate, String weight, String dates) {}

    public record Step(String title, String due, String responsible) {}

    public record Part(String label, String due, String amount) {}

    static String due(Instalment instalment, Terms terms, Wording words) {
        return switch (instalment.due()) {
            case ON_ORDER -> words.say("on the order", "à la commande");
            case ON_ACCEPTANCE ->
                terms.milestones().stream()
                        .filter(each -> each.id().equals(instalment.milestone()))
                        .findFirst()
                        .map(each -> words.say(
                                "on acceptance of “" + each.title() + "”", "à la recette de « " + each.title() + " »"))
                        .orElse(words.say("on an acceptance", "à une recette"));
            case ON_DATE -> instalment.date() == null ? "" : words.say("on ", "le ") + words.date(instalment.date());
        };
    }

    static Money sum(List<ProtocolLine> lines, Money zero) {
        return lines.stream().map(ProtocolLine::amount).reduce(zero, Money::plus);
    }
}
