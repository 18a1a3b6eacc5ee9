package network.relais.handover.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import network.relais.handover.ReadHandOvers;
import network.relais.overview.MissionSection;
import org.springframework.stereotype.Component;

/** On the mission's page: who is asked to take over, and the way to ask somebody. */
@Component
class HandOverSection implements MissionSection {

    private final ReadHandOvers readHandOvers;
    private final Clock clock;

    HandOverSection(ReadHandOvers readHandOvers, Clock clock) {
        this.readHandOvers = readHandOvers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "hand-over";
    }

    @Override
    public Optional<HandOverView> of(String missionId, String reader) {
        var standing = readHandOvers.standing(missionId, reader);
        return standing.questions().isEmpty() && standing.roles().isEmpty()
                ? Optional.empty()
                : Optional.of(HandOverView.of(missionId, standing, List.of(), clock.getZone()));
    }
}
