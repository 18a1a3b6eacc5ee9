package network.relais.split;

import static network.relais.split.LineKind.INTRODUCER;
import static network.relais.split.LineKind.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import network.relais.money.Currency;
import network.relais.money.Money;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void anExpenseIsPaidBeforeAnythingIsShared() {
        Split split = Split.of(mission("1000.00")
                .expense("1", "anne", euros("350.00"), "train")
                .build());

        assertThat(english(split, "anne", LineKind.EXPENSE))
                .isEqualTo("Expense (train): paid in full, before anything is shared.");
        assertThat(french(split, "anne", LineKind.EXPENSE))
                .isEqualTo("Frais (train) : remboursés en totalité, avant tout partage.");
    }

    @Test
    void aPotOfOneNeedsNoProportion() {
        Split split = Split.of(mission("1000.00")
                .rate(NETWORK, new BigDecimal("10.0"))
                .beneficiary(NETWORK, "network")
                .build());

        assertThat(english(split, "network", NETWORK))
                .isEqualTo("The network pot is 10% of the base of €1,000.00: €100.00. Nobody else shares it.");
        assertThat(french(split, "network", NETWORK))
                .isEqualTo("L’enveloppe réseau est de 10 % de la base de 1 000,00 € : 100,00 €."
                        + " Personne d’autre ne la partage.");
    }

    @Test
    void aShareThatDoesNotEndShowsItsDecimalsAndItsRounding() {
        Split split = Split.of(mission("100.00").build());

        assertThat(english(split, "anne", LineKind.DELIVERY))
                .isEqualTo("The delivery pot is what the other pots leave, 100% of the base of €100.00: €100.00."
                        + " Shared in proportion to investment (days × day rate × coefficient), 900 of 2,700 makes"
                        + " €33.333333…. Rounded up to €33.34: what rounding down leaves over goes to the largest"
                        + " fractions cut off.");
        assertThat(french(split, "bruno", LineKind.DELIVERY))
                .isEqualTo("L’enveloppe réalisation est ce que les autres laissent, soit 100 % de la base de"
                        + " 100,00 € : 100,00 €. Partagé proportionnellement à l’investissement (jours × tarif"
                        + " journalier × coefficient), 900 sur 2 700 donnent 33,333333… €. Arrondi vers le bas"
                        + " à 33,33 €.");
    }

    @Test
    void aCapIsToldToTheCappedAndToThoseWhoGain() {
        Split split = Split.of(mission("1000.00")
                .rate(INTRODUCER, BigDecimal.TEN)
                .beneficiary(INTRODUCER, "bruno")
                .cap(INTRODUCER, euros("60.00"))
                .build());

        assertThat(english(split, "bruno", INTRODUCER)).contains("€100.00; it is capped at €60.00.");
        assertThat(english(split, "anne", LineKind.DELIVERY))
                .contains("€900.00; with €40.00 that other pots have beyond their caps, €940.00.");
    }

    @Test
    void whoIsHeldAtAFloorAndWhoSharesTheRestBothReadWhy() {
        Split split = Split.of(mission("900.00").floor("anne", euros("500.00")).build());

        assertThat(english(split, "anne", LineKind.DELIVERY))
                .endsWith(
                        "The part in proportion would be less than the floor agreed, so the share is exactly the floor:"
                                + " €500.00.");
        assertThat(english(split, "bruno", LineKind.DELIVERY))
                .contains("Floors take their part of it and leave €400.00. Shared in proportion")
                .endsWith("900 of 1,800 makes €200.00.");
    }

    @Test
    void whatWasPaidAlreadyIsAReasonOfItsOwn() {
        Split split = Split.of(mission("900.00")
                .floor("anne", euros("350.00"))
                .paid(LineKind.DELIVERY, "anne", euros("400.00"))
                .build());

        assertThat(english(split, "anne", LineKind.DELIVERY))
                .endsWith("less than what has been paid already, so the share is exactly that: €400.00.");
        assertThat(french(split, "anne", LineKind.DELIVERY))
                .endsWith("la part est donc exactement ce montant : 400,00 €.");
    }

    @Test
    void theExactAmountOfALineIsAReducedFractionInUnitsOfTheCurrency() {
        Split split = Split.of(mission("100.00").build());

        assertThat(split.explain(line(split, "anne", LineKind.DELIVERY)).ideal())
                .hasToString("100/3");
    }

    private static SplitCase.Builder mission(String budget) {
        var input = SplitCase.ofBudget(euros(budget));
        for (String party : new String[] {"anne", "bruno", "chloe"}) {
            input.contribution(party, "expert", BigDecimal.ONE, new BigDecimal("900"), BigDecimal.ONE);
        }
        return input;
    }

    private static Money euros(String amount) {
        return Money.of(amount, Currency.EUR);
    }

    /** With plain spaces in place of those that do not break, which nobody can tell apart in a test. */
    private static String english(Split split, String party, LineKind kind) {
        return withPlainSpaces(split.explain(line(split, party, kind)).inWords(Locale.UK));
    }

    private static String french(Split split, String party, LineKind kind) {
        return withPlainSpaces(split.explain(line(split, party, kind)).inWords(Locale.FRANCE));
    }

    private static String withPlainSpaces(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    private static SplitLine line(Split split, String party, LineKind kind) {
        return split.linesOf(party).stream()
                .filter(line -> line.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
