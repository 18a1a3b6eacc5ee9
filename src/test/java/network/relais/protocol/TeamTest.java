package network.relais.protocol;

import static network.relais.protocol.Example.ANNE;
import static network.relais.protocol.Example.BRUNO;
import static network.relais.protocol.Example.CHLOE;
import static network.relais.protocol.Example.contribution;
import static network.relais.protocol.Example.number;
import static network.relais.protocol.Example.proposal;
import static network.relais.protocol.Example.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import network.relais.split.SplitLine;
import org.junit.jupiter.api.Test;

class TeamTest {

    @Test
    void whoTakesAnOpenRoleTakesItsMilestonesToo() {
        var opened = Team.opened(terms(), BRUNO);
        assertThat(opened.openRoles()).extracting(Contribution::id).containsExactly("c2");
        assertThat(opened.milestone("m2").responsible()).isEqualTo(Party.open("c2"));

        var filled = Team.filled(opened, "c2", "p9");

        assertThat(filled.contribution("c2").party()).isEqualTo("p9");
        assertThat(filled.milestone("m2").responsible()).isEqualTo("p9");
        assertThat(Team.isLikeForLike(terms(), filled)).isTrue();
    }

    @Test
    void aRoleThatSomebodyHasIsNotOpen() {
        assertThatThrownBy(() -> Team.filled(terms(), "c2", "p9"))
                .isInstanceOf(ProtocolRefused.class)
                .hasMessageContaining("not open");
    }

    @Test
    void whoLeavesKeepsTheDaysWorkedAndTheOthersTheirAmounts() {
        var left = Team.left(terms(), BRUNO, Map.of("c2", number("2.5")), 4);

        assertThat(left.contribution("c2"))
                .isEqualTo(contribution("c2", BRUNO, 7).ofDays(number("2.5")));
        assertThat(left.contribution("c4").days()).isEqualByComparingTo("4.5");
        assertThat(left.contribution("c4").party()).isEqualTo(Party.open("c4"));
        assertThat(left.milestone("m2").responsible()).isEqualTo(Party.open("c4"));
        for (String other : new String[] {ANNE, CHLOE, Party.NETWORK}) {
            assertThat(cents(left, other)).isCloseTo(cents(terms(), other), within(1L));
        }
        assertThat(cents(left, BRUNO) + cents(left, Party.open("c4"))).isCloseTo(cents(terms(), BRUNO), within(2L));
    }

    @Test
    void nobodyHasDoneMoreDaysThanAgreed() {
        assertThatThrownBy(() -> Team.left(terms(), BRUNO, Map.of("c2", number("7.5")), 4))
                .isInstanceOf(ProtocolRefused.class)
                .hasMessageContaining("between 0 and the 7 days agreed");
    }

    @Test
    void whoHasDoneEverythingLeavesNothingToTakeOver() {
        assertThatThrownBy(() -> Team.left(terms(), BRUNO, Map.of("c2", number("7")), 4))
                .isInstanceOf(ProtocolRefused.class)
                .hasMessageContaining("nothing left");
    }

    @Test
    void anotherMilestonesResponsibleIsNotLikeForLike() {
        var other = terms().withTeam(terms().contributions(), each -> each.answeredForBy(CHLOE));

        assertThat(Team.isLikeForLike(terms(), other)).isFalse();
    }

    private static long cents(Terms terms, String party) {
        return proposal(terms).linesOf(party).stream()
                .map(SplitLine::amount)
                .mapToLong(amount -> amount.minorUnits())
                .sum();
    }
}
