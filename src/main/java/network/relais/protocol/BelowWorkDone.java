package network.relais.protocol;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import network.relais.money.Money;
import network.relais.split.LineKind;
import network.relais.split.SplitLine;

/**
 * Somebody whose line for work would be less than what they have done is worth: a version may say so with their own approval alone
 * ({@code docs/amendment.md}, "The work done"). Amounts excluding VAT.
 *
 * @param days done, at most those agreed on
 * @param worth what they are worth under the agreement in force
 * @param left what the other terms leave for the work
 */
record BelowWorkDone(String party, BigDecimal days, Money worth, Money left) {

    /**
     * By the parties' ids.
     *
     * @param agreed the version in force
     * @param daysDone by contribution; absent is none
     */
    static List<BelowWorkDone> in(Proposal agreed, Map<String, BigDecimal> daysDone, Proposal now) {
        return WorkDoneValue.of(agreed, daysDone).entrySet().stream()
                .map(done -> new BelowWorkDone(
                        done.getKey(),
                        WorkDoneValue.days(agreed, daysDone, done.getKey()),
                        done.getValue(),
                        forWork(now, done.getKey())))
                .filter(each -> each.worth().isMoreThan(each.left()))
                .toList();
    }

    private static Money forWork(Proposal proposal, String party) {
        return proposal.linesOf(party).stream()
                .filter(line -> line.kind() == LineKind.DELIVERY)
                .map(SplitLine::amount)
                .reduce(Money.zero(proposal.terms().currency()), Money::plus);
    }

    /** Who, for which days, and both amounts. */
    String inWords(Wording words, Terms terms) {
        return words.say(
                        "%s has done %s, worth %s as agreed; this would leave %s for the work.",
                        "%s a fait %s, soit %s selon l’accord en vigueur ; il resterait %s pour ce travail.")
                .formatted(words.party(party, terms), words.days(days), words.money(worth), words.money(left));
    }
}
