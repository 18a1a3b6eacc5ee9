package network.relais.protocol;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.protocol.ProtocolVersion.Origin;
import network.relais.protocol.ProtocolVersion.Status;

/** Everybody has answered: what follows from it. */
@UseCase
public class SumUpAnswers {

    /** What the answers to a version come to. */
    public enum Result {
        AGREED,
        /** Somebody has taken their answer back and not answered anew: they are heard again. */
        ANSWER_MISSING,
        /** Somebody proposed something else: a new round. */
        COUNTER_PROPOSED,
        /** Somebody does not take part, and their roles are open now: a new version, like for like, costs no round. */
        ROLES_OPENED,
        /** Somebody does not take part who has another share than for work: the coordinator decides who takes it over. */
        SHARE_IS_FREE
    }

    private final Missions missions;
    private final Protocols protocols;
    private final Minutes minutes;
    private final VersionBook book;
    private final Speakers speakers;
    private final Journal journal;

    SumUpAnswers(
            Missions missions,
            Protocols protocols,
            Minutes minutes,
            VersionBook book,
            Speakers speakers,
            Journal journal) {
        this.missions = missions;
        this.protocols = protocols;
        this.minutes = minutes;
        this.book = book;
        this.speakers = speakers;
        this.journal = journal;
    }

    public Result sumUp(String missionId) {
        var mission = missions.lock(missionId);
        var version = protocols.latest(missionId).orElseThrow();
        if (!OpenQuestions.of(protocols, version).isEmpty()) {
            return Result.ANSWER_MISSING;
        }
        var answers = protocols.answers(missionId, version.number());
        if (answers.stream().anyMatch(answer -> answer.kind() == Answer.Kind.COUNTER_PROPOSAL)) {
            minutes.became(version, Status.REPLACED);
            return Result.COUNTER_PROPOSED;
        }
        var leavers = answers.stream()
                .filter(answer -> answer.kind() == Answer.Kind.NOT_TAKING_PART)
                .map(Answer::person)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (leavers.isEmpty()) {
            book.conclude(version);
            journal.note(missionId, "protocolAgreed", null, VersionBook.numbered(version));
            return Result.AGREED;
        }
        if (haveOtherShares(leavers, version)) {
            minutes.became(version, Status.REPLACED);
            return Result.SHARE_IS_FREE;
        }
        openRoles(mission, version, leavers);
        return Result.ROLES_OPENED;
    }

    private void openRoles(Mission mission, ProtocolVersion version, Set<String> leavers) {
        var terms = version.terms();
        for (var leaver : leavers) {
            terms = Team.opened(terms, leaver);
            journal.note(mission.id(), "roleOpened", mission.lead(), Map.of("leaverPerson", leaver));
        }
        var opened = book.follow(version, Origin.ROLE_OPENED, mission.lead(), terms);
        book.ask(Optional.of(version), opened);
    }

    private boolean haveOtherShares(Set<String> leavers, ProtocolVersion version) {
        var voices = speakers.of(Proposal.of(version), version.proposer());
        return Proposal.of(version).parties().stream()
                .filter(party -> voices.of(party).filter(leavers::contains).isPresent())
                .anyMatch(party -> version.terms().isMoreThanContributor(party));
    }
}
