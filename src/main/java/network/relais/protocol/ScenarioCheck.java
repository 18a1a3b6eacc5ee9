package network.relais.protocol;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import network.relais.ledger.Outlook;
import network.relais.money.Money;
import network.relais.people.Language;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import network.relais.split.Split;
import network.relais.split.SplitCase;
import network.relais.split.SplitRejected;
import org.jspecify.annotations.Nullable;

/** Turns a scenario into terms and a split by the same rules as a draft, or into what has to be mended first. */
final class ScenarioCheck {

    private static final int LONGEST_ROLE = 200;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Terms terms;
    private final Scenario scenario;
    private final TypedFields fields;

    /**
     * @param terms as they would be; empty if something is to mend
     * @param split of them; empty as well if they allow none
     * @param received by line, if an instalment is never paid: less than the line's amount
     * @param overrun days more than agreed, by party
     */
    record Result(
            Optional<Terms> terms,
            Optional<Split> split,
            Map<LineKey, Money> received,
            Map<String, BigDecimal> overrun,
            List<Problem> problems) {}

    private ScenarioCheck(Terms terms, Scenario scenario, Language language) {
        this.terms = terms;
        this.scenario = scenario;
        this.fields = new TypedFields(language);
    }

    /**
     * @param terms of the version that it starts from
     * @param paid what was paid already: everybody keeps it
     * @param touchable whose roles and pots the reader may change: null for everybody's
     * @param language of the problems' sentences
     */
    static Result of(
            Terms terms, Scenario scenario, List<SplitCase.Paid> paid, @Nullable String touchable, Language language) {
        return new ScenarioCheck(terms, scenario, language).check(paid, touchable);
    }

    /** As {@link #of(Terms, Scenario, List, String, Language)}, in English. */
    static Result of(Terms terms, Scenario scenario, List<SplitCase.Paid> paid, @Nullable String touchable) {
        return of(terms, scenario, paid, touchable, Language.EN);
    }

    private Result check(List<SplitCase.Paid> paid, @Nullable String touchable) {
        if (touchable != null) {
            refuseOthers(terms.asFarAs(touchable));
        }
        var budget = scenario.budget().isBlank()
                ? terms.budget()
                : fields.at("mission", "")
                        .money("budget", fields.say("Budget", "Budget"), scenario.budget(), terms.currency());
        var pots = pots();
        var contributions = contributions();
        var overrun = overrun();
        var unpaid = unpaid();
        if (!fields.problems().isEmpty() || budget == null) {
            return refused(fields.problems());
        }
        var changed = new Terms(
                budget,
                terms.startsOn(),
                terms.endsOn(),
                terms.expenses(),
                terms.fixedPrices(),
                pots,
                contributions,
                terms.milestones(),
                terms.instalments(),
                terms.contractHolder());
        try {
            var split = changed.split(paid);
            return new Result(Optional.of(changed), Optional.of(split), received(split, unpaid), overrun, List.of());
        } catch (SplitRejected rejected) {
            return refused(List.of(new Problem("mission", "", "budget", why(rejected, touchable))));
        }
    }

    private static Result refused(List<Problem> problems) {
        return new Result(Optional.empty(), Optional.empty(), Map.of(), Map.of(), problems);
    }

    /** The split's own words name others' floors and amounts: not for whoever reads the own lines only. */
    private String why(SplitRejected rejected, @Nullable String touchable) {
        var inShort = fields.say(
                "These figures allow no split: the budget is too small for them, or what was paid is more than what they leave."
                        + " Change the budget, the rates or the days.",
                "Ces chiffres ne permettent aucune répartition\u00a0: le budget est trop petit, ou ce qui a été versé dépasse ce qu’ils laissent."
                        + " Changez le budget, les taux ou les jours.");
        return touchable == null ? fields.say(rejected.getMessage(), rejected.french()) : inShort;
    }

    private void refuseOthers(Terms own) {
        var roles = own.contributions().stream().map(Contribution::id).collect(Collectors.toSet());
        scenario.rates().keySet().stream()
                .filter(pot -> own.pots().keySet().stream()
                        .noneMatch(kind -> kind.code().equals(pot)))
                .forEach(pot -> fields.at("pots", pot)
                        .refuse(
                                "rate",
                                fields.say(
                                        "Only who shares in this pot can change its rate.",
                                        "Seul qui a une part de ce pot peut en changer le taux.")));
        scenario.roles().stream().filter(each -> !roles.contains(each.id())).forEach(each -> fields.at(
                        "contributions", each.id())
                .refuse("days", fields.say("This role is somebody else's.", "Ce rôle est à quelqu’un d’autre.")));
        scenario.overruns().stream().filter(each -> !roles.contains(each.id())).forEach(each -> fields.at(
                        "overruns", each.id())
                .refuse("days", fields.say("This role is somebody else's.", "Ce rôle est à quelqu’un d’autre.")));
    }

