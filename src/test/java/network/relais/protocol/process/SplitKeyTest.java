package network.relais.protocol.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code split_key.dmn}: the rates that a draft begins with, by the first rule that fits. */
class SplitKeyTest {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest(name = "returning client: {0}, prescriber: {1}, budget: {2}, introduction: {3} %")
    @CsvSource({
        "true, true, 2999, 10, 5 10 0 5",
        "false, false, 2999, 0, 5 0 0 5",
        "true, true, 3000, 5, 10 5 0 8",
        "false, false, , 7.5, 10 7.5 0 8"
    })
    void theUsualKeyProposes(
            boolean returningClient, boolean hasPrescriber, Long budget, String introductionRate, String rates)
            throws IOException {
        var known = Variables.createVariables()
                .putValue(ProtocolNegotiation.RETURNING_CLIENT.name(), returningClient)
                .putValue(ProtocolNegotiation.HAS_PRESCRIBER.name(), hasPrescriber)
                .putValue(ProtocolNegotiation.INTRODUCTION_RATE.name(), introductionRate)
                .putValue(ProtocolNegotiation.BUDGET, budget);

        try (var table = Files.newInputStream(Path.of("bpmn", "protocol", "split_key.dmn"))) {
            var proposed =
                    engine.evaluateDecisionTable("split_key", table, known).getSingleResult();

            assertThat(List.of(
                            ProtocolNegotiation.NETWORK_RATE,
                            ProtocolNegotiation.INTRODUCER_RATE,
                            ProtocolNegotiation.PRESCRIBER_RATE,
                            ProtocolNegotiation.COORDINATION_RATE))
                    .extracting(rate -> proposed.<Object>getEntry(rate.name()).toString())
                    .containsExactly(rates.split(" "));
        }
    }
}
