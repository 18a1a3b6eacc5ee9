package network.relais.protocol.process;

import java.math.BigDecimal;
import java.util.EnumMap;
import network.relais.engine.MissionKey;
import network.relais.engine.ProcessVariable;
import network.relais.money.Decimals;
import network.relais.protocol.PrepareDraft;
import network.relais.split.LineKind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Lay out draft" in {@code protocol_negotiation.bpmn}. */
@Component
class LayOutDraft implements JavaDelegate {

    private final PrepareDraft prepareDraft;

    LayOutDraft(PrepareDraft prepareDraft) {
        this.prepareDraft = prepareDraft;
    }

    @Override
    public void execute(DelegateExecution task) {
        var proposed = new EnumMap<LineKind, BigDecimal>(LineKind.class);
        proposed.put(LineKind.NETWORK, rate(task, ProtocolNegotiation.NETWORK_RATE));
        proposed.put(LineKind.INTRODUCER, rate(task, ProtocolNegotiation.INTRODUCER_RATE));
        proposed.put(LineKind.PRESCRIBER, rate(task, ProtocolNegotiation.PRESCRIBER_RATE));
        proposed.put(LineKind.COORDINATION, rate(task, ProtocolNegotiation.COORDINATION_RATE));
        prepareDraft.prepare(MissionKey.of(task), proposed);
    }

    private static BigDecimal rate(DelegateExecution task, ProcessVariable<String> rate) {
        var text = rate.in(task);
        if (!Decimals.isPlain(text) || text.startsWith("-")) {
            throw new IllegalStateException(
                    "split_key.dmn answers \"%s\" for '%s': it must be a percentage such as 10 or 7.5"
                            .formatted(text, rate.name()));
        }
        return new BigDecimal(text);
    }
}
