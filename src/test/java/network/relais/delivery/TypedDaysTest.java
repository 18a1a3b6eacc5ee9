package network.relais.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDaysTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "2,5|2.5", "2.5|2.5", " 3 |3", "366|366", "0,25|0.25", "1,50|1.5"})
    void daysAreTypedWithACommaOrAPoint(String typed, String days) {
        assertThat(TypedDays.read("Days", typed)).isEqualTo(new BigDecimal(days));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "366,25",
                "1e2",
                "NaN",
                "Infinity",
                "two",
                "0,1",
                "１",
                "٣",
                "1/2",
                "999999999999999999999"
            })
    void everythingElseIsRefusedInWordsThatNameTheField(String typed) {
        assertThatExceptionOfType(DeliveryRefused.class)
                .isThrownBy(() -> TypedDays.read("Days really done", typed))
                .withMessageContaining("Days really done")
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("BAD_DAYS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "1\u202e2", "<b>1</b>"})
    void whatCannotBeSeenIsNotRepeated(String typed) {
        assertThatExceptionOfType(DeliveryRefused.class)
                .isThrownBy(() -> TypedDays.read("Days", typed))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("\u0000", "\u202e"));
    }
}
