package network.relais.protocol;

import static network.relais.protocol.Example.ANNE;
import static network.relais.protocol.Example.BRUNO;
import static network.relais.protocol.Example.CHLOE;
import static network.relais.protocol.Example.INES;
import static network.relais.protocol.Example.eur;
import static network.relais.protocol.Example.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import network.relais.people.Language;
import network.relais.people.Person;
import network.relais.split.LineKind;
import network.relais.split.SplitCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShareInWordsTest {

    private static final String NARROW = "\u202F";
    private static final String HARD = "\u00A0";

    @Test
    void workAndPotsAreOneSentenceWithWhatWasPaid() {
        var terms = terms(
                List.of(),
                List.of(),
                Map.of(LineKind.COORDINATION, pot("5", null, share(ANNE, 1))),
                role("c1", ANNE, "Facilitation", "3", "1000"),
                role("c2", BRUNO, "Survey", "2", "900"));

        assertThat(english(ANNE, terms, "1293.75"))
                .isEqualTo(
                        "Anne, €4,345.31 excl. VAT: 3 days for “Facilitation”, 62.5% of the team, and the coordination, 5%;"
                                + " €1,293.75 already paid.");
        assertThat(french(ANNE, terms, "1293.75"))
                .isEqualTo(spaced(
                        "Anne, 4_345,31~€ HT~: 3 jours pour «~Facilitation~», 62,5~% de l’équipe, et le pilotage,"
                                + " 5~%~; 1_293,75~€ déjà versés."));
        assertThat(english(BRUNO, terms, "0"))
                .isEqualTo("Bruno, €2,404.69 excl. VAT: 2 days for “Survey”, 37.5% of the team.");
    }

    @Test
    void severalRolesAreTakenTogetherAndAProportionThatGoesOnSaysSo() {
        var terms = terms(
                List.of(),
                List.of(),
                Map.of(),
                role("c1", ANNE, "Facilitation", "1", "500"),
                role("c2", ANNE, "Report", "2.5", "600"),
                role("c3", BRUNO, "Survey", "2", "500"));

        assertThat(english(ANNE, terms, "0"))
                .contains(": 1 day for “Facilitation” and 2.5 days for “Report”, together 66.66…% of the team.");
        assertThat(french(ANNE, terms, "0"))
                .contains(spaced(
                        "1 jour pour «~Facilitation~» et 2,5 jours pour «~Report~», ensemble 66,66…~% de l’équipe."));
    }

    @Test
    void anOpenRoleIsNamedByTheRole() {
        var terms = terms(
                List.of(),
                List.of(),
                Map.of(),
                role("c1", ANNE, "Facilitation", "1", "500"),
                role("c2", Party.open("c2"), "Survey", "1", "500"));

        assertThat(english("open-c2", terms, "0"))
                .isEqualTo("Open role: Survey, €3,250.00 excl. VAT: 1 day for “Survey”, 50% of the team.");
        assertThat(french("open-c2", terms, "0")).startsWith("Rôle à pourvoir : Survey, 3");
    }

    @Test
    void expensesAndFixedPricesAreNamedWithWhatTheyAreFor() {
        var terms = terms(
                List.of(
                        new Terms.Deduction("e1", BRUNO, eur("420"), "Trains"),
                        new Terms.Deduction("e2", BRUNO, eur("1"), "")),
                List.of(new Terms.Deduction("f1", BRUNO, eur("800"), "Translation")),
                Map.of(),
                role("c1", ANNE, "Facilitation", "1", "500"));

        assertThat(english(BRUNO, terms, "0"))
                .isEqualTo(
                        "Bruno, €1,221.00 excl. VAT: €800.00 for “Translation” at a fixed price, €420.00 of expenses for “Trains”,"
                                + " and €1.00 of expenses.");
        assertThat(french(BRUNO, terms, "1.99"))
                .isEqualTo(spaced(
                        "Bruno, 1_221,00~€ HT~: 800,00~€ pour «~Translation~» à prix fixe, 420,00~€ de frais pour"
                                + " «~Trains~», et 1,00~€ de frais~; 1,99~€ déjà versé."));
        assertThat(english(ANNE, terms, "0")).endsWith("1 day for “Facilitation”, 100% of the team.");
    }

    @Test
    void limitsSharesOfAPotAndMinimumsAreNamed() {
        var terms = terms(
                List.of(),
                List.of(),
                Map.of(
                        LineKind.NETWORK, pot("10", null, share(Party.NETWORK, 1)),
                        LineKind.PRESCRIBER, pot("2.5", null, share(CHLOE, 1)),
                        LineKind.INTRODUCER, pot("8", "400", share(INES, 2), share(ANNE, 1))),
                role("c1", ANNE, "Facilitation", "1", "500"),
                role("c2", BRUNO, "Survey", "0", "500"),
                role("c3", CHLOE, "Report", "1", "500"));

        assertThat(english(INES, terms, "0"))
                .isEqualTo("Inès, €266.67 excl. VAT: 66.66…% of the introduction, 8%, at most €400.00.");
        assertThat(french(Party.NETWORK, terms, "0"))
                .isEqualTo(spaced("Le réseau, 650,00~€ HT~: la part réseau, 10~%."));
        assertThat(english(CHLOE, terms, "0")).endsWith("50% of the team, and the recommendation, 2.5%.");
        assertThat(english(BRUNO, terms, "0"))
                .isEqualTo("Bruno, €0.00 excl. VAT: 0 days for “Survey”, 0% of the team.");

        var paid = List.of(
                new SplitCase.Paid(LineKind.DELIVERY, BRUNO, eur("1000")),
                new SplitCase.Paid(LineKind.DELIVERY, "p9", eur("10")),
                new SplitCase.Paid(LineKind.INTRODUCER, ANNE, eur("200")));
        assertThat(sentence(BRUNO, terms, "1000", Language.EN, paid))
                .isEqualTo(
                        "Bruno, €1,000.00 excl. VAT: 0 days for “Survey”, kept at the €1,000.00 already paid; €1,000.00 already paid.");
        assertThat(sentence(CHLOE, terms, "0", Language.EN, paid))
                .contains("50% of what the minimums leave to the team");
        assertThat(sentence(ANNE, terms, "0", Language.FR, paid))
                .contains(spaced("l’apport d’affaires, 8~%, au plus 400,00~€, au niveau de 200,00~€ déjà versés"));
        assertThat(sentence("p9", terms, "0", Language.EN, paid))
                .contains(": work done before, kept at the €10.00 already paid.");
    }

    private static String english(String party, Terms terms, String paid) {
        return sentence(party, terms, paid, Language.EN, List.of());
    }

    private static String french(String party, Terms terms, String paid) {
        return sentence(party, terms, paid, Language.FR, List.of());
    }

    private static String sentence(
            String party, Terms terms, String paid, Language language, List<SplitCase.Paid> keeps) {
        var lines = ExplainedLine.allOf(terms.split(keeps)).stream()
                .filter(line -> line.party().equals(party))
                .toList();
        return ShareInWords.of(lines, terms, eur(paid), words(language));
    }

    /** "~" for a no-break space, "_" for a narrow one. */
    private static String spaced(String text) {
        return text.replace("~", HARD).replace("_", NARROW);
    }

    static Wording words(Language language) {
        return new Wording(
                language,
                Map.of(ANNE, "Anne", BRUNO, "Bruno", CHLOE, "Chloé", INES, "Inès", "p9", "Zoé").entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, name -> person(name.getKey(), name.getValue()))));
    }

    private static Person person(String id, String name) {
        return new Person(id, name, "", null, null, Language.EN, null);
    }

    static Terms terms(
            List<Terms.Deduction> expenses,
            List<Terms.Deduction> fixedPrices,
            Map<LineKind, Terms.Pot> pots,
            Contribution... roles) {
        var example = Example.terms();
        return new Terms(
                eur(pots.isEmpty() || pots.containsKey(LineKind.NETWORK) ? "6500" : "6750"),
                example.startsOn(),
                example.endsOn(),
                expenses,
                fixedPrices,
                pots,
                List.of(roles),
                example.milestones(),
                example.instalments());
    }

    static Terms.Pot pot(String rate, @Nullable String cap, Terms.Beneficiary... shares) {
        return new Terms.Pot(number(rate), null, "", cap == null ? null : eur(cap), List.of(shares));
    }

    static Terms.Beneficiary share(String party, int weight) {
        return new Terms.Beneficiary(party, new BigDecimal(weight));
    }

    static Contribution role(String id, String party, String role, String days, String dayRate) {
        return new Contribution(
                id, party, role, List.of(), number(days), eur(dayRate), BigDecimal.ONE, "", Example.START, Example.END);
    }
}
