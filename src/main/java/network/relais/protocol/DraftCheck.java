package network.relais.protocol;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.protocol.Instalment.Due;
import network.relais.split.LineKind;
import network.relais.split.Split;
import network.relais.split.SplitCase;
import network.relais.split.SplitRejected;
import org.jspecify.annotations.Nullable;

/** Turns a draft into terms, or into all that has to be mended first; and into a split as soon as its figures allow one. */
final class DraftCheck {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_REASON = 1000;
    private static final int MOST_ROWS = 100;
    private static final Set<String> UNITS = Set.of("amount", "percent");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Fields without which there is no split. */
    private static final Set<String> FIGURES =
            Set.of("budget", "amount", "rate", "cap", "weight", "party", "id", "pot");

    private final Draft draft;
    private final Facts facts;
    private final TypedFields fields = new TypedFields();
    private final Set<String> ids = new HashSet<>();

    /**
     * What a draft is checked against.
     *
     * @param proposed rates that the network's usual key proposes
     * @param introducer whose introduction the client is, if that brings something: the introducer's part is usually theirs
     * @param people names of those in the draft who exist, by id
     * @param members ids of those who can be asked to do work
     * @param paid what was paid under an earlier version
     */
    record Facts(
            Currency currency,
            Map<LineKind, BigDecimal> proposed,
            Optional<Introducer> introducer,
            Map<String, String> people,
            Set<String> members,
            List<SplitCase.Paid> paid) {}

    record Introducer(String id, String name) {}

    /**
     * @param terms if there is nothing to mend
     * @param split if the figures allow one, whatever else is to mend
     * @param splitRefusal why the figures allow none although each can be read
     */
    record Result(
            Optional<Terms> terms, List<Problem> problems, Optional<Split> split, Optional<Problem> splitRefusal) {

        /** What is wrong with single fields comes first. */
        List<Problem> all() {
            return Stream.concat(problems.stream(), splitRefusal.stream()).toList();
        }
    }

    private DraftCheck(Draft draft, Facts facts) {
        this.draft = draft;
        this.facts = facts;
    }

    static Result of(Draft draft, Facts facts) {
        return new DraftCheck(draft, facts).check();
    }

    private Result check() {
        var budget = fields.at("mission", "").money("budget", "Budget", draft.budget(), facts.currency());
        var expenses = deductions("expenses", "e", draft.expenses());
        var fixedPrices = deductions("fixedPrices", "f", draft.fixedPrices());
        var pots = pots();
        var figures = new Figures(budget, expenses, fixedPrices, pots);
        var firstDay = fields.at("mission", "").date("startsOn", "First day", draft.startsOn());
        var lastDay = fields.at("mission", "").date("endsOn", "Last day", draft.endsOn());
        if (firstDay != null && lastDay != null && lastDay.isBefore(firstDay)) {
            fields.at("mission", "").refuse("endsOn", "The mission ends before it begins. Choose a later last day.");
        }
        var contributions = contributions(firstDay, lastDay, figures);
        var split = Optional.<Split>empty();
        var refusal = Optional.<Problem>empty();
        var input = figures.splitCase(facts.paid());
        if (input != null) {
            try {
                split = Optional.of(Split.of(input));
            } catch (SplitRejected rejected) {
                refusal = Optional.of(refusal(rejected));
            }
        }
        var milestones = milestones(firstDay);
        var instalments = instalments(budget);
        var contractHolder = contractHolder();
        if (!fields.problems().isEmpty() || refusal.isPresent()) {
            return new Result(Optional.empty(), fields.problems(), split, refusal);
        }
        var terms = new Terms(
                Objects.requireNonNull(budget),
                Objects.requireNonNull(firstDay),
                Objects.requireNonNull(lastDay),
                expenses,
                fixedPrices,
                pots,
                contributions,
                milestones,
                instalments,
                contractHolder);
        return new Result(Optional.of(terms), List.of(), split, refusal);
    }

    /** Somebody who is in the mission already: whoever invoices the client answers for it to the others. */
    private String contractHolder() {
        var holder = draft.contractHolder().strip();
        if (holder.isEmpty() || holder.equals(Party.NETWORK)) {
            return Party.NETWORK;
        }
        var takesPart = Stream.of(
                        draft.contributions().stream().map(Draft.ContributionRow::party),
                        draft.beneficiaries().stream().map(Draft.BeneficiaryRow::party),
                        draft.expenses().stream().map(Draft.DeductionRow::party),
                        draft.fixedPrices().stream().map(Draft.DeductionRow::party))
                .flatMap(Function.identity())
                .anyMatch(holder::equals);
        if (!takesPart || !facts.members().contains(holder)) {
            fields.at("mission", "")
                    .refuse(
                            "contractHolder",
                            "Whoever has the contract with the client is a member with a part in this mission. Choose one of"
                                    + " them, or the network's company.");
        }
        return holder;
    }

