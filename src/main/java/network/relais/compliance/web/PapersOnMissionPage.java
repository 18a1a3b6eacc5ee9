package network.relais.compliance.web;

import java.util.List;
import java.util.Optional;
import network.relais.compliance.PayoutWaits;
import network.relais.overview.MissionSection;
import org.springframework.stereotype.Component;

/** Tells whoever is paid, on the mission's page, that their payouts wait for a paper of theirs. */
@Component
class PapersOnMissionPage implements MissionSection {

    private final PayoutWaits waits;

    PapersOnMissionPage(PayoutWaits waits) {
        this.waits = waits;
    }

    /** @param missing names of the papers */
    record Shown(List<String> missing) {}

    @Override
    public String name() {
        return "papers";
    }

    @Override
    public Optional<Object> of(String missionId, String reader) {
        var missing =
                waits.forPapers(missionId, reader).stream().map(PaperView::name).toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Shown(missing));
    }
}
