package network.relais.protocol;

import static network.relais.protocol.Example.ANNE;
import static network.relais.protocol.Example.BRUNO;
import static network.relais.protocol.Example.CHLOE;
import static network.relais.protocol.Example.INES;
import static network.relais.protocol.Example.eur;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import network.relais.money.Money;
import network.relais.people.Language;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import network.relais.split.SplitCase;
import org.junit.jupiter.api.Test;

class ScenarioCheckTest {

    private static final Terms TERMS = Example.terms();

    @Test
    void whatIsLeftEmptyStaysAsItWasProposed() {
        assertThat(tried(scenario()).split().orElseThrow().totals())
                .isEqualTo(TERMS.split(List.of()).totals());
        assertThat(tried(scenario()).terms()).contains(TERMS);
        assertThat(scenario().proposesNothing()).isTrue();
    }

    @Test
    void budgetRatesDaysAndAMemberMoreOrLessAreSplitByTheSameRules() {
        var typed = new Scenario(
                "21 000,00",
                Map.of("network", "7,5", "coordination", ""),
                List.of(
                        new Scenario.RoleChange("c2", "5", "700", false),
                        new Scenario.RoleChange("c3", "", "", true),
                        new Scenario.RoleChange("c1", " ", "", false)),
                List.of(new Scenario.NewRole("Editor", "2", "500"), new Scenario.NewRole("", "", "")),
                List.of(),
                List.of());

        var result = tried(typed);

        var terms = result.terms().orElseThrow();
        assertThat(terms.budget()).isEqualTo(eur("21000"));
        assertThat(terms.pots().get(LineKind.NETWORK).rate()).isEqualByComparingTo("7.5");
        assertThat(terms.contributions()).extracting(Contribution::id).containsExactly("c1", "c2", "new1");
        assertThat(terms.contribution("c2").dayRate()).isEqualTo(eur("700"));
        assertThat(result.split().orElseThrow().totals())
                .isEqualTo(terms.split(List.of()).totals());
        assertThat(result.split().orElseThrow().totals())
                .containsKey("open-new1")
                .doesNotContainKey(CHLOE);
    }

    @Test
    void anOverrunChangesNoShare() {
        var typed =
                new Scenario("", Map.of(), List.of(), List.of(), List.of(new Scenario.Overrun("c2", "2,5")), List.of());

        var result = tried(typed);

        assertThat(result.split().orElseThrow().totals())
                .isEqualTo(TERMS.split(List.of()).totals());
        assertThat(result.overrun()).isEqualTo(Map.of(BRUNO, new BigDecimal("2.5")));
        assertThat(typed.proposesNothing()).as("there is nothing to agree on").isTrue();
    }

    @Test
    void anInstalmentThatIsNeverPaidIsMissedByAllLinesInProportion() {
        var typed = new Scenario("", Map.of(), List.of(), List.of(), List.of(), List.of("i3"));

        var result = tried(typed);

        var sum = result.received().values().stream().reduce(Money::plus).orElseThrow();
        assertThat(sum).as("20 000 without the 6 000 of i3").isEqualTo(eur("14000"));
        var introduction = result.received().get(LineKey.ofShare(LineKind.INTRODUCER, INES));
        assertThat(introduction.minorUnits()).as("70 % of 977.47").isBetween(68421L, 68425L);
    }

    @Test
    void whatCannotBeReadIsNamedWhereItStands() {
        var typed = new Scenario(
                "many",
                Map.of("network", "101", "moon", "1"),
                List.of(
                        new Scenario.RoleChange("c1", "-1", "1e3", false),
                        new Scenario.RoleChange("c9", "1", "", false)),
                List.of(new Scenario.NewRole("", "1", "")),
                List.of(new Scenario.Overrun("c9", "1"), new Scenario.Overrun("c1", "NaN")),
                List.of("i9"));

        assertThat(tried(typed).problems())
                .extracting(problem -> problem.section() + "/" + problem.row() + "/" + problem.field())
                .containsExactlyInAnyOrder(
                        "mission//budget",
                        "pots/network/rate",
                        "pots/moon/rate",
                        "contributions/c1/days",
                        "contributions/c1/dayRate",
                        "contributions/c9/days",
                        "added/0/role",
                        "added/0/dayRate",
                        "overruns/c9/days",
                        "overruns/c1/days",
                        "unpaid/i9/");
    }

