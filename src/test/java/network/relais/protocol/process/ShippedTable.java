package network.relais.protocol.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import network.relais.protocol.Stake;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** {@code approval_level.dmn} as it ships, without the engine around it: for tests of rules that ask it. */
public final class ShippedTable {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = read();

    private ShippedTable() {}

    /** True for whoever has to agree. */
    public static Predicate<Stake> hasToAgree() {
        return stake -> ApprovalTable.asks(ENGINE.evaluateDecisionTable(TABLE, DecideByTable.facts(stake))
                .getSingleResult()
                .getSingleEntry());
    }

    private static DmnDecision read() {
        try (var table = Files.newInputStream(Path.of("bpmn", "protocol", "approval_level.dmn"))) {
            return ENGINE.parseDecision(ApprovalTable.DECISION, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
