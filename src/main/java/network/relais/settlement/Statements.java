package network.relais.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import network.relais.ledger.HandOut;
import network.relais.ledger.HandOut.Batch;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Person;
import network.relais.people.Role;
import network.relais.protocol.Party;
import network.relais.protocol.Protocols;
import org.springframework.stereotype.Component;

/** Who is told what of a payment: everybody the own lines; the animators those of the network too, for which they answer. */
@Component
public class Statements {

    private final Missions missions;
    private final Protocols protocols;
    private final Accounting accounting;
    private final Directory directory;
    private final Clock clock;

    Statements(Missions missions, Protocols protocols, Accounting accounting, Directory directory, Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.accounting = accounting;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Ids of the persons to whom a payment brought something.
     *
     * @param batch id of a payment and version, as {@link ReviewInstalments.News#handedOut}
     */
    public List<String> recipients(String missionId, String batch) {
        var recipients = new LinkedHashSet<String>();
        for (var handOut : accounting.books(missions.get(missionId)).of(Batch.of(batch))) {
            if (!handOut.setAside()) {
                recipients.addAll(speakers(handOut));
            }
        }
        return List.copyOf(recipients);
    }

    Statement statement(String missionId, String batch, String recipient) {
        var books = accounting.books(missions.get(missionId));
        var paid = Batch.of(batch);
        var version = protocols.version(missionId, paid.version());
        return Statement.of(books, Accounting.splitOf(version, books), paid, partiesOf(recipient));
    }

    private List<String> speakers(HandOut handOut) {
        var party = handOut.line().party();
        return party.equals(Party.NETWORK) ? animators() : List.of(party);
    }

    private Predicate<String> partiesOf(String person) {
        var speaksForNetwork = animators().contains(person);
        return party -> party.equals(person) || (speaksForNetwork && party.equals(Party.NETWORK));
    }

    private List<String> animators() {
        return directory.holding(Role.ANIMATOR, LocalDate.now(clock)).stream()
                .map(Person::id)
                .toList();
    }
}
