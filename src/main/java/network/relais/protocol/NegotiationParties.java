package network.relais.protocol;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Whoever speaks for a party, the proposer included. */
    public Set<String> withLogin(String missionId) {
        var proposal = Proposal.of(latest(missionId));
        return voices(missionId).of(proposal.parties());
    }

    public List<String> withoutLogin(String missionId) {
        var voices = voices(missionId);
        return Proposal.of(latest(missionId)).parties().stream()
                .filter(Party::isPerson)
                .filter(person -> voices.of(person).isEmpty())
                .toList();
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
