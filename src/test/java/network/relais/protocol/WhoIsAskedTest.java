package network.relais.protocol;

import static network.relais.protocol.Example.ANIMATOR;
import static network.relais.protocol.Example.ANNE;
import static network.relais.protocol.Example.BRUNO;
import static network.relais.protocol.Example.CHLOE;
import static network.relais.protocol.Example.INES;
import static network.relais.protocol.Example.contribution;
import static network.relais.protocol.Example.eur;
import static network.relais.protocol.Example.pot;
import static network.relais.protocol.Example.proposal;
import static network.relais.protocol.Example.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import network.relais.protocol.process.ShippedTable;
import network.relais.split.LineKind;
import org.junit.jupiter.api.Test;

class WhoIsAskedTest {

    private static final String NEWCOMER = "p9";
    private static final Voices VOICES = new Voices(Set.of(ANNE, BRUNO, CHLOE, INES, ANIMATOR, NEWCOMER), ANIMATOR);
    private static final Set<String> ALL = Set.of(ANNE, BRUNO, CHLOE, INES, ANIMATOR);

    @Test
    void aFirstVersionAsksEveryPartyOnceAndTheAnimatorForTheNetworkButNotWhoProposes() {
        var asked = WhoIsAsked.about(proposal(terms()), ANNE, VOICES, ShippedTable.hasToAgree());

        assertThat(asked.asked()).containsExactlyInAnyOrder(BRUNO, CHLOE, INES, ANIMATOR);
    }

    @Test
    void aPartyWithoutALoginIsNotAsked() {
        var withoutLogins = new Voices(Set.of(ANNE, BRUNO), ANIMATOR);

        assertThat(WhoIsAsked.about(proposal(terms()), ANNE, withoutLogins, ShippedTable.hasToAgree())
                        .asked())
                .containsExactlyInAnyOrder(BRUNO, ANIMATOR);
    }

    @Test
    void anOpenRoleIsNobodyToAsk() {
        var withOpenRole = terms(contribution("c1", ANNE, 10), contribution("c2", Party.open("c2"), 7));

        assertThat(WhoIsAsked.about(proposal(withOpenRole), ANNE, VOICES, ShippedTable.hasToAgree())
                        .asked())
                .containsExactlyInAnyOrder(INES, ANIMATOR);
    }

    @Test
    void aLikeForLikeReplacementAsksOnlyTheNewcomer() {
        var replaced =
                terms(contribution("c1", ANNE, 10), contribution("c2", BRUNO, 7), contribution("c3", NEWCOMER, 6));

        var decision =
                WhoIsAsked.about(proposal(terms()), ALL, proposal(replaced), ANNE, VOICES, ShippedTable.hasToAgree());

        assertThat(decision.asked()).containsExactly(NEWCOMER);
        assertThat(decision.carriedOver()).containsExactlyInAnyOrder(BRUNO, INES, ANIMATOR);
    }

    @Test
    void whoHasNotAgreedToTheVersionBeforeIsAskedAgain() {
        var decision = WhoIsAsked.about(
                proposal(terms()),
                Set.of(ANNE, INES, ANIMATOR),
                proposal(terms()),
                ANNE,
                VOICES,
                ShippedTable.hasToAgree());

        assertThat(decision.asked()).containsExactlyInAnyOrder(BRUNO, CHLOE);
    }

    @Test
    void anotherDayForOneAsksEverybodyAgain() {
        var moreDays = terms(contribution("c1", ANNE, 10), contribution("c2", BRUNO, 8), contribution("c3", CHLOE, 6));

        assertThat(WhoIsAsked.about(proposal(terms()), ALL, proposal(moreDays), ANNE, VOICES, ShippedTable.hasToAgree())
                        .asked())
                .containsExactlyInAnyOrder(BRUNO, CHLOE, INES, ANIMATOR);
    }

    @Test
    void whoTakesASecondRoleIsAskedAgain() {
        var taken = terms(contribution("c1", ANNE, 10), contribution("c2", BRUNO, 7), contribution("c3", BRUNO, 6));

        assertThat(WhoIsAsked.about(proposal(terms()), ALL, proposal(taken), ANNE, VOICES, ShippedTable.hasToAgree())
                        .asked())
                .containsExactly(BRUNO);
    }

    @Test
    void aMinorUnitMovedByRoundingIsToldAndNotAsked() {
        // Equal parts of 100.00 among three: whoever sorts first gets the cent left over.
        var before = proposal(hundred("p3", "p4", "p6"));
        var now = proposal(hundred("p1x", "p4", "p6"));
        var voices = new Voices(Set.of("p3", "p4", "p6", "p1x"), null);
        var cents = now.linesOf("p4").get(0).amount().minorUnits()
                - before.linesOf("p4").get(0).amount().minorUnits();
        assertThat(cents).as("both get 33.33").isZero();

        var swapped = proposal(hundred("p7", "p4", "p6"));
        var decision =
                WhoIsAsked.about(before, Set.of("p3", "p4", "p6"), swapped, "p6", voices, ShippedTable.hasToAgree());

        assertThat(swapped.linesOf("p4").get(0).amount()).isEqualTo(eur("33.34"));
        assertThat(decision.asked()).isEmpty();
        assertThat(decision.carriedOver()).containsExactly("p4");
        assertThat(decision.informed()).containsExactly("p4");
    }

    private static Terms hundred(String one, String two, String three) {
        return new Terms(
                eur("100"),
                Example.START,
                Example.END,
                List.of(),
                List.of(),
                Map.of(LineKind.NETWORK, pot("0", Party.NETWORK)),
                List.of(contribution("c1", one, 1), contribution("c2", two, 1), contribution("c3", three, 1)),
                List.of(),
                List.of());
    }
}
