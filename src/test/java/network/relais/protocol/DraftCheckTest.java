package network.relais.protocol;

import static network.relais.protocol.Example.ANNE;
import static network.relais.protocol.Example.BRUNO;
import static network.relais.protocol.Example.CHLOE;
import static network.relais.protocol.Example.INES;
import static network.relais.protocol.Example.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.people.Language;
import network.relais.split.LineKind;
import network.relais.split.SplitLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftCheckTest {

    private static final String SUPPLIER = "p40";
    private static final DraftCheck.Facts FACTS = new DraftCheck.Facts(
            Currency.EUR,
            Map.of(
                    LineKind.NETWORK, number("10"),
                    LineKind.INTRODUCER, number("5"),
                    LineKind.COORDINATION, number("8")),
            Optional.of(new DraftCheck.Introducer(INES, "Ines")),
            Map.of(ANNE, "Anne", BRUNO, "Bruno", CHLOE, "Chloe", INES, "Ines", SUPPLIER, "Sylvie Film"),
            Set.of(ANNE, BRUNO, CHLOE, INES),
            List.of());

    private final Draft good = DraftText.of(Example.terms(), Set.of());

    @Test
    void termsSurviveTheWayThroughADraftUnchanged() {
        var result = DraftCheck.of(good, FACTS);

        assertThat(result.all()).isEmpty();
        assertThat(result.terms()).contains(withProposals(Example.terms()));
    }

    @Test
    void anAmountMayBeTypedWithACommaAndSpaces() {
        var result = DraftCheck.of(changed(good, "budget", "20 000,00"), FACTS);

        assertThat(result.terms().orElseThrow().budget()).isEqualTo(Money.of("20000", Currency.EUR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "NaN", "1e9", "Infinity", "٣", "", "12.345", "9999999999999999", "x", "<b>1</b>"})
    void aBadBudgetIsMarkedAtItsField(String typed) {
        assertThat(DraftCheck.of(changed(good, "budget", typed), FACTS).problems())
                .anySatisfy(problem -> assertThat(problem)
                        .extracting(Problem::section, Problem::field)
                        .containsExactly("mission", "budget"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "NaN", "1e3", "0", "", "1.23456", "9999999"})
    void badDaysAreMarkedAtTheirRowAndTheRestIsStillChecked(String typed) {
        var draft = contribution(changed(good, "endsOn", "never"), "c2", row -> withDays(row, typed));

        assertThat(DraftCheck.of(draft, FACTS).problems())
                .extracting(Problem::section, Problem::row, Problem::field)
                .contains(tuple("contributions", "c2", "days"), tuple("mission", "", "endsOn"));
    }

    @Test
    void theSplitIsComputedAlthoughDatesAreStillMissing() {
        var result = DraftCheck.of(changed(good, "endsOn", ""), FACTS);

        assertThat(result.terms()).isEmpty();
        assertThat(result.split().orElseThrow().lines())
                .extracting(SplitLine::amount)
                .isEqualTo(Example.proposal(Example.terms()).lines().stream()
                        .map(SplitLine::amount)
                        .toList());
    }

    @Test
    void anotherRateThanTheUsualOneNeedsAReason() {
        var pots = new TreeMap<>(good.pots());
        pots.put("network", new Draft.PotRow("7,5", " ", ""));
        var draft = withPots(good, pots);

        assertThat(DraftCheck.of(draft, FACTS).problems())
                .containsExactly(new Problem(
                        "pots", "network", "reason", "The usual rate is 10 %. Say why this mission has another."));
    }

    @Test
    void theIntroducersPartGoesToAnotherThanWhoIntroducedTheClientOnlyWithAReason() {
        var forAnne = good.beneficiaries().stream()
                .map(row -> row.pot().equals("introducer")
                        ? new Draft.BeneficiaryRow(row.id(), row.pot(), ANNE, row.weight())
                        : row)
                .toList();
        var draft = withBeneficiaries(good, forAnne);

        assertThat(DraftCheck.of(draft, FACTS).problems())
                .containsExactly(new Problem(
                        "pots",
                        "introducer",
                        "reason",
                        "Ines introduced this client. Say why the introducer's part goes to somebody else."));

        var pots = new TreeMap<>(draft.pots());
        pots.put("introducer", new Draft.PotRow("5", "Ines leaves it to Anne.", ""));
        var agreed = DraftCheck.of(withPots(draft, pots), FACTS).terms().orElseThrow();
        assertThat(agreed.pots().get(LineKind.INTRODUCER).reason()).isEqualTo("Ines leaves it to Anne.");
    }

    @Test
    void nobodyIsPassedOverWhereTheIntroducersPartIsNothing() {
        var pots = new TreeMap<>(good.pots());
        pots.put("introducer", new Draft.PotRow("0", "It is small.", ""));
        var draft = withPots(
                withBeneficiaries(
                        good,
                        good.beneficiaries().stream()
                                .filter(row -> !row.pot().equals("introducer"))
                                .toList()),
                pots);

        assertThat(DraftCheck.of(draft, FACTS).all()).isEmpty();
    }

    @Test
    void aCoefficientNeedsAReasonUnlessItIsOne() {
        var draft = contribution(
                good,
                "c1",
                row -> new Draft.ContributionRow(
                        row.id(), row.party(), row.role(), "", row.days(), row.dayRate(), "1,2", "", "", ""));

        assertThat(DraftCheck.of(draft, FACTS).problems())
                .containsExactly(
                        new Problem("contributions", "c1", "coefficientReason", "Say why the coefficient is not 1."));
    }

    @Test
    void whoHasNoLoginCannotContributeSinceNobodyCouldAskThem() {
        var draft = contribution(
                good,
                "c3",
                row -> new Draft.ContributionRow(
                        row.id(), SUPPLIER, row.role(), "", row.days(), row.dayRate(), "", "", "", ""));

        assertThat(DraftCheck.of(draft, FACTS).problems())
                .anySatisfy(problem -> assertThat(problem.message()).contains("Sylvie Film cannot be asked"));
    }

    @Test
    void expensesAboveTheBudgetAreRefusedWithTheSplitsOwnWords() {
        var draft = changed(good, "budget", "400");

        var result = DraftCheck.of(draft, FACTS);

        assertThat(result.split()).isEmpty();
        assertThat(result.splitRefusal().orElseThrow().message())
                .contains("Expenses of 450.50 EUR exceed the budget of 400.00 EUR");
    }

    @Test
    void instalmentsThatDoNotSumToTheBudgetAreRefusedWithTheDifference() {
        var draft = changed(good, "budget", "20001");

        assertThat(DraftCheck.of(draft, FACTS).problems())
                .containsExactly(
                        new Problem(
                                "instalments",
                                "",
                                "",
                                "The instalments come to 20 000.30 EUR, the budget is 20 001.00 EUR: 0.70 EUR are still missing."));
    }

    @Test
    void percentagesComeToTheBudgetToTheCent() {
        var thirds = Stream.of("33.33", "33.33", "33.34")
                .map(percent -> new InstalmentPlan.Typed(
                        "i", "Part", Instalment.Due.ON_ORDER, null, null, null, number(percent)))
                .toList();

        var amounts = InstalmentPlan.of(thirds, Money.of("100.01", Currency.EUR)).stream()
                .mapToLong(each -> each.amount().minorUnits())
                .toArray();

        assertThat(amounts).containsExactly(3333, 3333, 3335);
    }

    @Test
    void anotherRowsNumberIsNotTakenTwice() {
        var draft = contribution(
                good,
                "c3",
                row -> new Draft.ContributionRow(
                        "c2", row.party(), row.role(), "", row.days(), row.dayRate(), "", "", "", ""));

        assertThat(DraftCheck.of(draft, FACTS).problems())
                .anySatisfy(problem -> assertThat(problem.field()).isEqualTo("id"));
    }

    @Test
    void textsThatAreTooLongOrInvisibleAreRefused() {
        for (var role : List.of("x".repeat(4001), "a\u202Eb", "a\r\nBcc: x@y.z")) {
            var draft = contribution(
                    good,
                    "c1",
                    row -> new Draft.ContributionRow(
                            row.id(), row.party(), role, "", row.days(), row.dayRate(), "", "", "", ""));
            assertThat(DraftCheck.of(draft, FACTS).problems())
                    .extracting(Problem::row, Problem::field)
                    .containsExactly(tuple("c1", "role"));
        }
    }

    @Test
    void somebodyWhoDoesNotTakePartLeavesTheirRowOpenInTheNextDraft() {
        var next = DraftText.of(Example.terms(), Set.of(BRUNO));

        assertThat(next.contributions().get(1).party()).isEmpty();
        assertThat(next.milestones().get(1).responsible()).isEqualTo("open-c2");
        assertThat(DraftCheck.of(next, FACTS).all()).isEmpty();
    }

    @Test
    void anEmptyDraftIsRefusedFieldByFieldAndNeverFails() {
        var empty = new Draft(null, null, null, null, null, null, null, null, null, null);

        assertThat(DraftCheck.of(empty, FACTS).problems())
                .extracting(Problem::section)
                .contains("mission", "contributions", "milestones");
    }

    /** A mistake in each field, and none in none: each is told in both languages at the same place. */
    @Test
    void everyProblemIsToldInFrenchToo() {
        var wrong = new Draft(
                "-",
                "2026-03-04",
                "2026-03-01",
                Map.of("network", new Draft.PotRow("101", "", "x"), "sun", new Draft.PotRow("1", "", "")),
                List.of(new Draft.BeneficiaryRow("b1", "sun", "nobody", "heavy")),
                List.of(new Draft.DeductionRow("x1", "nobody", "a\nb", "1,234")),
                List.of(),
                List.of(
                        new Draft.ContributionRow("c1", "p99", "", "", "0", "", "2", "", "2026-01-01", "2025-01-01"),
                        new Draft.ContributionRow("c1", SUPPLIER, "x".repeat(300), "", "many", "x", "", "", "", "")),
                List.of(new Draft.MilestoneRow("m1", "", "2026-01-01", "nobody")),
                List.of(
                        new Draft.InstalmentRow("i1", "", "acceptance", "m9", "", "0", "amount"),
                        new Draft.InstalmentRow("i2", "x", "never", "", "", "110", "percent"),
                        new Draft.InstalmentRow("i3", "x", "date", "", "soon", "1", "weight")),
                "p99");

        var english = DraftCheck.of(wrong, FACTS).problems();
        var french = DraftCheck.of(wrong, FACTS, Language.FR).problems();

        assertThat(english).hasSizeGreaterThan(25);
        assertThat(french)
                .extracting(Problem::section, Problem::row, Problem::field)
                .isEqualTo(english.stream()
                        .map(each -> tuple(each.section(), each.row(), each.field()))
                        .toList());
        assertThat(french).allSatisfy(problem -> assertThat(problem.message())
                .doesNotContainPattern("\\b(?:the|this|than|is|of|or|type|choose|field|Choose|Type|This|The)\\b"));
    }

    private static Terms withProposals(Terms terms) {
        var pots = new TreeMap<>(terms.pots());
        pots.put(LineKind.PRESCRIBER, new Terms.Pot(number("0"), null, "", null, List.of()));
        return new Terms(
                terms.budget(),
                terms.startsOn(),
                terms.endsOn(),
                terms.expenses(),
                terms.fixedPrices(),
                pots,
                terms.contributions(),
                terms.milestones(),
                terms.instalments());
    }

    private static Draft changed(Draft draft, String field, String typed) {
        return new Draft(
                field.equals("budget") ? typed : draft.budget(),
                draft.startsOn(),
                field.equals("endsOn") ? typed : draft.endsOn(),
                draft.pots(),
                draft.beneficiaries(),
                draft.expenses(),
                draft.fixedPrices(),
                draft.contributions(),
                draft.milestones(),
                draft.instalments());
    }

    private static Draft withBeneficiaries(Draft draft, List<Draft.BeneficiaryRow> beneficiaries) {
        return new Draft(
                draft.budget(),
                draft.startsOn(),
                draft.endsOn(),
                draft.pots(),
                beneficiaries,
                draft.expenses(),
                draft.fixedPrices(),
                draft.contributions(),
                draft.milestones(),
                draft.instalments());
    }

    private static Draft withPots(Draft draft, Map<String, Draft.PotRow> pots) {
        return new Draft(
                draft.budget(),
                draft.startsOn(),
                draft.endsOn(),
                pots,
                draft.beneficiaries(),
                draft.expenses(),
                draft.fixedPrices(),
                draft.contributions(),
                draft.milestones(),
                draft.instalments());
    }

    private static Draft contribution(Draft draft, String id, UnaryOperator<Draft.ContributionRow> change) {
        return new Draft(
                draft.budget(),
                draft.startsOn(),
                draft.endsOn(),
                draft.pots(),
                draft.beneficiaries(),
                draft.expenses(),
                draft.fixedPrices(),
                draft.contributions().stream()
                        .map(row -> row.id().equals(id) ? change.apply(row) : row)
                        .toList(),
                draft.milestones(),
                draft.instalments());
    }

    private static Draft.ContributionRow withDays(Draft.ContributionRow row, String days) {
        return new Draft.ContributionRow(
                row.id(), row.party(), row.role(), row.skills(), days, row.dayRate(), "", "", "", "");
    }
}
