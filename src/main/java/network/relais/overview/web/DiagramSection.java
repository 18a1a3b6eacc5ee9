package network.relais.overview.web;

import java.util.Optional;
import network.relais.overview.MissionSection;
import org.springframework.stereotype.Component;

/** On the mission's page: where it is on its diagrams. What is drawn there is asked for when somebody looks. */
@Component
class DiagramSection implements MissionSection {

    @Override
    public String name() {
        return "diagram";
    }

    @Override
    public Optional<String> of(String missionId, String reader) {
        return Optional.of(missionId);
    }
}
