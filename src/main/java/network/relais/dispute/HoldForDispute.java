package network.relais.dispute;

import java.util.Optional;
import network.relais.ledger.PayoutHold;
import network.relais.split.LineKey;
import org.springframework.stereotype.Component;

/** What is still to be paid of a line waits while somebody disputes it; all other lines go out. */
@Component
class HoldForDispute implements PayoutHold {

    private final Disputes disputes;

    HoldForDispute(Disputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public Optional<String> why(String missionId, LineKey line) {
        return disputes.isInDispute(missionId, line)
                ? Optional.of(
                        "This amount is in dispute. It can go out once the mediator, or whoever opened the dispute, closes it on the mission's page.")
                : Optional.empty();
    }
}
