package network.relais.protocol;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import network.relais.money.Fraction;
import network.relais.money.Money;
import network.relais.split.LineKind;
import network.relais.split.SplitLine;

/**
 * What the work done is worth under an agreement ({@code docs/amendment.md}, "The work done"): of the delivery pot, the part that
 * the investment done has in the investment agreed on; never more than the line, and never for days beyond those agreed on.
 */
final class WorkDoneValue {

    private WorkDoneValue() {}

    /**
     * By party, excluding VAT, rounded down to the minor unit; nothing for whoever has done nothing.
     *
     * @param agreed the version in force
     * @param daysDone by contribution; absent is none
     */
    static Map<String, Money> of(Proposal agreed, Map<String, BigDecimal> daysDone) {
        var terms = agreed.terms();
        var pot = sum(agreed.lines(), terms);
        var whole = BigDecimal.ZERO;
        var done = new TreeMap<String, BigDecimal>();
        for (var each : terms.contributions()) {
            var daily = each.dayRate().amount().multiply(each.coefficient());
            whole = whole.add(each.days().multiply(daily));
            var days = counted(each, daysDone);
            if (days.signum() > 0) {
                done.merge(each.party(), days.multiply(daily), BigDecimal::add);
            }
        }
        var values = new TreeMap<String, Money>();
        if (whole.signum() > 0) {
            for (var party : done.entrySet()) {
                var ideal = Fraction.proportion(pot, party.getValue(), whole);
                var value = roundedDown(ideal, pot);
                var line = sum(agreed.linesOf(party.getKey()), terms);
                values.put(party.getKey(), value.isMoreThan(line) ? line : value);
            }
        }
        return values;
    }

    /** Days done in all roles of a party; those beyond the days agreed on do not count. */
    static BigDecimal days(Proposal agreed, Map<String, BigDecimal> daysDone, String party) {
        return agreed.terms().contributionsOf(party).stream()
                .map(each -> counted(each, daysDone))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal counted(Contribution each, Map<String, BigDecimal> daysDone) {
        return daysDone.getOrDefault(each.id(), BigDecimal.ZERO).min(each.days());
    }

    private static Money roundedDown(Fraction ideal, Money unit) {
        var units = BigDecimal.TEN.pow(unit.currency().digits()).toBigIntegerExact();
        return new Money(
                ideal.numerator().multiply(units).divide(ideal.denominator()).longValueExact(), unit.currency());
    }

    private static Money sum(List<SplitLine> lines, Terms terms) {
        return lines.stream()
                .filter(line -> line.kind() == LineKind.DELIVERY)
                .map(SplitLine::amount)
                .reduce(Money.zero(terms.currency()), Money::plus);
    }
}