    /** The figures of a split, gathered while they are read: null stands for what could not be. */
    private final class Figures {

        private final @Nullable Money budget;
        private final List<Terms.Deduction> expenses;
        private final List<Terms.Deduction> fixedPrices;
        private final Map<LineKind, Terms.Pot> pots;
        private final List<SplitCase.Contribution> contributions = new ArrayList<>();
        private boolean readable;

        Figures(
                @Nullable Money budget,
                List<Terms.Deduction> expenses,
                List<Terms.Deduction> fixedPrices,
                Map<LineKind, Terms.Pot> pots) {
            this.budget = budget;
            this.expenses = expenses;
            this.fixedPrices = fixedPrices;
            this.pots = pots;
            this.readable = fields.problems().stream().noneMatch(problem -> FIGURES.contains(problem.field()));
        }

        void add(String party, @Nullable BigDecimal days, @Nullable Money dayRate, @Nullable BigDecimal coefficient) {
            if (days == null || dayRate == null || coefficient == null) {
                readable = false;
            } else {
                contributions.add(new SplitCase.Contribution(party, "", days, dayRate.amount(), coefficient));
            }
        }

        @Nullable
        SplitCase splitCase(List<SplitCase.Paid> paid) {
            if (!readable || budget == null) {
                return null;
            }
            return Terms.splitCase(budget, expenses, fixedPrices, pots, contributions, paid);
        }
    }

    private List<Terms.Deduction> deductions(String section, String prefix, List<Draft.DeductionRow> rows) {
        var deductions = new ArrayList<Terms.Deduction>();
        for (var row : atMost(section, rows)) {
            var at = fields.at(section, row.id());
            var ok = id(at, prefix, row.id());
            var party = party(at, row.party());
            var label = at.text("label", "What for", row.label(), LONGEST_LABEL);
            var amount = at.money("amount", "Amount", row.amount(), facts.currency());
            if (ok && party != null && amount != null) {
                deductions.add(new Terms.Deduction(row.id(), party, amount, label == null ? "" : label));
            }
        }
        return deductions;
    }

