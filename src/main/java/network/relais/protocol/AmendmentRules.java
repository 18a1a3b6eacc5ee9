package network.relais.protocol;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.money.Money;
import network.relais.people.Language;
import network.relais.protocol.Stake.Change;
import network.relais.split.LineKey;
import network.relais.split.SplitLine;
import org.springframework.stereotype.Component;

/** What a draft or a version means as an amendment of the agreement in force. */
@Component
class AmendmentRules {

    private final Missions missions;
    private final Protocols protocols;
    private final Amendments amendments;
    private final Optional<WorkSoFar> workSoFar;
    private final ProtectedWork protectedWork;
    private final VersionBook book;
    private final Speakers speakers;
    private final ApprovalLevel approvalLevel;

    AmendmentRules(
            Missions missions,
            Protocols protocols,
            Amendments amendments,
            Optional<WorkSoFar> workSoFar,
            ProtectedWork protectedWork,
            VersionBook book,
            Speakers speakers,
            ApprovalLevel approvalLevel) {
        this.missions = missions;
        this.protocols = protocols;
        this.amendments = amendments;
        this.workSoFar = workSoFar;
        this.protectedWork = protectedWork;
        this.book = book;
        this.speakers = speakers;
        this.approvalLevel = approvalLevel;
    }

    /** @throws IllegalStateException if none is: then nothing can be amended, and the process should not be here */
    ProtocolVersion inForce(String missionId) {
        return protocols
                .inForce(missionId)
                .orElseThrow(() -> new IllegalStateException(
                        "Mission %s has no agreement in force to amend".formatted(missionId)));
    }

    /** What the terms would break; empty while no amendment is open. */
    List<Problem> problems(String missionId, Terms now, Language language) {
        return amendments
                .open(missionId)
                .map(amendment -> limits(missions.get(missionId), amendment).problemsOf(now, language))
                .orElse(List.of());
    }

    private AmendmentTerms limits(Mission mission, Amendment amendment) {
        return new AmendmentTerms(
                inForce(mission.id()).terms(),
                amendment.daysDone(),
                workSoFar.map(work -> work.deliveredMilestones(mission.id())).orElse(Set.of()),
                workSoFar.flatMap(work -> work.milestoneAtHand(mission.id())),
                mission.deliveredAt() != null);
    }

    /** Who has to agree and who is told, if these terms are proposed. */
    WhoIsAsked whoIsAsked(Amendment amendment, Proposal now) {
        var proposer = missions.get(amendment.missionId()).lead();
        return WhoIsAsked.about(stakes(amendment, now, proposer), proposer, hasToAgree(amendment));
    }

    private Predicate<Stake> hasToAgree(Amendment amendment) {
        return approvalLevel.of(amendment.missionId());
    }

    private Stakes stakes(Amendment amendment, Proposal now, String proposer) {
        var before = inForce(amendment.missionId());
        var voices = speakers.of(now, proposer, Proposal.of(before).parties());
        var agreed = new HashSet<>(book.agreedTo(before));
        // An agreement is in force when all have agreed: whoever speaks for the network today has its agreement.
        voices.of(Party.NETWORK).ifPresent(agreed::add);
        return new Stakes(
                Change.AMENDMENT,
                Proposal.of(before),
                agreed,
                now,
                proposer,
                voices,
                holding(amendment, now),
                protectedWork.takenBy(amendment, now).stream()
                        .map(BelowWorkDone::party)
                        .collect(Collectors.toSet()));
    }

    /** Who has agreed to the round before, if no amount of anybody and nothing of their own has changed since. */
    Set<String> holding(Amendment amendment, Proposal now) {
        var number = amendment.version();
        if (number == null) {
            return Set.of();
        }
        var round = protocols.version(amendment.missionId(), number);
        var before = Proposal.of(round);
        if (!amounts(before).equals(amounts(now))) {
            return Set.of();
        }
        return book.agreedTo(round).stream()
                .filter(person -> ownTerms(before, person).equals(ownTerms(now, person)))
                .collect(Collectors.toSet());
    }

    private static Map<LineKey, Money> amounts(Proposal proposal) {
        return proposal.lines().stream().collect(Collectors.toMap(SplitLine::key, SplitLine::amount));
    }

    private static Set<Object> ownTerms(Proposal proposal, String person) {
        var terms = new HashSet<Object>(proposal.terms().contributionsOf(person));
        proposal.terms().milestones().stream()
                .filter(each -> each.responsible().equals(person))
                .forEach(terms::add);
        return terms;
    }

    /** Whether the version leaves everybody what they have been paid by now. */
    boolean leavesWhatWasPaid(ProtocolVersion version) {
        var lines = version.split().lines();
        return book.paid(version.missionId()).stream().noneMatch(paid -> paid.amount()
                .isMoreThan(lines.stream()
                        .filter(line ->
                                line.kind() == paid.kind() && line.party().equals(paid.party()))
                        .map(SplitLine::amount)
                        .reduce(Money.zero(version.terms().currency()), Money::plus)));
    }
}
