package network.relais.protocol;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.Means;
import network.relais.mail.Outbox;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Missions;
import network.relais.mission.Part;
import network.relais.money.Money;
import network.relais.people.Directory;
import network.relais.protocol.ProtocolVersion.Origin;
import network.relais.protocol.ProtocolVersion.Status;
import network.relais.split.Split;
import network.relais.split.SplitCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds versions, with all that every new version brings about. Whoever calls it has locked the mission. */
@Component
class VersionBook {

    private final Protocols protocols;
    private final Minutes minutes;
    private final Optional<PaidSoFar> paidSoFar;
    private final Missions missions;
    private final Directory directory;
    private final Speakers speakers;
    private final ApprovalLevel approvalLevel;
    private final Outbox outbox;
    private final Clock clock;

    VersionBook(
            Protocols protocols,
            Minutes minutes,
            Optional<PaidSoFar> paidSoFar,
            Missions missions,
            Directory directory,
            Speakers speakers,
            ApprovalLevel approvalLevel,
            Outbox outbox,
            Clock clock) {
        this.protocols = protocols;
        this.minutes = minutes;
        this.paidSoFar = paidSoFar;
        this.missions = missions;
        this.directory = directory;
        this.speakers = speakers;
        this.approvalLevel = approvalLevel;
        this.outbox = outbox;
        this.clock = clock;
    }

    List<SplitCase.Paid> paid(String missionId) {
        return paidSoFar.map(paid -> paid.of(missionId)).orElse(List.of());
    }

    Proposal proposal(String missionId, Terms terms) {
        return new Proposal(terms, terms.split(paid(missionId)).lines());
    }

    /** A version that nobody has answered to yet but its proposer, who signed in by these means. */
    ProtocolVersion propose(String missionId, int round, String proposer, Terms terms, Means means) {
        return propose(add(missionId, round, Origin.NEGOTIATED, proposer, terms), means);
    }

    /** As {@link #propose}, for a mission that is under way. */
    ProtocolVersion amend(String missionId, int round, String proposer, Terms terms, Means means) {
        return propose(add(missionId, round, Origin.AMENDED, proposer, terms), means);
    }

    private ProtocolVersion propose(ProtocolVersion version, Means means) {
        var statement = Wording.english().proposes(version.number());
        minutes.answered(version, agreement(version, version.proposer(), null), means, statement);
        return version;
    }

    /** A version in which the work is the same and only who does it is not: what its proposer had agreed to before. */
    ProtocolVersion follow(ProtocolVersion before, Origin origin, String proposer, Terms terms) {
        return add(before.missionId(), before.round(), origin, proposer, terms);
    }

    private ProtocolVersion add(String missionId, int round, Origin origin, String proposer, Terms terms) {
        var before = protocols.latest(missionId);
        var version = new ProtocolVersion(
                missionId,
                before.map(latest -> latest.number() + 1).orElse(1),
                round,
                origin,
                proposer,
                clock.instant(),
                terms,
                paid(missionId),
                Status.PROPOSED,
                null);
        var split = version.split();
        before.filter(latest -> latest.status() == Status.PROPOSED)
                .ifPresent(latest -> minutes.became(latest, Status.REPLACED));
        protocols.add(version, lines(split));
        minutes.proposed(version);
        split.totals().keySet().stream()
                .filter(Party::isPerson)
                .forEach(person -> missions.give(missionId, person, Part.PARTY));
        return version;
    }

    /** A newcomer has said yes to the role as it is. */
    void join(ProtocolVersion version, String person, Means means) {
        var own = lines(version.split()).stream()
                .filter(line -> line.party().equals(person))
                .toList();
        var total = ProtocolReading.sum(own, Money.zero(version.terms().currency()));
        minutes.answered(
                version,
                agreement(version, person, null),
                means,
                Wording.english().takesTheRole(version.number(), total));
    }

    /** Whoever moves the dates says so now, whatever they had said to the version before. */
    void movedBy(ProtocolVersion version, Means means) {
        minutes.answered(
                version,
                agreement(version, version.proposer(), null),
                means,
                Wording.english().movesTheDates(version.number()));
    }

