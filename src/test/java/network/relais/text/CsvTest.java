package network.relais.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void aTextThatASpreadsheetWouldCalculateWithStaysAText(String typed) {
        assertThat(Csv.line(List.of(typed))).isEqualTo("\"'" + typed + "\"\r\n");
    }

    @Test
    void aNumberStaysOneAndNothingIsEmpty() {
        assertThat(Csv.line(Arrays.asList(-1.5, 12L, null, "Say \"no\"")))
                .isEqualTo("\"-1.5\",\"12\",\"\",\"Say \"\"no\"\"\"\r\n");
    }
}
