package network.relais.protocol;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who has to do with the latest version of a mission's protocol. */
@Component
public class NegotiationParties {

    private final Protocols protocols;
    private final Speakers speakers;

    NegotiationParties(Protocols protocols, Speakers speakers) {
        this.protocols = protocols;
        this.speakers = speakers;
    }

    public int version(String missionId) {
        return latest(missionId).number();
    }

    /** Asked, and no answer yet. */
    public List<String> toAsk(String missionId) {
        return OpenQuestions.of(protocols, latest(missionId));
    }

    /** Whoever speaks for a party and has a login, the proposer included; whom an amendment leaves nothing as well. */
    public Set<String> withLogin(String missionId) {
        var voices = voices(missionId);
        var persons = voices.of(Proposal.of(latest(missionId)).parties());
        droppedOut(missionId).filter(voices.members()::contains).forEach(persons::add);
        persons.removeAll(voices.outsiders());
        return persons;
    }

    public Set<String> withoutLogin(String missionId) {
        var voices = voices(missionId);
        var persons = new TreeSet<>(voices.outsiders());
        droppedOut(missionId)
                .filter(person -> !voices.members().contains(person))
                .forEach(persons::add);
        return persons;
    }

    /** Asked about the latest version, which leaves them nothing. */
    private Stream<String> droppedOut(String missionId) {
        var version = latest(missionId);
        var voices = voices(missionId);
        var speaking = voices.of(Proposal.of(version).parties());
        return protocols.questions(missionId, version.number()).stream()
                .filter(question -> question.withdrawnAt() == null)
                .map(Question::person)
                .filter(person -> !speaking.contains(person));
    }

    public List<String> withdrawn(String missionId) {
        return protocols.questions(missionId, latest(missionId).number()).stream()
                .filter(question -> question.withdrawnAt() != null)
                .map(Question::person)
                .toList();
    }

    /** The day until which the person asked for time. */
    public Optional<LocalDate> needsUntil(String missionId, String person) {
        return protocols.questions(missionId, latest(missionId).number()).stream()
                .filter(question -> question.person().equals(person))
                .flatMap(question -> Optional.ofNullable(question.needsUntil()).stream())
                .findFirst();
    }

    private Voices voices(String missionId) {
        var version = latest(missionId);
        return speakers.of(Proposal.of(version), version.proposer());
    }

    private ProtocolVersion latest(String missionId) {
        return protocols.latest(missionId).orElseThrow();
    }
}
