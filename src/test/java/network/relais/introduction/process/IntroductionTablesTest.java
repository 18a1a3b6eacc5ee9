package network.relais.introduction.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import network.relais.engine.DatedTable;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code introduction_window.dmn} and {@code introduction_rate.dmn}: every rule, and a rule of a later day above it. */
class IntroductionTablesTest {

    private static final Path WINDOW = Path.of("bpmn", "lead", "introduction_window.dmn");
    private static final Path RATE = Path.of("bpmn", "protocol", "introduction_rate.dmn");

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest(name = "introduced on {0}, year {1}: {2} %")
    @CsvSource({"2000-01-01,1,10", "2026-03-04,1,10", "2026-03-04,2,5", "2026-03-04,3,0", "2026-03-04,50,0"})
    void theIntroducersPartFallsWithTheYears(LocalDate introducedOn, int year, String rate) throws IOException {
        assertThat(rate(Files.readString(RATE), introducedOn, year)).isEqualTo(rate);
    }

    @Test
    void aFirstOrderCountsForAYear() throws IOException {
        assertThat(answer(
                        Files.readString(WINDOW),
                        DecidedIntroductionRules.WINDOW,
                        DecidedIntroductionRules.MONTHS,
                        LocalDate.of(2026, 3, 4),
                        Map.of()))
                .isEqualTo("12");
    }

    @Test
    void aClaimKeepsTheRulesOfItsDayWhenNewOnesArePutOnTop() throws IOException {
        var grown = Files.readString(RATE)
                .replace(
                        "      <rule id=\"rule_firstYear\">",
                        """
                              <rule id="rule_new">
                                <inputEntry id="new_1"><text>&gt;= date and time("2027-01-01T00:00:00")</text></inputEntry>
                                <inputEntry id="new_2"><text></text></inputEntry>
                                <outputEntry id="new_3"><text>"7.5"</text></outputEntry>
                              </rule>
                              <rule id="rule_firstYear">""");

        assertThat(rate(grown, LocalDate.of(2026, 12, 31), 1)).isEqualTo("10");
        assertThat(rate(grown, LocalDate.of(2027, 1, 1), 1)).isEqualTo("7.5");
        assertThat(rate(grown, LocalDate.of(2027, 1, 1), 9)).isEqualTo("7.5");
    }

    private String rate(String table, LocalDate introducedOn, int year) {
        return answer(
                table,
                DecidedIntroductionRules.RATE,
                DecidedIntroductionRules.PERCENT,
                introducedOn,
                Map.of(DecidedIntroductionRules.YEAR, year));
    }

    private String answer(String table, String decision, String output, LocalDate day, Map<String, Object> known) {
        var asked = Variables.fromMap(known).putValue(DatedTable.VALID_ON, DatedTable.date(day));
        var answers = engine.evaluateDecisionTable(
                decision, new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), asked);
        return String.valueOf(answers.getFirstResult().<Object>getEntry(output));
    }
}
