package network.relais.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.Means;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.protocol.ProtocolVersion.Origin;

/**
 * The dates of an ordered mission move: a new version says so and is in force at once, since the client or the coordinator has
 * decided. It binds no contributor yet: everybody whose dates differ is asked. No share changes by it.
 */
@UseCase
public class MoveDates {

    private final Missions missions;
    private final Protocols protocols;
    private final VersionBook book;
    private final Speakers speakers;
    private final ApprovalLevel approvalLevel;
    private final AnswerDates answerDates;
    private final Journal journal;
    private final Clock clock;

    MoveDates(
            Missions missions,
            Protocols protocols,
            VersionBook book,
            Speakers speakers,
            ApprovalLevel approvalLevel,
            AnswerDates answerDates,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.book = book;
        this.speakers = speakers;
        this.approvalLevel = approvalLevel;
        this.answerDates = answerDates;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param by who moves them, and has agreed to them by doing so
     * @param means how we know that it is they
     * @throws ProtocolRefused if nothing is ordered, if these can be no dates, or if they are the dates already
     */
    public ProtocolVersion move(String missionId, String by, Means means, NewDates dates) {
        missions.lock(missionId);
        var before = protocols
                .latestAgreed(missionId)
                .filter(version -> version.inForceSince() != null)
                .orElseThrow(() -> new ProtocolRefused(
                        "NOTHING_ORDERED",
                        "The client has ordered nothing yet: change the dates in the draft instead.",
                        "Le client n’a encore rien commandé\u00a0: changez plutôt les dates dans le projet."));
        var terms = dates.of(before.terms(), LocalDate.now(clock));
        if (terms.equals(before.terms())) {
            throw new ProtocolRefused(
                    "SAME_DATES",
                    "These are the dates of the mission already. Nothing was changed.",
                    "Ce sont déjà les dates de la mission. Rien n’a été changé.");
        }
        var now = book.proposal(missionId, terms);
        var decision = whoIsAsked(missionId, by, before, now);

        answerDates.withdrawAll(missionId);
        var version = book.follow(before, Origin.DATES_MOVED, by, terms);
        book.movedBy(version, means);
        book.carryOver(before, version, decision);
        decision.asked().forEach(person -> protocols.ask(missionId, version.number(), person, clock.instant()));
        book.conclude(version);
        book.takeOverFrom(before, version);
        journal.note(
                missionId,
                "datesMoved",
                by,
                Map.of(
                        "startDate",
                        terms.startsOn().toString(),
                        "endDate",
                        terms.endsOn().toString()));
        return protocols.version(missionId, version.number());
    }

    /** Whose dates differ from what they have agreed to; an earlier move that they have not answered counts too. */
    private WhoIsAsked whoIsAsked(String missionId, String by, ProtocolVersion before, Proposal now) {
        var voices = speakers.of(now, by);
        var agreed = new HashSet<>(voices.of(Proposal.of(before).parties()));
        answerDates.open(missionId).forEach(question -> agreed.remove(question.person()));
        var decision = WhoIsAsked.about(
                Stakes.of(Stake.Change.DATES, Proposal.of(before), agreed, now, by, voices),
                by,
                approvalLevel.of(missionId));
        ReplaceContributor.requireOnly(withOtherDates(before.terms(), now.terms(), agreed), decision, book);
        return decision;
    }

    private static Set<String> withOtherDates(Terms before, Terms now, Set<String> agreed) {
        return now.contributors().stream()
                .filter(person -> !agreed.contains(person)
                        || !before.contributionsOf(person).equals(now.contributionsOf(person)))
                .collect(Collectors.toSet());
    }
}
