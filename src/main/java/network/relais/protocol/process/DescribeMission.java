package network.relais.protocol.process;

import java.math.BigDecimal;
import network.relais.engine.MissionKey;
import network.relais.introduction.IntroductionRight;
import network.relais.introduction.IntroductionRights;
import network.relais.lead.Leads;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.money.Decimals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the start of {@code protocol_negotiation.bpmn}: hands {@code split_key.dmn} what it decides on. */
@Component
class DescribeMission implements ExecutionListener {

    private final Missions missions;
    private final Leads leads;
    private final IntroductionRights rights;

    DescribeMission(Missions missions, Leads leads, IntroductionRights rights) {
        this.missions = missions;
        this.leads = leads;
        this.rights = rights;
    }

    @Override
    public void notify(DelegateExecution start) {
        var mission = missions.get(MissionKey.of(start));
        ProtocolNegotiation.RETURNING_CLIENT.set(start, hadOneBefore(mission));
        ProtocolNegotiation.HAS_PRESCRIBER.set(start, mission.prescriberIfAny().isPresent());
        ProtocolNegotiation.INTRODUCTION_RATE.set(
                start,
                Decimals.plain(
                        rights.to(mission.client()).map(IntroductionRight::rate).orElse(BigDecimal.ZERO)));
        start.setVariable(ProtocolNegotiation.BUDGET, budgetOf(mission));
    }

    /** Read from the lead rather than handed on by the map, so that a map redrawn without it still finds the small missions. */
    private @Nullable Long budgetOf(Mission mission) {
        return leads.find(mission.id())
                .map(lead -> lead.budgetInWholeUnits(mission.currency()))
                .orElse(null);
    }

    private boolean hadOneBefore(Mission mission) {
        return missions.all().stream()
                .filter(other -> other.client().equals(mission.client()))
                .filter(other -> other.openedAt().isBefore(mission.openedAt()))
                .anyMatch(other -> other.deliveredAt() != null);
    }
}
