package network.relais.protocol;

import static network.relais.protocol.Example.ANNE;
import static network.relais.protocol.Example.BRUNO;
import static network.relais.protocol.Example.CHLOE;
import static network.relais.protocol.Example.INES;
import static network.relais.protocol.Example.eur;
import static network.relais.protocol.ShareInWordsTest.pot;
import static network.relais.protocol.ShareInWordsTest.role;
import static network.relais.protocol.ShareInWordsTest.share;
import static network.relais.protocol.ShareInWordsTest.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import network.relais.people.Language;
import network.relais.split.LineKind;
import network.relais.split.SplitCase;
import org.junit.jupiter.api.Test;

class LineInFullTest {

    private static final Terms TERMS = terms(
            List.of(new Terms.Deduction("e1", BRUNO, eur("420"), "Trains")),
            List.of(),
            Map.of(
                    LineKind.NETWORK, pot("10", null, share(Party.NETWORK, 1)),
                    LineKind.INTRODUCER, pot("3.33", "150", share(INES, 2), share(ANNE, 1))),
            role("c1", ANNE, "Facilitation", "2.5", "600"),
            role("c2", ANNE, "Report", "1", "550.50"),
            role("c3", CHLOE, "Survey", "1", "500"));

    @Test
    void aShareOfTheDeliveryIsWorkedOutFromDaysToCents() {
        assertThat(steps(ANNE, LineKind.DELIVERY, List.of(), Language.EN))
                .containsExactly(
                        "Rule: in proportion to days × day rate × coefficient",
                        "Base: €6,080.00, what expenses and fixed prices leave of €6,500.00",
                        "Rate: 86.67%, what the other rates leave of 100",
                        "Pot: €5,269.536 (658692/125), rounded to €5,269.54, and €52.46 that others have beyond their limit:"
                                + " €5,322.00",
                        "Facilitation: 2.5 days × €600.00 × 1 = 1,500",
                        "Report: 1 day × €550.50 × 1 = 550.5",
                        "Weight: 2,050.5 of 2,550.5",
                        "Exactly: €5,322.00 × 2,050.5 ÷ 2,550.5 = €4,278.675161… (21825522/5101)",
                        "Rounding: up to €4,278.68: what rounding down leaves goes to the largest fractions cut off");
    }

    @Test
    void aShareOfAPotNamesTheLimitAndTheWeight() {
        assertThat(steps(INES, LineKind.INTRODUCER, List.of(), Language.FR))
                .containsExactly(
                        "Règle: en proportion du poids",
                        "Base: 6\u202F080,00\u00A0€, ce que frais et prix fixes laissent de 6\u202F500,00\u00A0€",
                        "Taux: 3,33\u00A0%",
                        "Enveloppe: 202,464\u00A0€ (25308/125), arrondi à 202,46\u00A0€, au plus 150,00\u00A0€",
                        "Poids: 2 sur 3",
                        "Exactement: 150,00\u00A0€ × 2 ÷ 3 = 100,00\u00A0€",
                        "Arrondi: aucun");
    }

    @Test
    void whatIsDeductedNeedsNoArithmetic() {
        assertThat(steps(BRUNO, LineKind.EXPENSE, List.of(), Language.EN))
                .containsExactly(
                        "Rule: paid back in full before anything is shared", "Exactly: €420.00", "Rounding: none");
    }

    @Test
    void whoIsKeptAtWhatWasPaidIsToldAndSoAreThoseWhoShareTheRest() {
        var paid = List.of(new SplitCase.Paid(LineKind.DELIVERY, CHLOE, eur("3000")));

        assertThat(steps(CHLOE, LineKind.DELIVERY, paid, Language.EN))
                .contains(
                        "Rule: in proportion it would be less than what has been paid: exactly that",
                        "Weight: 500",
                        "Exactly: €3,000.00",
                        "Rounding: none");
        assertThat(steps(ANNE, LineKind.DELIVERY, paid, Language.EN))
                .contains("Left by minimums: €2,322.00 of €5,322.00", "Weight: 2,050.5 of 2,050.5");
    }

    private static List<String> steps(String party, LineKind kind, List<SplitCase.Paid> paid, Language language) {
        var line = ExplainedLine.allOf(TERMS.split(paid)).stream()
                .filter(each -> each.party().equals(party) && each.kind() == kind)
                .findFirst()
                .orElseThrow();
        return LineInFull.of(line, TERMS, ShareInWordsTest.words(language)).stream()
                .map(step -> step.what() + ": " + step.value())
                .toList();
    }
}
