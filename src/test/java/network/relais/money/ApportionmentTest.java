package network.relais.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    @Test
    void theUnitLeftOverGoesToTheLargestFractionCutOff() {
        assertThat(share(10, "6", "6", "2")).containsExactly(4, 4, 2);
        assertThat(share(11, "6", "6", "2")).containsExactly(5, 5, 1);
    }

    @Test
    void ofEqualFractionsTheLargerPartIsRoundedUp() {
        // 0.5, 1.5 and 2: equal fractions, and the second part is larger.
        assertThat(share(4, "0.5", "1.5", "2")).containsExactly(0, 2, 2);
    }

    @Test
    void ofEqualPartsTheFirstIsRoundedUp() {
        assertThat(share(100, "1", "1.0", "1.00")).containsExactly(34, 33, 33);
    }

    @Test
    void weightsMayBeFarBeyondALong() {
        assertThat(share(1_000_000_000_000_000L, "999999999999999999.999999999", "0.000000001"))
                .containsExactly(1_000_000_000_000_000L, 0);
    }

    /** The same proportions once in figures that fit a long, and once in figures far beyond it. */
    @Property
    void inLongsAndInBigIntegersItIsTheSame(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000_000L) long units,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 0, max = 9_000) Long> weights) {
        Assume.that(weights.stream().anyMatch(weight -> weight > 0));
        var small = weights.stream().map(BigDecimal::valueOf).toList();
        var large = small.stream().map(weight -> weight.scaleByPowerOfTen(40)).toList();

        assertThat(Apportionment.byLargestRemainder(units, small))
                .isEqualTo(Apportionment.byLargestRemainder(units, large));
    }

    @Test
    void nothingIsSharedAmongNobody() {
        assertThat(share(0)).isEmpty();
        assertThat(share(0, "0")).containsExactly(0);
        assertThatThrownBy(() -> share(1, "0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> share(1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static long[] share(long units, String... weights) {
        List<BigDecimal> each = Stream.of(weights).map(BigDecimal::new).toList();
        long[] shares = Apportionment.byLargestRemainder(units, each);
        assertThat(Arrays.stream(shares).sum()).isEqualTo(units);
        return shares;
    }
}