    @Test
    void whoeverReadsFrenchIsToldInFrench() {
        var typed = new Scenario("a lot", Map.of("network", "-1"), List.of(), List.of(), List.of(), List.of());

        assertThat(ScenarioCheck.of(TERMS, typed, List.of(), null, Language.FR).problems())
                .extracting(problem -> problem.message().replace('\u00a0', ' '))
                .satisfiesExactlyInAnyOrder(
                        budget -> assertThat(budget).startsWith("Budget : « a lot » n’est pas un nombre"),
                        rate -> assertThat(rate).isEqualTo("Taux : tapez 0 ou plus."));
    }

    @Test
    void whoReadsTheOwnLinesOnlyTouchesTheOwnOnlyAndReadsNobodysFigureInARefusal() {
        var others = new Scenario(
                "",
                Map.of("network", "1"),
                List.of(new Scenario.RoleChange("c1", "1", "", false)),
                List.of(),
                List.of(new Scenario.Overrun("c3", "1")),
                List.of());
        assertThat(ScenarioCheck.of(TERMS, others, List.of(), BRUNO).problems())
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        "Only who shares in this pot can change its rate.",
                        "This role is somebody else's.",
                        "This role is somebody else's.");

        var tooSmall = new Scenario("100", Map.of(), List.of(), List.of(), List.of(), List.of());
        var paid = List.of(new SplitCase.Paid(LineKind.DELIVERY, ANNE, eur("1234.56")));
        assertThat(ScenarioCheck.of(TERMS, tooSmall, paid, BRUNO)
                        .problems()
                        .get(0)
                        .message())
                .contains("allow no split")
                .doesNotContainPattern("[0-9]");
        assertThat(ScenarioCheck.of(TERMS, tooSmall, paid, null)
                        .problems()
                        .get(0)
                        .message())
                .contains("450.50");
    }

    @Test
    void takenOverIntoADraftOnlyTheFiguresChange() {
        var figures = new Scenario(
                "21000",
                Map.of("network", "7,5"),
                List.of(new Scenario.RoleChange("c2", "5", "", false), new Scenario.RoleChange("c3", "", "", true)),
                List.of(new Scenario.NewRole("Editor", "2", "500")),
                List.of(),
                List.of());
        var before = DraftText.of(TERMS, Set.of());

        var after = FiguresInDraft.of(before, figures, "Bruno", "c7");

        assertThat(after.budget()).isEqualTo("21000");
        assertThat(after.pots().get("network")).isEqualTo(new Draft.PotRow("7,5", "As Bruno proposes", ""));
        assertThat(after.contributions()).extracting(Draft.ContributionRow::id).containsExactly("c1", "c2", "c7");
        assertThat(after.contributions().get(1))
                .satisfies(row -> assertThat(row.days()).isEqualTo("5"))
                .satisfies(row -> assertThat(row.dayRate()).isEqualTo("600.00"));
        assertThat(after.contractHolder()).isEqualTo(before.contractHolder());
        assertThat(after.milestones()).isEqualTo(before.milestones());
        assertThat(after.instalments()).isEqualTo(before.instalments());
        assertThat(after.beneficiaries()).isEqualTo(before.beneficiaries());
    }

    private static Scenario scenario() {
        return new Scenario("", Map.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static ScenarioCheck.Result tried(Scenario scenario) {
        return ScenarioCheck.of(TERMS, scenario, List.of(), null);
    }
}
