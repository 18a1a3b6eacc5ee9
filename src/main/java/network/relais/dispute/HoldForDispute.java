package network.relais.dispute;

import java.util.Optional;
import network.relais.ledger.PayoutHold;
import network.relais.people.Language;
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
    public Optional<String> why(String missionId, LineKey line, Language language) {
        return disputes.isInDispute(missionId, line)
                ? Optional.of(
                        language == Language.FR
                                ? "Ce montant est contesté. Il pourra partir quand la médiation, ou la personne qui a ouvert la contestation, l’aura close sur la page de la mission."
                                : "This amount is in dispute. It can go out once the mediator, or whoever opened the dispute, closes it on the mission's page.")
                : Optional.empty();
    }
}
