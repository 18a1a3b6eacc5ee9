package network.relais.protocol.process;

import network.relais.protocol.AmendmentProcess;
import network.relais.protocol.Amendments;
import network.relais.protocol.VersionInForce;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Somebody has left, joined or moved the dates while an amendment was open: it is drafted again on what holds now. */
@Component
class FollowAgreement {

    private final Amendments amendments;
    private final AmendmentProcess process;

    FollowAgreement(Amendments amendments, AmendmentProcess process) {
        this.amendments = amendments;
        this.process = process;
    }

    @EventListener
    void follow(VersionInForce change) {
        if (amendments.open(change.missionId()).isPresent()) {
            process.agreementChanged(change.missionId());
        }
    }
}
