package network.relais.ledger;

import java.util.Optional;
import network.relais.people.Language;
import network.relais.split.LineKey;

/** Whoever knows a reason why something must not be paid out yet, such as papers that are missing or an amount in dispute. */
public interface PayoutHold {

    /**
     * @param line whose party is to be paid
     * @return a sentence for whoever pays or is paid, in that language: why it waits, and what would end that
     */
    Optional<String> why(String missionId, LineKey line, Language language);
}
