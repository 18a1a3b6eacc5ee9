package network.relais.protocol.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import network.relais.protocol.Stake;
import network.relais.protocol.Stake.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code approval_level.dmn}, rule by rule: who has to agree to a new version. */
class ApprovalLevelTest {

    /** Nobody in particular, for whom nothing changes. */
    private static Stake nothingChangesIn(Change change) {
        return new Stake(change, true, false, false, 0, 0, false, false, false, 0);
    }

    @ParameterizedTest(
            name = "{0}, agreed {1}, holds {2}, terms {3}, moved {4}, falls {5}, below {6}, "
                    + "coordinator {7}, network {8}, {9} %: {10}")
    @CsvSource({
        // An approval of the same amounts and the same terms holds from one round of an amendment to the next.
        "AMENDMENT, false, true, true, 900, 900, true, true, true, 99, false",
        // Below the work done: never without the own approval, whatever kind of version it is.
        "AMENDMENT, true, false, false, 0, 0, true, false, false, 0, true",
        "LIKE_FOR_LIKE, true, false, false, 1, 0, true, false, false, 0, true",
        // A first version: everybody.
        "FIRST, false, false, false, 0, 0, false, false, false, 0, true",
        "FIRST, true, false, false, 0, 0, false, false, true, 0, true",
        // Whoever has not agreed to what is changed, such as a newcomer.
        "AMENDMENT, false, false, false, 0, 0, false, false, false, 0, true",
        "LIKE_FOR_LIKE, false, false, false, 0, 0, false, false, false, 0, true",
        "DATES, false, false, false, 0, 0, false, false, false, 0, true",
        // Another role, other days, another rate, other dates: nobody is bound to work that they did not agree to.
        "AMENDMENT, true, false, true, 50000, 0, false, false, false, 3, true",
        "LIKE_FOR_LIKE, true, false, true, 0, 0, false, false, false, 0, true",
        "DATES, true, false, true, 0, 0, false, false, false, 0, true",
        // Another round of a negotiation resets every approval.
        "ROUND, true, false, false, 0, 0, false, false, false, 0, true",
        // One minor unit is rounding, two are not.
        "LIKE_FOR_LIKE, true, false, false, 1, 1, false, false, false, 0, false",
        "LIKE_FOR_LIKE, true, false, false, 2, 0, false, false, false, 0, true",
        "DATES, true, false, false, 1, 0, false, false, false, 0, false",
        "DATES, true, false, false, 2, 0, false, false, false, 0, true",
        "AMENDMENT, true, false, false, 1, 1, false, false, false, 0, false",
        "AMENDMENT, true, false, false, 2, 2, false, false, false, 0, true",
        // Whose share rises is told.
        "AMENDMENT, true, false, false, 90000, 0, false, false, false, 99, false",
        // The coordinator agrees to every amendment, and to nothing else that leaves their share as it is.
        "AMENDMENT, true, false, false, 0, 0, false, true, false, 0, true",
        "DATES, true, false, false, 0, 0, false, true, false, 0, false",
        // Above a fifth of the budget the animator agrees too.
        "AMENDMENT, true, false, false, 0, 0, false, false, true, 20, false",
        "AMENDMENT, true, false, false, 0, 0, false, false, true, 21, true",
        "AMENDMENT, true, false, false, 0, 0, false, false, false, 100, false"
    })
    void decides(
            Change change,
            boolean hasAgreed,
            boolean holds,
            boolean ownTerms,
            long movedBy,
            long fallsBy,
            boolean belowWorkDone,
            boolean coordinator,
            boolean forNetwork,
            long percent,
            boolean hasToAgree) {
        var stake = new Stake(
                change, hasAgreed, holds, ownTerms, movedBy, fallsBy, belowWorkDone, coordinator, forNetwork, percent);

        assertThat(ShippedTable.hasToAgree().test(stake)).isEqualTo(hasToAgree);
    }

    @ParameterizedTest
    @EnumSource(
            value = Change.class,
            names = {"LIKE_FOR_LIKE", "DATES", "AMENDMENT"})
    void whoeverLosesNothingIsTold(Change change) {
        assertThat(ShippedTable.hasToAgree().test(nothingChangesIn(change))).isFalse();
    }

    @Test
    void anAnswerThatNobodyUnderstandsIsNoAnswer() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ApprovalTable.asks("perhaps"))
                .withMessageContaining("may answer \"ask\" or \"inform\"");
    }
}
