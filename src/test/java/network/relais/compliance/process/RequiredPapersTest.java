package network.relais.compliance.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import network.relais.engine.DatedTable;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code required_papers.dmn}: every rule, at its limits. */
class RequiredPapersTest {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest(name = "{0} for {1}: wanted {2}, counts for {3} months")
    @CsvSource({
        "vigilance, 5000, true, 6",
        "vigilance, 4999, false, 6",
        "registration, 0, true, 12",
        "insurance, 0, true, 12",
        "insurance, 1000000, true, 12"
    })
    void aPaperIsWanted(String paper, long amount, String required, String months) throws IOException {
        var asked = Variables.createVariables()
                .putValue(DatedTable.VALID_ON, DatedTable.date(LocalDate.of(2026, 3, 4)))
                .putValue(DecidedPaperRules.PAPER, paper)
                .putValue(DecidedPaperRules.AMOUNT, amount);

        try (var table = Files.newInputStream(Path.of("bpmn", "settlement", "required_papers.dmn"))) {
            var answer = engine.evaluateDecisionTable(DecidedPaperRules.TABLE, table, asked)
                    .getFirstResult();

            assertThat(String.valueOf(answer.<Object>getEntry(DecidedPaperRules.REQUIRED)))
                    .isEqualTo(required);
            assertThat(String.valueOf(answer.<Object>getEntry(DecidedPaperRules.MONTHS)))
                    .isEqualTo(months);
        }
    }
}
