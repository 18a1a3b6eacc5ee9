package network.relais.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import network.relais.money.Currency;
import network.relais.people.Language;
import network.relais.split.LineKind;
import network.relais.split.Split;
import network.relais.split.SplitCase;
import network.relais.split.SplitRejected;

/** Turns a draft into terms, or into all that has to be mended first; and into a split as soon as its figures allow one. */
final class DraftCheck {

    private final Draft draft;
    private final Facts facts;
    private final DraftRows rows;

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

    private DraftCheck(Draft draft, Facts facts, Language language) {
        this.draft = draft;
        this.facts = facts;
        this.rows = new DraftRows(facts, language);
    }

    /** @param language of the problems' sentences */
    static Result of(Draft draft, Facts facts, Language language) {
        return new DraftCheck(draft, facts, language).check();
    }

    /** As {@link #of(Draft, Facts, Language)}, in English. */
    static Result of(Draft draft, Facts facts) {
        return of(draft, facts, Language.EN);
    }

    private Result check() {
        var budget =
                rows.at("mission", "").money("budget", rows.say("Budget", "Budget"), draft.budget(), facts.currency());
        var expenses = deductions("expenses", "e", draft.expenses());
        var fixedPrices = deductions("fixedPrices", "f", draft.fixedPrices());
        var pots = new DraftPots(draft, rows).read();
        var figures = new DraftFigures(budget, expenses, fixedPrices, pots, rows.problems());
        var firstDay = rows.at("mission", "").date("startsOn", rows.say("First day", "Premier jour"), draft.startsOn());
        var lastDay = rows.at("mission", "").date("endsOn", rows.say("Last day", "Dernier jour"), draft.endsOn());
        if (firstDay != null && lastDay != null && lastDay.isBefore(firstDay)) {
            rows.at("mission", "")
                    .refuse(
                            "endsOn",
                            rows.say(
                                    "The mission ends before it begins. Choose a later last day.",
                                    "La mission finit avant de commencer. Choisissez un dernier jour plus tard."));
        }
        var contributions = new DraftWork(draft, rows).read(firstDay, lastDay, figures);
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
        var plan = new DraftPlan(draft, rows);
        var milestones = plan.milestones(firstDay);
        var instalments = plan.instalments(budget);
        var contractHolder = contractHolder();
        if (!rows.problems().isEmpty() || refusal.isPresent()) {
            return new Result(Optional.empty(), rows.problems(), split, refusal);
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
            rows.at("mission", "")
                    .refuse(
                            "contractHolder",
                            rows.say(
                                    "Whoever has the contract with the client is a member with a part in this mission. Choose one of them, or the network's company.",
                                    "Qui a le contrat avec le client est un membre qui a une part dans cette mission. Choisissez-en un, ou la société du réseau."));
        }
        return holder;
    }

    private List<Terms.Deduction> deductions(String section, String prefix, List<Draft.DeductionRow> typed) {
        var deductions = new ArrayList<Terms.Deduction>();
        for (var row : rows.atMost(section, typed)) {
            var at = rows.at(section, row.id());
            var ok = rows.id(at, prefix, row.id());
            var party = rows.party(at, row.party());
            var label = at.text("label", rows.say("What for", "Pour quoi"), row.label(), DraftRows.LONGEST_LABEL);
            var amount = at.money("amount", rows.say("Amount", "Montant"), row.amount(), rows.currency());
            if (ok && party != null && amount != null) {
                deductions.add(new Terms.Deduction(row.id(), party, amount, label == null ? "" : label));
            }
        }
        return deductions;
    }

    /** Where the split says no, in the words of the draft: names instead of ids. */
    private Problem refusal(SplitRejected rejected) {
        var message = rows.say(rejected.getMessage(), rejected.french());
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
