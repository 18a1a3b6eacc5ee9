package network.relais.protocol;

import static network.relais.protocol.Example.ANIMATOR;
import static network.relais.protocol.Example.ANNE;
import static network.relais.protocol.Example.BRUNO;
import static network.relais.protocol.Example.CHLOE;
import static network.relais.protocol.Example.INES;
import static network.relais.protocol.Example.contribution;
import static network.relais.protocol.Example.eur;
import static network.relais.protocol.Example.proposal;
import static network.relais.protocol.Example.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import network.relais.protocol.Stake.Change;
import network.relais.protocol.process.ShippedTable;
import org.junit.jupiter.api.Test;

/** What an amendment changes for each: Anne coordinates, Bruno gives days to Chloé. */
class StakesTest {

    private static final Voices VOICES = new Voices(Set.of(ANNE, BRUNO, CHLOE, INES, ANIMATOR), ANIMATOR);
    private static final Set<String> ALL = Set.of(ANNE, BRUNO, CHLOE, INES, ANIMATOR);
    private static final Terms TWO_DAYS_FROM_BRUNO_TO_CHLOE =
            terms(contribution("c1", ANNE, 10), contribution("c2", BRUNO, 5), contribution("c3", CHLOE, 8));

    @Test
    void onlyWhoLosesOrWorksOtherwiseHasToAgreeToAnAmendmentAndTheOthersAreTold() {
        var decision = WhoIsAsked.about(amendment(TWO_DAYS_FROM_BRUNO_TO_CHLOE), ANNE, ShippedTable.hasToAgree());

        assertThat(decision.asked()).containsExactlyInAnyOrder(BRUNO, CHLOE);
        assertThat(decision.carriedOver()).containsExactlyInAnyOrder(INES, ANIMATOR);
        assertThat(decision.informed()).isEmpty();
    }

    @Test
    void whatFallsIsTheShareOfOneParty() {
        var stakes = amendment(TWO_DAYS_FROM_BRUNO_TO_CHLOE);

        var before = total(proposal(terms()), BRUNO);
        var now = total(stakes.now(), BRUNO);
        assertThat(stakes.of(BRUNO).fallsBy()).isEqualTo(before - now).isPositive();
        assertThat(stakes.of(CHLOE).fallsBy()).isZero();
        assertThat(stakes.of(CHLOE).movedBy())
                .as("as much as Bruno loses, to the rounding")
                .isBetween(before - now - 1, before - now + 1);
        assertThat(stakes.of(INES).movedBy()).isZero();
    }

    @Test
    void whoSpeaksForTheNetworkAndHasAShareOfTheOwnDoesNotOffsetOneByTheOther() {
        var voices = new Voices(ALL, BRUNO);
        var stakes = new Stakes(
                Change.AMENDMENT,
                proposal(terms()),
                ALL,
                proposal(TWO_DAYS_FROM_BRUNO_TO_CHLOE),
                ANNE,
                voices,
                Set.of(),
                Set.of());

        assertThat(stakes.of(BRUNO).forNetwork()).isTrue();
        assertThat(stakes.of(BRUNO).fallsBy()).isPositive();
    }

    @Test
    void whoeverHasNoLineAnyMoreIsConcernedByAnAmendment() {
        var without = terms(contribution("c1", ANNE, 10), contribution("c3", CHLOE, 13));
        var stakes = amendment(withResponsible(without, CHLOE));

        assertThat(stakes.persons()).contains(BRUNO);
        assertThat(stakes.of(BRUNO).fallsBy()).isEqualTo(total(proposal(terms()), BRUNO));
        assertThat(WhoIsAsked.about(stakes, ANNE, ShippedTable.hasToAgree()).asked())
                .contains(BRUNO);
    }

    @Test
    void aMilestoneToAnswerForIsPartOfTheOwnTerms() {
        var handedOver = withResponsible(terms(), INES);

        assertThat(amendment(handedOver).of(INES).ownTermsChange()).isTrue();
        assertThat(amendment(handedOver).of(CHLOE).ownTermsChange()).isFalse();
    }

    @Test
    void whatMovesIsAPercentageOfTheBudgetRoundedUp() {
        var stakes = amendment(TWO_DAYS_FROM_BRUNO_TO_CHLOE);

        // 2 of 23 days of 15 089.50 for the work: 1 308.65 of 20 000, 6.5 %.
        assertThat(stakes.of(ANNE).movedPercent()).isEqualTo(7);
        assertThat(amendment(terms()).of(ANNE).movedPercent()).isZero();
    }

    @Test
    void aBudgetThatShrinksMovesWhatTheClientKeeps() {
        var smaller = new Terms(
                eur("15000"),
                terms().startsOn(),
                terms().endsOn(),
                terms().expenses(),
                terms().fixedPrices(),
                terms().pots(),
                terms().contributions(),
                terms().milestones(),
                List.of());

        assertThat(amendment(smaller).of(ANIMATOR).movedPercent()).isEqualTo(25);
        assertThat(WhoIsAsked.about(amendment(smaller), ANNE, ShippedTable.hasToAgree())
                        .asked())
                .as("everybody's share falls")
                .containsExactlyInAnyOrder(BRUNO, CHLOE, INES, ANIMATOR);
    }

    @Test
    void anApprovalOfTheRoundBeforeHoldsForWhomItIsSaid() {
        var stakes = new Stakes(
                Change.AMENDMENT,
                proposal(terms()),
                ALL,
                proposal(TWO_DAYS_FROM_BRUNO_TO_CHLOE),
                ANNE,
                VOICES,
                Set.of(BRUNO),
                Set.of());

        assertThat(WhoIsAsked.about(stakes, ANNE, ShippedTable.hasToAgree()).asked())
                .containsExactly(CHLOE);
    }

    private static Stakes amendment(Terms now) {
        return Stakes.of(Change.AMENDMENT, proposal(terms()), ALL, proposal(now), ANNE, VOICES);
    }

    private static Terms withResponsible(Terms terms, String person) {
        return terms.withTeam(
                terms.contributions(), each -> each.id().equals("m2") ? each.answeredForBy(person) : each);
    }

    private static long total(Proposal proposal, String party) {
        return proposal.linesOf(party).stream()
                .mapToLong(line -> line.amount().minorUnits())
                .sum();
    }
}
