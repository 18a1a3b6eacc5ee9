package network.relais.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import network.relais.money.Money;
import network.relais.split.LineKind;
import network.relais.split.SplitCase;
import org.jspecify.annotations.Nullable;

/** The figures of a split, gathered while they are read: null stands for what could not be. */
final class DraftFigures {

    /** Fields without which there is no split. */
    private static final Set<String> FIELDS = Set.of("budget", "amount", "rate", "cap", "weight", "party", "id", "pot");

    private final @Nullable Money budget;
    private final List<Terms.Deduction> expenses;
    private final List<Terms.Deduction> fixedPrices;
    private final Map<LineKind, Terms.Pot> pots;
    private final List<SplitCase.Contribution> contributions = new ArrayList<>();
    private boolean readable;

    /** @param problems with what was read so far */
    DraftFigures(
            @Nullable Money budget,
            List<Terms.Deduction> expenses,
            List<Terms.Deduction> fixedPrices,
            Map<LineKind, Terms.Pot> pots,
            List<Problem> problems) {
        this.budget = budget;
        this.expenses = expenses;
        this.fixedPrices = fixedPrices;
        this.pots = pots;
        this.readable = problems.stream().noneMatch(problem -> FIELDS.contains(problem.field()));
    }

    /** One contribution: what could not be read of it is null. */
    void add(String party, @Nullable BigDecimal days, @Nullable Money dayRate, @Nullable BigDecimal coefficient) {
        if (days == null || dayRate == null || coefficient == null) {
            readable = false;
        } else {
            contributions.add(new SplitCase.Contribution(party, "", days, dayRate.amount(), coefficient));
        }
    }

    /** Null if the figures that were read are not enough for a split. */
    @Nullable
    SplitCase splitCase(List<SplitCase.Paid> paid) {
        if (!readable || budget == null) {
            return null;
        }
        return Terms.splitCase(budget, expenses, fixedPrices, pots, contributions, paid);
    }
}
