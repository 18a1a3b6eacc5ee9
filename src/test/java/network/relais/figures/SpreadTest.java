package network.relais.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void ofEqualPartsHalfThePeopleHaveHalf() {
        assertThat(spread(List.of(7L, 7L, 7L, 7L, 7L, 7L))).isEqualTo(new Spread(6, 42, 0, 3, 0));
    }

    @Test
    void whereOneHasEverythingItIsAsUnequalAsItCanBe() {
        assertThat(spread(List.of(0L, 0L, 900L, 0L, 0L))).isEqualTo(new Spread(5, 900, 0.8, 1, 4));
    }

    @Test
    void itIsWorkedOutAsInATextbook() {
        // 1 to 5: the mean difference of any two of the 25 pairs is 40/25, half of it against the mean of 3.
        assertThat(spread(List.of(5L, 1L, 4L, 2L, 3L)).gini()).isEqualTo(40.0 / 25 / 2 / 3, within(1e-12));
    }

    @Test
    void someOfManyHaveHalf() {
        var incomes = new ArrayList<>(Collections.nCopies(17, 10L));
        incomes.addAll(List.of(50L, 60L, 70L));

        assertThat(spread(incomes).haveHalf()).isEqualTo(3);
        assertThat(spread(List.of(5L, 5L, 0L, 0L, 0L)).haveHalf()).isEqualTo(1);
    }

    @Test
    void ofNothingNobodyHasHalf() {
        assertThat(spread(List.of(0L, 0L, 0L, 0L, 0L))).isEqualTo(new Spread(5, 0, 0, 0, 5));
    }

    @Test
    void ofFewerThanFiveNothingIsShown() {
        assertThat(Spread.over(List.of(1L, 2L, 3L, 4L))).isEqualTo(new Answer.NotEnough<Spread>(4, 5));
    }

    @Test
    void nobodyHasLessThanNothing() {
        assertThatThrownBy(() -> Spread.over(List.of(1L, 2L, 3L, 4L, -1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void itLiesBetweenNothingAndAllInOneHand(
            @ForAll @Size(min = 5, max = 40) List<@LongRange(min = 0, max = 1_000_000_000_000L) Long> amounts) {
        var spread = spread(amounts);

        assertThat(spread.gini()).isBetween(-1e-12, 1 - 1.0 / amounts.size() + 1e-12);
        assertThat(spread.haveHalf()).isLessThanOrEqualTo((amounts.size() + 1) / 2);
        assertThat(spread.haveNothing())
                .isEqualTo((int) amounts.stream().filter(amount -> amount == 0).count());
    }

    @Property(tries = 200)
    void inCentsOrInEurosItIsTheSame(
            @ForAll @Size(min = 5, max = 40) List<@LongRange(min = 0, max = 1_000_000L) Long> euros) {
        var cents = spread(euros.stream().map(amount -> amount * 100).toList());

        assertThat(cents.gini()).isEqualTo(spread(euros).gini(), within(1e-12));
        assertThat(cents.haveHalf()).isEqualTo(spread(euros).haveHalf());
    }

    @Property(tries = 200)
    void whoeverHasMoreAndGivesToWhoeverHasLessMakesItMoreEqual(
            @ForAll @Size(min = 5, max = 20) List<@LongRange(min = 0, max = 1000) Long> amounts,
            @ForAll @IntRange(max = 4) int giver,
            @ForAll @IntRange(max = 4) int taker) {
        Assume.that(amounts.get(giver) > amounts.get(taker) + 1);
        var given = new ArrayList<>(amounts);
        given.set(giver, amounts.get(giver) - 1);
        given.set(taker, amounts.get(taker) + 1);

        assertThat(spread(given).gini()).isLessThan(spread(amounts).gini());
    }

    // ---- dependence

    @Test
    void oneClientIsAllThereIs() {
        var dependence = Dependence.onClients(List.of(500L, 0L));

        assertThat(dependence).isEqualTo(new Dependence(1, 1, 1));
        assertThat(dependence.asManyEqualOnes()).isEqualTo(1);
    }

    @Test
    void equalClientsAreAsManyAsThereAre() {
        var dependence = Dependence.onClients(List.of(5L, 5L, 5L, 5L));

        assertThat(dependence.largest()).isEqualTo(0.25);
        assertThat(dependence.asManyEqualOnes()).isEqualTo(4, within(1e-9));
    }

    @Test
    void oneLargeClientAmongSmallOnesWeighsLikeFew() {
        var dependence = Dependence.onClients(List.of(60L, 10L, 10L, 10L, 10L));

        assertThat(dependence.largest()).isEqualTo(0.6);
        assertThat(dependence.herfindahl()).isEqualTo(0.4, within(1e-12));
        assertThat(dependence.asManyEqualOnes()).isEqualTo(2.5, within(1e-9));
    }

    @Test
    void nothingDependsOnNobody() {
        assertThat(Dependence.onClients(List.of(0L))).isEqualTo(new Dependence(0, 0, 0));
        assertThat(Dependence.onClients(List.of()).asManyEqualOnes()).isZero();
    }

    @Test
    void onFewerThanFivePeopleNothingIsShown() {
        assertThat(Dependence.onPeople(List.of(3L, 0L, 3L, 3L, 3L))).isEqualTo(new Answer.NotEnough<Dependence>(4, 5));
        assertThat(Dependence.onPeople(List.of(1L, 1L, 1L, 1L, 1L))).isInstanceOf(Answer.Given.class);
    }

    @Property(tries = 200)
    void itWeighsLikeNoMoreThanThereAreAndNoFewerThanTheLargestAllows(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 1, max = 1_000_000_000_000L) Long> amounts) {
        var dependence = Dependence.onClients(amounts);

        assertThat(dependence.asManyEqualOnes())
                .isBetween(1 / dependence.largest() - 1e-9, dependence.sources() + 1e-9);
    }

    private static Spread spread(List<Long> amounts) {
        return ((Answer.Given<Spread>) Spread.over(amounts)).figure();
    }
}
