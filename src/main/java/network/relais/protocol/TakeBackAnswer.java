package network.relais.protocol;

import java.util.Optional;
import network.relais.Means;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;

/**
 * A party takes its answer back while others are still asked: the question is open again, and the party can answer anew at once. When
 * all others have answered, the process asks the party again.
 */
@UseCase
public class TakeBackAnswer {

    private final Missions missions;
    private final Protocols protocols;
    private final Amendments amendments;
    private final Minutes minutes;
    private final AnswerMails mails;
    private final Journal journal;

    TakeBackAnswer(
            Missions missions,
            Protocols protocols,
            Amendments amendments,
            Minutes minutes,
            AnswerMails mails,
            Journal journal) {
        this.missions = missions;
        this.protocols = protocols;
        this.amendments = amendments;
        this.minutes = minutes;
        this.mails = mails;
        this.journal = journal;
    }

    /** The person's answer to the latest version, as long as it can be taken back. */
    public Optional<Answer> takeable(String missionId, String person) {
        return protocols
                .latest(missionId)
                .filter(version -> version.status() == ProtocolVersion.Status.PROPOSED)
                .filter(this::isVoteOpen)
                .filter(version -> protocols.questions(missionId, version.number()).stream()
                        .anyMatch(question -> question.person().equals(person) && question.withdrawnAt() == null))
                .flatMap(version -> protocols.answers(missionId, version.number()).stream()
                        .filter(answer -> answer.person().equals(person) && answer.carriedFrom() == null)
                        .findFirst());
    }

    /** An amendment stays proposed while the client is asked, but what the parties said is settled by then. */
    private boolean isVoteOpen(ProtocolVersion version) {
        return version.origin() != ProtocolVersion.Origin.AMENDED
                || amendments
                        .open(version.missionId())
                        .filter(amendment -> amendment.state() == Amendment.State.PROPOSED)
                        .isPresent();
    }

    /** @throws network.relais.Rejection if everybody has answered meanwhile, or there is nothing to take back */
    public void takeBack(String missionId, String person, Means means) {
        missions.lock(missionId);
        var answer = takeable(missionId, person)
                .orElseThrow(
                        () -> new ProtocolRefused(
                                "VOTE_CLOSED",
                                "Your answer cannot be taken back any more: the others have answered, or another version is asked about.",
                                "Votre réponse ne peut plus être reprise\u00a0: les autres ont répondu, ou une autre version est soumise."));
        var version = protocols.version(missionId, answer.version());
        minutes.takenBack(version, answer, means);
        journal.note(missionId, "partyTookBack", person, VersionBook.numbered(version));
        mails.takenBack(version, answer);
    }
}