    private Answer agreement(ProtocolVersion version, String person, @Nullable Integer carriedFrom) {
        return new Answer(
                version.missionId(), version.number(), person, Answer.Kind.AGREED, "", clock.instant(), carriedFrom);
    }

    /** Whoever has to answer to the version is asked; whose agreement to the version before still holds is not. */
    void ask(Optional<ProtocolVersion> before, ProtocolVersion version) {
        var now = Proposal.of(version);
        var voices = speakers.of(now, version.proposer());
        var hasToAgree = approvalLevel.of(version.missionId());
        var decision = before.map(earlier -> WhoIsAsked.about(
                        Proposal.of(earlier), agreedTo(earlier), now, version.proposer(), voices, hasToAgree))
                .orElseGet(() -> WhoIsAsked.about(now, version.proposer(), voices, hasToAgree));
        before.ifPresent(earlier -> carryOver(earlier, version, decision));
        decision.asked()
                .forEach(person -> protocols.ask(version.missionId(), version.number(), person, clock.instant()));
    }

    /** Their agreement to the version before is an agreement to this one; those whose amounts moved are told. */
    void carryOver(ProtocolVersion before, ProtocolVersion version, WhoIsAsked decision) {
        var missionId = version.missionId();
        for (var answer : protocols.answers(missionId, before.number())) {
            if (decision.carriedOver().contains(answer.person()) && answer.isAgreement()) {
                minutes.carriedOver(
                        version,
                        new Answer(
                                missionId,
                                version.number(),
                                answer.person(),
                                Answer.Kind.AGREED,
                                answer.words(),
                                answer.answeredAt(),
                                answer.carriedFrom() == null
                                        ? Integer.valueOf(answer.version())
                                        : answer.carriedFrom()));
            }
        }
        minutes.carriedOver(version, agreement(version, version.proposer(), before.number()));
        decision.informed()
                .forEach(person -> outbox.queue(
                        MailRequest.of(missionId, "protocol_changed_by_rounding", person, "v" + version.number())));
    }

    /** Everybody has agreed: who does the work sees the mission, who has no share any more does not. */
    void conclude(ProtocolVersion version) {
        minutes.became(version, Status.AGREED);
        keepPartsOf(version);
    }

    /** Whoever does the work by this version sees the mission, and whoever has no share in it does not. */
    void keepPartsOf(ProtocolVersion version) {
        var missionId = version.missionId();
        var contributors = version.terms().contributors();
        var parties = version.split().totals().keySet();
        contributors.forEach(person -> missions.give(missionId, person, Part.CONTRIBUTOR));
        takeFromOthers(missionId, Part.CONTRIBUTOR, contributors);
        takeFromOthers(missionId, Part.PARTY, parties);
    }

    /** If the version before is what the mission is run by, this one is from now on. */
    void takeOverFrom(ProtocolVersion before, ProtocolVersion version) {
        if (before.inForceSince() != null) {
            minutes.inForce(version);
        }
    }

    Set<String> agreedTo(ProtocolVersion version) {
        return protocols.answers(version.missionId(), version.number()).stream()
                .filter(Answer::isAgreement)
                .map(Answer::person)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void takeFromOthers(String missionId, Part part, Set<String> those) {
        missions.having(missionId, part).stream()
                .filter(person -> !those.contains(person))
                .forEach(person -> missions.take(missionId, person, part));
    }

    List<ProtocolLine> lines(Split split) {
        var lines = new ArrayList<ProtocolLine>();
        for (var line : split.lines()) {
            var why = split.explain(line);
            lines.add(new ProtocolLine(
                    line.key(), line.label(), line.amount(), why.inWords(Locale.FRENCH), why.inWords(Locale.ENGLISH)));
        }
        return lines;
    }

    /** For sentences: how the journal names the details. */
    static Map<String, String> numbered(ProtocolVersion version) {
        return Map.of("version", String.valueOf(version.number()), "round", String.valueOf(version.round()));
    }

    String name(String person) {
        return directory.person(person).name();
    }
}
