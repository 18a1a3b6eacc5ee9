package network.relais.compliance;

import java.util.Optional;
import java.util.stream.Collectors;
import network.relais.ledger.PayoutHold;
import network.relais.people.Language;
import network.relais.protocol.Party;
import network.relais.split.LineKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A payout waits while a paper that its contract wants is missing or over, unless an animator has let that wait. */
@Component
class HoldForPapers implements PayoutHold {

    private final PayoutWaits waits;
    private final boolean on;

    /** @param on whether this network holds payouts back for papers at all */
    HoldForPapers(PayoutWaits waits, @Value("${relais.papers.hold}") boolean on) {
        this.waits = waits;
        this.on = on;
    }

    @Override
    public Optional<String> why(String missionId, LineKey line, Language language) {
        if (!on || !Party.isPerson(line.party())) {
            return Optional.empty();
        }
        var missing = waits.forPapers(missionId, line.party());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of((language == Language.FR
                                ? "Documents manquants ou périmés : %s. Le montant pourra partir quand ils seront déposés sous « Pièces », ou qu’un·e animateur·rice y accordera un délai."
                                : "Papers are missing or over: %s. It can go out once they are handed in under Papers, or an animator lets them wait there.")
                        .formatted(missing.stream()
                                .map(kind -> PaperFacts.name(kind, language))
                                .collect(Collectors.joining(", "))));
    }
}
