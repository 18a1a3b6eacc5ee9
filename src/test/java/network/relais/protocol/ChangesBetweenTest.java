package network.relais.protocol;

import static network.relais.protocol.Example.ANNE;
import static network.relais.protocol.Example.BRUNO;
import static network.relais.protocol.Example.CHLOE;
import static network.relais.protocol.Example.contribution;
import static network.relais.protocol.Example.eur;
import static network.relais.protocol.Example.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import network.relais.people.Language;
import network.relais.people.Person;
import network.relais.split.LineKind;
import org.junit.jupiter.api.Test;

class ChangesBetweenTest {

    private static final Wording ENGLISH = wording(Language.EN);
    private static final Wording FRENCH = wording(Language.FR);

    @Test
    void nothingChangedBetweenAVersionAndItself() {
        assertThat(ChangesBetween.of(terms(), terms(), ENGLISH)).isEmpty();
    }

    @Test
    void everyChangeIsASentenceWithWhatIsAndWhatWas() {
        var pots = new TreeMap<>(terms().pots());
        pots.put(LineKind.NETWORK, Example.pot("7.5", Party.NETWORK));
        var after = new Terms(
                eur("18000"),
                Example.START,
                Example.END.plusDays(15),
                List.of(),
                List.of(new Terms.Deduction("f1", CHLOE, eur("900"), "Film")),
                pots,
                List.of(contribution("c1", ANNE, 10), contribution("c2", BRUNO, 5), contribution("c4", CHLOE, 1)),
                terms().milestones(),
                terms().instalments());

        assertThat(ChangesBetween.of(terms(), after, ENGLISH))
                .containsExactly(
                        "The budget: €18,000.00 instead of €20,000.00.",
                        "The last day: 15 April 2027 instead of 31 March 2027.",
                        "Consultant c2 (Bruno B): 5 days instead of 7 days.",
                        "New: Consultant c4, Chloé C, 1 day.",
                        "Consultant c3 (Chloé C) is no longer part of it.",
                        "Network share, rate: 7.5 % instead of 10 %.",
                        "Expenses, Train: no longer (was €450.50).",
                        "Fixed price, Film: €900.00, new.");
    }

    @Test
    void theSameIsSaidInFrench() {
        var after = terms(contribution("c1", ANNE, 10), contribution("c2", CHLOE, 7), contribution("c3", CHLOE, 6));

        assertThat(ChangesBetween.of(terms(), after, FRENCH))
                .containsExactly("Consultant c2 : Chloé C au lieu de Bruno B.");
        assertThat(ChangesBetween.ofOwnTotal(eur("4312.50"), eur("4000"), FRENCH)
                        .get(0))
                .startsWith("Votre part : 4")
                .contains("au lieu de");
    }

    private static Wording wording(Language language) {
        return new Wording(
                language,
                Map.of(
                        ANNE, person(ANNE, "Anne", "A"),
                        BRUNO, person(BRUNO, "Bruno", "B"),
                        CHLOE, person(CHLOE, "Chloé", "C")));
    }

    private static Person person(String id, String given, String family) {
        return new Person(id, given, family, null, null, Language.EN, null);
    }
}
