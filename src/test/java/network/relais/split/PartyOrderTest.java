package network.relais.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PartyOrderTest {

    @Test
    void anEmojiSortsBehindEveryLetterThoughItsFirstHalfDoesNot() {
        String emoji = "\uD83D\uDE00";
        assertThat(Stream.of(emoji, "\uFFFD", "é", "z", "Z", "a", "ab").sorted(PartyOrder.BY_CODE_POINT))
                .containsExactly("Z", "a", "ab", "z", "é", "\uFFFD", emoji);
    }

    @Property
    void theOrderIsThatOfTheCodePoints(@ForAll("texts") String one, @ForAll("texts") String other) {
        int expected =
                Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

        assertThat(Integer.signum(PartyOrder.BY_CODE_POINT.compare(one, other))).isEqualTo(Integer.signum(expected));
    }

    /** Whole characters: halves of one are refused when a case is read. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between('a', 'c'),
                        Arbitraries.integers().between(0, 0x10FFFF))
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .list()
                .ofMaxSize(4)
                .map(codePoints -> codePoints.stream().map(Character::toString).collect(Collectors.joining()));
    }
}
