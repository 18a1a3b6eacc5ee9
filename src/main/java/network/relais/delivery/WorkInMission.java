package network.relais.delivery;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.protocol.WorkSoFar;
import org.springframework.stereotype.Component;

/** What was confirmed and delivered so far, for whoever amends the agreement. */
@Component
class WorkInMission implements WorkSoFar {

    private final Confirmations confirmations;
    private final Milestones milestones;

    WorkInMission(Confirmations confirmations, Milestones milestones) {
        this.confirmations = confirmations;
        this.milestones = milestones;
    }

    @Override
    public Map<String, Days> confirmed(String missionId) {
        var confirmed = new LinkedHashMap<String, Days>();
        confirmations.of(missionId).stream()
                .filter(each -> each.done() != null)
                .forEach(each -> confirmed.merge(
                        each.contribution(),
                        new Days(each.planned(), Objects.requireNonNullElse(each.done(), BigDecimal.ZERO)),
                        (one, other) -> new Days(
                                one.planned().add(other.planned()), one.done().add(other.done()))));
        return confirmed;
    }

    @Override
    public Set<String> deliveredMilestones(String missionId) {
        return milestones.of(missionId).stream()
                .filter(each -> !each.isOpen())
                .map(MilestoneState::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<String> milestoneAtHand(String missionId) {
        return milestones.next(missionId).map(MilestoneState::id);
    }
}