    private Map<LineKind, Terms.Pot> pots() {
        var pots = new TreeMap<>(terms.pots());
        scenario.rates().forEach((code, typed) -> {
            var at = fields.at("pots", code);
            var kind = LineKind.ofCode(code).filter(pots::containsKey).orElse(null);
            if (kind == null) {
                at.refuse("rate", fields.say("The agreement has no such pot.", "L’accord n’a pas ce pot."));
                return;
            }
            var rate = at.number("rate", fields.say("Rate", "Taux"), typed);
            if (rate != null && rate.compareTo(HUNDRED) > 0) {
                at.refuse("rate", fields.say("A rate is at most 100 %.", "Un taux est de 100\u00a0% au plus."));
            } else if (rate != null) {
                var pot = pots.get(kind);
                pots.put(kind, new Terms.Pot(rate, pot.proposed(), pot.reason(), pot.cap(), pot.beneficiaries()));
            }
        });
        return pots;
    }

    private List<Contribution> contributions() {
        var changes = new HashMap<String, Scenario.RoleChange>();
        scenario.roles().forEach(each -> changes.put(each.id(), each));
        var contributions = new ArrayList<Contribution>();
        for (var role : terms.contributions()) {
            var change = changes.remove(role.id());
            if (change == null) {
                contributions.add(role);
            } else if (!change.leaves()) {
                contributions.add(changed(role, change));
            }
        }
        changes.keySet().forEach(id -> fields.at("contributions", id)
                .refuse("days", fields.say("The agreement has no such role.", "L’accord n’a pas ce rôle.")));
        for (int i = 0; i < scenario.added().size(); i++) {
            var added = added(i, scenario.added().get(i));
            if (added != null) {
                contributions.add(added);
            }
        }
        return contributions;
    }

    private Contribution changed(Contribution role, Scenario.RoleChange change) {
        var at = fields.at("contributions", role.id());
        var days =
                change.days().isBlank() ? role.days() : at.number("days", fields.say("Days", "Jours"), change.days());
        var dayRate = change.dayRate().isBlank()
                ? role.dayRate()
                : at.money("dayRate", fields.say("Day rate", "Tarif journalier"), change.dayRate(), terms.currency());
        return days == null || dayRate == null ? role : with(role, days, dayRate);
    }

    private static Contribution with(Contribution role, BigDecimal days, Money dayRate) {
        return new Contribution(
                role.id(),
                role.party(),
                role.role(),
                role.skills(),
                days,
                dayRate,
                role.coefficient(),
                role.coefficientReason(),
                role.from(),
                role.until());
    }

    private @Nullable Contribution added(int index, Scenario.NewRole typed) {
        var at = fields.at("added", String.valueOf(index));
        var role = at.requiredText("role", fields.say("Role", "Rôle"), typed.role(), LONGEST_ROLE);
        var days = at.number("days", fields.say("Days", "Jours"), typed.days());
        var dayRate =
                at.money("dayRate", fields.say("Day rate", "Tarif journalier"), typed.dayRate(), terms.currency());
        if (role == null || days == null || dayRate == null) {
            return null;
        }
        var id = "new" + (index + 1);
        return new Contribution(
                id,
                Party.open(id),
                role,
                List.of(),
                days,
                dayRate,
                BigDecimal.ONE,
                "",
                terms.startsOn(),
                terms.endsOn());
    }

    private Map<String, BigDecimal> overrun() {
        var byParty = new HashMap<String, BigDecimal>();
        for (var each : scenario.overruns()) {
            var at = fields.at("overruns", each.id());
            var role = terms.contributions().stream()
                    .filter(known -> known.id().equals(each.id()))
                    .findFirst();
            var days = at.number("days", fields.say("Days more", "Jours de plus"), each.days());
            if (role.isEmpty()) {
                at.refuse("days", fields.say("The agreement has no such role.", "L’accord n’a pas ce rôle."));
            } else if (days != null) {
                byParty.merge(role.get().party(), days, BigDecimal::add);
            }
        }
        return byParty;
    }

    private Set<String> unpaid() {
        var known = terms.instalments().stream().map(Instalment::id).collect(Collectors.toSet());
        scenario.unpaid().stream().filter(id -> !known.contains(id)).forEach(id -> fields.at("unpaid", id)
                .refuse("", fields.say("The agreement has no such instalment.", "L’accord n’a pas cette échéance.")));
        return new HashSet<>(scenario.unpaid());
    }

    /** An instalment stays the same part of the budget, whatever the budget is. */
    private Map<LineKey, Money> received(Split split, Set<String> unpaid) {
        if (unpaid.isEmpty() || terms.budget().isZero()) {
            return Map.of();
        }
        var missing = terms.instalments().stream()
                .filter(each -> unpaid.contains(each.id()))
                .map(Instalment::amount)
                .reduce(Money.zero(terms.currency()), Money::plus);
        var scaled = BigInteger.valueOf(missing.minorUnits())
                .multiply(BigInteger.valueOf(split.budget().minorUnits()))
                .divide(BigInteger.valueOf(terms.budget().minorUnits()))
                .min(BigInteger.valueOf(split.budget().minorUnits()));
        return Outlook.ifPaid(split, split.budget().minus(new Money(scaled.longValueExact(), terms.currency())));
    }
}
