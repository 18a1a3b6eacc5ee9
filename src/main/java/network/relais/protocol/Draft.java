package network.relais.protocol;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the coordinator types, exactly as it is typed, whether it makes sense yet or not. {@link DraftCheck} says what is wrong
 * with it. Whatever was not sent is an empty text.
 *
 * @param budget excluding VAT, in the mission's currency
 * @param contractHolder a member's id; empty if the network's company has the contract with the client
 * @param pots by the code of the pot: {@code network}, {@code introducer}, {@code prescriber}, {@code coordination}
 */
public record Draft(
        String budget,
        String startsOn,
        String endsOn,
        Map<String, PotRow> pots,
        List<BeneficiaryRow> beneficiaries,
        List<DeductionRow> expenses,
        List<DeductionRow> fixedPrices,
        List<ContributionRow> contributions,
        List<MilestoneRow> milestones,
        List<InstalmentRow> instalments,
        String contractHolder) {

    /**
     * @param rate percentage of the base
     * @param reason why it is not the rate proposed
     * @param cap the most that the pot receives; empty if there is no limit
     */
    public record PotRow(String rate, String reason, String cap) {
        public PotRow {
            rate = typed(rate);
            reason = typed(reason);
            cap = typed(cap);
        }
    }

    /**
     * @param id {@code b1}
     * @param pot code of the pot
     * @param party a person's id or {@code network}
     * @param weight 1 if empty
     */
    public record BeneficiaryRow(String id, String pot, String party, String weight) {
        public BeneficiaryRow {
            id = typed(id);
            pot = typed(pot);
            party = typed(party);
            weight = typed(weight);
        }
    }

    /**
     * An expense ({@code e1}) or work at a fixed price ({@code f1}).
     *
     * @param party a person's id or {@code network}
     */
    public record DeductionRow(String id, String party, String label, String amount) {
        public DeductionRow {
            id = typed(id);
            party = typed(party);
            label = typed(label);
            amount = typed(amount);
        }
    }

    /**
     * @param id {@code c1}
     * @param party a member's id; empty for an open role
     * @param skills separated by commas
     * @param coefficient 1 if empty
     * @param from ISO date; the mission's first day if empty
     * @param until ISO date; the mission's last day if empty
     */
    public record ContributionRow(
            String id,
            String party,
            String role,
            String skills,
            String days,
            String dayRate,
            String coefficient,
            String coefficientReason,
            String from,
            String until) {
        public ContributionRow {
            id = typed(id);
            party = typed(party);
            role = typed(role);
            skills = typed(skills);
            days = typed(days);
            dayRate = typed(dayRate);
            coefficient = typed(coefficient);
            coefficientReason = typed(coefficientReason);
            from = typed(from);
            until = typed(until);
        }

        ContributionRow opened() {
            return new ContributionRow(
                    id, "", role, skills, days, dayRate, coefficient, coefficientReason, from, until);
        }
    }

    /**
     * @param id {@code m1}
     * @param dueOn ISO date
     * @param responsible a contributor's id, or {@code open-c3} for whoever will take the open role {@code c3}
     */
    public record MilestoneRow(String id, String title, String dueOn, String responsible) {
        public MilestoneRow {
            id = typed(id);
            title = typed(title);
            dueOn = typed(dueOn);
            responsible = typed(responsible);
        }
    }

    /**
     * @param id {@code i1}
     * @param due {@code order}, {@code acceptance} or {@code date}
     * @param milestone id of the milestone, when due on its acceptance
     * @param date ISO date, when due on a date
     * @param amount an amount of money, or a percentage of the budget
     * @param unit {@code amount} or {@code percent}
     */
    public record InstalmentRow(
            String id, String label, String due, String milestone, String date, String amount, String unit) {
        public InstalmentRow {
            id = typed(id);
            label = typed(label);
            due = typed(due);
            milestone = typed(milestone);
            date = typed(date);
            amount = typed(amount);
            unit = typed(unit);
        }
    }

    public Draft {
        budget = typed(budget);
        startsOn = typed(startsOn);
        endsOn = typed(endsOn);
        pots = new TreeMap<>(Objects.requireNonNullElse(pots, Map.of()));
        pots.values().removeIf(Objects::isNull);
        beneficiaries = rows(beneficiaries);
        expenses = rows(expenses);
        fixedPrices = rows(fixedPrices);
        contributions = rows(contributions);
        milestones = rows(milestones);
        instalments = rows(instalments);
        contractHolder = typed(contractHolder);
    }

    /** The network's company has the contract. */
    public Draft(
            String budget,
            String startsOn,
            String endsOn,
            Map<String, PotRow> pots,
            List<BeneficiaryRow> beneficiaries,
            List<DeductionRow> expenses,
            List<DeductionRow> fixedPrices,
            List<ContributionRow> contributions,
            List<MilestoneRow> milestones,
            List<InstalmentRow> instalments) {
        this(
                budget,
                startsOn,
                endsOn,
                pots,
                beneficiaries,
                expenses,
                fixedPrices,
                contributions,
                milestones,
                instalments,
                "");
    }

    Draft withExpenses(List<DeductionRow> rows) {
        return new Draft(
                budget,
                startsOn,
                endsOn,
                pots,
                beneficiaries,
                rows,
                fixedPrices,
                contributions,
                milestones,
                instalments);
    }

    /** How much was typed, in characters. */
    int length() {
        return toString().length();
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> rows(@Nullable List<T> rows) {
        return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }
}