    private Map<LineKind, Terms.Pot> pots() {
        var pots = new EnumMap<LineKind, Terms.Pot>(LineKind.class);
        var beneficiaries = beneficiaries();
        for (var code : draft.pots().keySet()) {
            if (LineKind.ofCode(code).filter(LineKind.RATED_POTS::contains).isEmpty()) {
                fields.at("pots", code).refuse("pot", "There is no pot of this name. Take it out.");
            }
        }
        for (var kind : LineKind.RATED_POTS) {
            var row = draft.pots().getOrDefault(kind.code(), new Draft.PotRow("", "", ""));
            var at = fields.at("pots", kind.code());
            var rate = at.numberOr(BigDecimal.ZERO, "rate", "Rate", row.rate());
            var cap = row.cap().isBlank() ? null : at.money("cap", "At most", row.cap(), facts.currency());
            var proposed = facts.proposed().get(kind);
            var reason = at.text("reason", "Reason", row.reason(), LONGEST_REASON);
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
                    : Optional.<Introducer>empty();
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
    private Optional<Introducer> passedOver(List<Terms.Beneficiary> shared) {
        return facts.introducer().filter(introducer -> shared.stream()
                .anyMatch(each -> !each.party().equals(introducer.id())));
    }

    private Map<LineKind, List<Terms.Beneficiary>> beneficiaries() {
        var byPot = new EnumMap<LineKind, List<Terms.Beneficiary>>(LineKind.class);
        for (var row : atMost("beneficiaries", draft.beneficiaries())) {
            var at = fields.at("beneficiaries", row.id());
            id(at, "b", row.id());
            var pot = LineKind.ofCode(row.pot()).filter(LineKind.RATED_POTS::contains);
            if (pot.isEmpty()) {
                at.refuse("pot", "Choose the pot that this party shares in.");
            }
            var party = party(at, row.party());
            var weight = at.numberOr(BigDecimal.ONE, "weight", "Weight", row.weight());
            if (pot.isPresent() && party != null && weight != null) {
                byPot.computeIfAbsent(pot.get(), none -> new ArrayList<>()).add(new Terms.Beneficiary(party, weight));
            }
        }
        return byPot;
    }

    private List<Contribution> contributions(
            @Nullable LocalDate firstDay, @Nullable LocalDate lastDay, Figures figures) {
        var contributions = new ArrayList<Contribution>();
        if (draft.contributions().isEmpty()) {
            fields.at("contributions", "").refuse("", "Nobody does anything yet. Add at least one contribution.");
        }
        for (var row : atMost("contributions", draft.contributions())) {
            var at = fields.at("contributions", row.id());
            var ok = id(at, "c", row.id());
            var party = row.party().isBlank() ? Party.open(row.id()) : contributor(at, row.party());
            var role = at.requiredText("role", "Role", row.role(), LONGEST_LABEL);
            var skills = at.text("skills", "Skills", row.skills(), LONGEST_LABEL);
            var days = at.number("days", "Days", row.days());
            if (days != null && days.signum() == 0) {
                at.refuse("days", "Days: type more than 0, or remove the contribution.");
            }
            var dayRate = at.money("dayRate", "Day rate", row.dayRate(), facts.currency());
            var coefficient = at.numberOr(BigDecimal.ONE, "coefficient", "Coefficient", row.coefficient());
            var reason = at.text("coefficientReason", "Reason", row.coefficientReason(), LONGEST_REASON);
            var isOne = coefficient == null || coefficient.compareTo(BigDecimal.ONE) == 0;
            if (!isOne && reason != null && reason.isEmpty()) {
                at.refuse("coefficientReason", "Say why the coefficient is not 1.");
            }
            var from = row.from().isBlank() ? firstDay : at.date("from", "From", row.from());
            var until = row.until().isBlank() ? lastDay : at.date("until", "Until", row.until());
            within(at, from, until, firstDay, lastDay);
            figures.add(party == null ? "" : party, party == null ? null : days, dayRate, coefficient);
            if (ok
                    && party != null
                    && role != null
                    && skills != null
                    && days != null
                    && dayRate != null
                    && coefficient != null
                    && reason != null
                    && from != null
                    && until != null
                    && !until.isBefore(from)) {
                contributions.add(new Contribution(
                        row.id(),
                        party,
                        role,
                        list(skills),
                        days,
                        dayRate,
                        coefficient,
                        isOne ? "" : reason,
                        from,
                        until));
            }
        }
        return contributions;
    }

    private static void within(
            TypedFields.Row at,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {
        if (from != null && until != null && until.isBefore(from)) {
            at.refuse("until", "This ends before it begins. Choose a later day.");
        }
        if (from != null && firstDay != null && from.isBefore(firstDay)) {
            at.refuse("from", "This begins before the mission does, on %s.".formatted(firstDay));
        }
        if (until != null && lastDay != null && until.isAfter(lastDay)) {
            at.refuse("until", "This ends after the mission does, on %s.".formatted(lastDay));
        }
    }

    private List<Milestone> milestones(@Nullable LocalDate firstDay) {
        var milestones = new ArrayList<Milestone>();
        if (draft.milestones().isEmpty()) {
            fields.at("milestones", "")
                    .refuse("", "There is nothing yet for the client to accept. Add at least one milestone.");
        }
        var contributors = new HashSet<String>();
        draft.contributions()
                .forEach(row -> contributors.add(row.party().isBlank() ? Party.open(row.id()) : row.party()));
        for (var row : atMost("milestones", draft.milestones())) {
            var at = fields.at("milestones", row.id());
            var ok = id(at, "m", row.id());
            var title = at.requiredText("title", "Milestone", row.title(), LONGEST_LABEL);
            var dueOn = at.date("dueOn", "Due", row.dueOn());
            if (dueOn != null && firstDay != null && dueOn.isBefore(firstDay)) {
                at.refuse("dueOn", "This is before the mission begins, on %s.".formatted(firstDay));
            }
            if (!contributors.contains(row.responsible())) {
                at.refuse("responsible", "Choose who is responsible among those who contribute.");
            } else if (ok && title != null && dueOn != null) {
                milestones.add(new Milestone(row.id(), title, dueOn, row.responsible()));
            }
        }
        return milestones;
    }

    private List<Instalment> instalments(@Nullable Money budget) {
        var typed = new ArrayList<InstalmentPlan.Typed>();
        for (var row : atMost("instalments", draft.instalments())) {
            var at = fields.at("instalments", row.id());
            var ok = id(at, "i", row.id());
            var label = at.requiredText("label", "Instalment", row.label(), LONGEST_LABEL);
            var due = due(at, row);
            var date = due == Due.ON_DATE ? at.date("date", "Date", row.date()) : null;
            if (!UNITS.contains(row.unit())) {
                at.refuse("unit", "Choose whether this is an amount of money or a percentage of the budget.");
                continue;
            }
            var isPercent = row.unit().equals("percent");
            var percent = isPercent ? at.number("amount", "Percentage", row.amount()) : null;
            var amount = isPercent ? null : at.money("amount", "Amount", row.amount(), facts.currency());
            if (percent != null && percent.compareTo(HUNDRED) > 0) {
                at.refuse("amount", "A percentage of the budget is at most 100 %.");
                continue;
            }
            if ((percent != null && percent.signum() == 0) || (amount != null && amount.isZero())) {
                at.refuse("amount", "An instalment is more than 0. Type its amount, or remove it.");
            }
            if (ok && label != null && due != null && (percent != null || amount != null)) {
                typed.add(new InstalmentPlan.Typed(
                        row.id(),
                        label,
                        due,
                        due == Due.ON_ACCEPTANCE ? row.milestone() : null,
                        date,
                        amount,
                        percent));
            }
        }
        if (budget == null
                || fields.problems().stream()
                        .anyMatch(problem -> problem.section().equals("instalments"))) {
            return List.of();
        }
        try {
            return InstalmentPlan.of(typed, budget);
        } catch (ProtocolRefused refused) {
            fields.at("instalments", "").refuse("", refused.getMessage());
            return List.of();
        }
    }

    private @Nullable Due due(TypedFields.Row at, Draft.InstalmentRow row) {
        switch (row.due()) {
            case "order":
                return Due.ON_ORDER;
            case "date":
                return Due.ON_DATE;
            case "acceptance":
                if (draft.milestones().stream().noneMatch(each -> each.id().equals(row.milestone()))) {
                    at.refuse("milestone", "Choose the milestone on whose acceptance this is due.");
                    return null;
                }
                return Due.ON_ACCEPTANCE;
            default:
                at.refuse("due", "Choose when this is due: on the order, on an acceptance, or on a date.");
                return null;
        }
    }

    private <T> List<T> atMost(String section, List<T> rows) {
        if (rows.size() > MOST_ROWS) {
            fields.at(section, "").refuse("", "These are too many rows: at most " + MOST_ROWS + ".");
        }
        return rows;
    }

    private boolean id(TypedFields.Row at, String prefix, String id) {
        if (!id.matches(prefix + "[1-9][0-9]{0,4}") || !ids.add(id)) {
            at.refuse("id", "This row has the number of another one. Remove it and add it again.");
            return false;
        }
        return true;
    }

    private @Nullable String party(TypedFields.Row at, String party) {
        if (party.equals(Party.NETWORK) || facts.people().containsKey(party)) {
            return party;
        }
        at.refuse("party", "Choose somebody from the list.");
        return null;
    }

    private @Nullable String contributor(TypedFields.Row at, String party) {
        if (facts.members().contains(party)) {
            return party;
        }
        at.refuse(
                "party",
                facts.people().containsKey(party)
                        ? "%s cannot be asked, having no login: enter this as a fixed price, or choose a member."
                                .formatted(facts.people().get(party))
                        : "Choose a member from the list, or leave the role open.");
        return null;
    }

    private static List<String> list(String commaSeparated) {
        return Stream.of(commaSeparated.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /** Where the split says no, in the words of the draft: names instead of ids. */
    private Problem refusal(SplitRejected rejected) {
        var message = rejected.getMessage();
        for (var person : facts.people().entrySet()) {
            message = message.replaceAll("\\b" + person.getKey() + "\\b", Matcher.quoteReplacement(person.getValue()));
        }
        var at = rejected.at().split("/");
        return switch (at[0]) {
            case "rates", "caps", "beneficiaries" ->
                new Problem("pots", at.length > 1 ? at[1] : "", at[0].equals("caps") ? "cap" : "rate", message);
            case "expenses" -> new Problem("expenses", row(at, draft.expenses(), Draft.DeductionRow::id), "", message);
            case "fixed" ->
                new Problem("fixedPrices", row(at, draft.fixedPrices(), Draft.DeductionRow::id), "", message);
            case "contributions" ->
                new Problem(
                        "contributions",
                        row(at, draft.contributions(), Draft.ContributionRow::id),
                        at.length > 2 ? at[2] : "",
                        message);
            default -> new Problem("mission", "", "budget", message);
        };
    }

    private static <T> String row(String[] at, List<T> rows, Function<T, String> id) {
        return at.length > 1 ? id.apply(rows.get(Integer.parseInt(at[1]))) : "";
    }
}
