package network.relais.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR76 3000 6000 0112 3456 7890 189",
                "fr7630006000011234567890189",
                "DE89\u00a03704\u202f0044 0532 0130 00",
                "NO93 8601 1117 947",
                "MT84 MALT 0110 0001 2345 MTLC AST0 01S"
            })
    void anAccountIsReadHoweverItIsTyped(String typed) {
        assertThat(Iban.typed(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FR76 3000 6000 0112 3456 7890 188",
                "FR76 3000 6000 0112 3456 7809 189",
                "FR67 3000 6000 0112 3456 7890 189",
                "76 3000 6000 0112",
                "FR76-3000-6000-0112-3456-7890-189",
                "ＦR7630006000011234567890189",
                "FR76 3000 6000 0112 3456 7890 189 FR76 3000 6000 0112 3456 7890 189"
            })
    void whatIsNoneIsNotTaken(String typed) {
        assertThat(Iban.typed(typed)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Iban(typed));
    }

    @Test
    void anySingleWrongDigitIsNoticed() {
        var right = "FR7630006000011234567890189";
        for (int place = 2; place < right.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var typed = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(Iban.typed(typed).isPresent()).as(typed).isEqualTo(typed.equals(right));
            }
        }
    }

    @Test
    void itIsShownInGroupsAndNeverWholeInALog() {
        var iban = Iban.typed("fr7630006000011234567890189").orElseThrow();

        assertThat(iban.grouped()).isEqualTo("FR76 3000 6000 0112 3456 7890 189");
        assertThat(iban).hasToString("FR…0189");
    }
}
