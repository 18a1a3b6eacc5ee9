package network.relais.protocol;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.split.LineKind;
import network.relais.split.Split;
import network.relais.split.SplitCase;
import org.jspecify.annotations.Nullable;

/**
 * All that the parties of a mission agree on. All amounts are excluding VAT and in the budget's currency.
 *
 * @param budget the fee agreed with the client
 * @param startsOn first day of the mission
 * @param endsOn last day of the mission
 * @param pots the rated pots that were given a rate, a beneficiary or a cap
 * @param contractHolder whom the client has the contract with, pays and is invoiced by: {@link Party#NETWORK} for the network's
 *     company, or the member who then owes the others their shares
 */
public record Terms(
        Money budget,
        LocalDate startsOn,
        LocalDate endsOn,
        List<Deduction> expenses,
        List<Deduction> fixedPrices,
        Map<LineKind, Pot> pots,
        List<Contribution> contributions,
        List<Milestone> milestones,
        List<Instalment> instalments,
        String contractHolder) {

    /**
     * An expense, or work bought at a fixed price.
     *
     * @param id stable from version to version: {@code e1}, {@code f1}
     * @param label what it is for
     */
    public record Deduction(String id, String party, Money amount, String label) {}

    /**
     * What a pot gets and who shares it.
     *
     * @param rate percentage of the base: 10 for a tenth
     * @param proposed the rate that the network's usual key proposes; null if it proposes none
     * @param reason why the rate is not the one proposed; empty if it is
     * @param cap the most that the pot receives; null if there is no such limit
     */
    public record Pot(
            BigDecimal rate,
            @Nullable BigDecimal proposed,
            String reason,
            @Nullable Money cap,
            List<Beneficiary> beneficiaries) {
        public Pot {
            rate = Numbers.plain(rate);
            proposed = proposed == null ? null : Numbers.plain(proposed);
            beneficiaries = List.copyOf(beneficiaries);
        }
    }

    /** @param weight in proportion to which those of one pot share it */
    public record Beneficiary(String party, BigDecimal weight) {
        public Beneficiary {
            weight = Numbers.plain(weight);
        }
    }

    public Terms {
        expenses = List.copyOf(expenses);
        fixedPrices = List.copyOf(fixedPrices);
        pots = Collections.unmodifiableMap(new TreeMap<>(pots));
        contributions = List.copyOf(contributions);
        milestones = List.copyOf(milestones);
        instalments = List.copyOf(instalments);
        // Versions of before this could be agreed do not say it.
        contractHolder = Objects.requireNonNullElse(contractHolder, Party.NETWORK);
    }

    /** The network's company holds the contract. */
    public Terms(
            Money budget,
            LocalDate startsOn,
            LocalDate endsOn,
            List<Deduction> expenses,
            List<Deduction> fixedPrices,
            Map<LineKind, Pot> pots,
            List<Contribution> contributions,
            List<Milestone> milestones,
            List<Instalment> instalments) {
        this(
                budget,
                startsOn,
                endsOn,
                expenses,
                fixedPrices,
                pots,
                contributions,
                milestones,
                instalments,
                Party.NETWORK);
    }

    /** Whether a member invoices the client, so that the network pays nobody. */
    public boolean isInvoicedDirectly() {
        return !contractHolder.equals(Party.NETWORK);
    }

    public Currency currency() {
        return budget.currency();
    }

    /** @throws NoSuchElementException if there is none with this id */
    public Contribution contribution(String contributionId) {
        return contributions.stream()
                .filter(each -> each.id().equals(contributionId))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No contribution " + contributionId));
    }

    public List<Contribution> contributionsOf(String party) {
        return contributions.stream().filter(each -> each.party().equals(party)).toList();
    }

    /** Roles that nobody has taken yet. */
    public List<Contribution> openRoles() {
        return contributions.stream().filter(Contribution::isOpen).toList();
    }

    /** @throws NoSuchElementException if there is none with this id */
    public Milestone milestone(String milestoneId) {
        return milestones.stream()
                .filter(each -> each.id().equals(milestoneId))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No milestone " + milestoneId));
    }

    public Optional<Instalment> instalment(String instalmentId) {
        return instalments.stream()
                .filter(each -> each.id().equals(instalmentId))
                .findFirst();
    }

    /** Ids of all persons who work on the delivery, in the order of the contributions. */
    public Set<String> contributors() {
        var persons = new LinkedHashSet<String>();
        contributions.stream().map(Contribution::party).filter(Party::isPerson).forEach(persons::add);
        return persons;
    }

    /**
     * @param paid what was paid under an earlier version
     * @throws network.relais.split.SplitRejected if these terms allow no split
     */
    public Split split(List<SplitCase.Paid> paid) {
        return Split.of(splitCase(paid));
    }

    private SplitCase splitCase(List<SplitCase.Paid> paid) {
        return splitCase(
                budget,
                expenses,
                fixedPrices,
                pots,
                contributions.stream()
                        .map(each -> new SplitCase.Contribution(
                                each.party(),
                                each.role(),
                                each.days(),
                                each.dayRate().amount(),
                                each.coefficient()))
                        .toList(),
                paid);
    }

    /** From figures alone, before there are terms. */
    static SplitCase splitCase(
            Money budget,
            List<Deduction> expenses,
            List<Deduction> fixedPrices,
            Map<LineKind, Pot> pots,
            List<SplitCase.Contribution> contributions,
            List<SplitCase.Paid> paid) {
        var input = SplitCase.ofBudget(budget);
        expenses.forEach(each -> input.expense(each.id(), each.party(), each.amount(), each.label()));
        fixedPrices.forEach(each -> input.fixedPrice(each.id(), each.party(), each.amount(), each.label()));
        pots.forEach((kind, pot) -> {
            input.rate(kind, pot.rate());
            pot.beneficiaries().forEach(each -> input.beneficiary(kind, each.party(), each.weight()));
            if (pot.cap() != null) {
                input.cap(kind, pot.cap());
            }
        });
        contributions.forEach(
                each -> input.contribution(each.party(), each.role(), each.days(), each.dayRate(), each.coefficient()));
        paid.forEach(each -> input.paid(each.kind(), each.party(), each.amount()));
        return input.build();
    }

    /** Whether the party has or could have a line besides the delivery, which another would have to take over by agreement. */
    boolean isMoreThanContributor(String party) {
        return Stream.concat(expenses.stream(), fixedPrices.stream())
                        .anyMatch(each -> each.party().equals(party))
                || pots.values().stream()
                        .flatMap(pot -> pot.beneficiaries().stream())
                        .anyMatch(each -> each.party().equals(party));
    }

    /**
     * What one party reads where everybody reads the own lines only: the own work, expenses and prices, the pots in which they
     * share, and what everybody reads.
     */
    Terms asFarAs(String party) {
        var own = new TreeMap<LineKind, Pot>();
        pots.forEach((kind, pot) -> {
            var shares = pot.beneficiaries().stream()
                    .filter(each -> each.party().equals(party))
                    .toList();
            if (!shares.isEmpty()) {
                own.put(kind, new Pot(pot.rate(), pot.proposed(), pot.reason(), pot.cap(), shares));
            }
        });
        return new Terms(
                budget,
                startsOn,
                endsOn,
                expenses.stream().filter(each -> each.party().equals(party)).toList(),
                fixedPrices.stream().filter(each -> each.party().equals(party)).toList(),
                own,
                contributionsOf(party),
                milestones,
                instalments,
                contractHolder);
    }

    Terms withTeam(List<Contribution> newContributions, UnaryOperator<Milestone> milestone) {
        return new Terms(
                budget,
                startsOn,
                endsOn,
                expenses,
                fixedPrices,
                pots,
                newContributions,
                milestones.stream().map(milestone).toList(),
                instalments,
                contractHolder);
    }

    Terms withDates(
            LocalDate firstDay,
            LocalDate lastDay,
            UnaryOperator<Contribution> contribution,
            UnaryOperator<Milestone> milestone) {
        return new Terms(
                budget,
                firstDay,
                lastDay,
                expenses,
                fixedPrices,
                pots,
                contributions.stream().map(contribution).toList(),
                milestones.stream().map(milestone).toList(),
                instalments,
                contractHolder);
    }
}
