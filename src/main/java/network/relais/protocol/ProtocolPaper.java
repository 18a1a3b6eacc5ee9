package network.relais.protocol;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.paper.Paper;
import network.relais.paper.Press;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Person;
import network.relais.proof.Chains;
import network.relais.proof.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A version of the protocol agreement as somebody keeps it: on paper, in their language, with what they may read of it. */
@Component
public class ProtocolPaper {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Missions missions;
    private final Protocols protocols;
    private final ProtocolReaders readers;
    private final ReadProtocol readProtocol;
    private final Directory directory;
    private final Chains chains;
    private final ProtocolOpenings openings;
    private final Press press;
    private final Clock clock;

    ProtocolPaper(
            Missions missions,
            Protocols protocols,
            ProtocolReaders readers,
            ReadProtocol readProtocol,
            Directory directory,
            Chains chains,
            ProtocolOpenings openings,
            Press press,
            Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.readers = readers;
        this.readProtocol = readProtocol;
        this.directory = directory;
        this.chains = chains;
        this.openings = openings;
        this.press = press;
        this.clock = clock;
    }

    /**
     * What the template of the paper is filled with; all texts are ready to be shown, amounts are excluding VAT.
     *
     * @param state what became of the version
     * @param isUnderVote whether its parties are still asked about it
     * @param before number of the version before this one; null for the first
     * @param changes what is different from that one, as far as the reader may read it
     * @param parties everybody concerned, with what they are in it
     * @param order how the client ordered it; null if they did not
     * @param fingerprint of the version, whole, in groups; empty if it has none
     * @param register where the mission's register ended when the paper was printed; null before its first record
     */
    public record Content(
            String missionId,
            String title,
            String client,
            int version,
            String state,
            boolean isUnderVote,
            String proposer,
            String proposedAt,
            ProtocolReading reading,
            @Nullable Integer before,
            List<String> changes,
            List<PartyOf> parties,
            List<Approval> approvals,
            @Nullable String order,
            String fingerprint,
            @Nullable End register,
            String printedAt) {}

    public record PartyOf(String name, String parts) {}

    /** @param said the answer in words; @param when empty for whoever has not answered yet */
    public record Approval(String name, String said, String when) {}

    public record End(int length, String fingerprint) {}

    /**
     * @param reader whoever it is for: their own lines come first, and what they may not read is not in it
     * @throws UnknownVersion if the mission has no such version, or it is none of the reader's business
     */
    public Paper of(String missionId, int number, String reader, Language language) {
        var pdf = press.print("protocol", language, read(missionId, number, reader, language));
        return new Paper(
                "%s-%s-%d.pdf".formatted(missionId, language == Language.FR ? "protocole" : "protocol", number),
                openings.find(missionId, number, reader)
                        .map(file -> press.enclose(
                                pdf,
                                ProtocolOpenings.FILE_NAME,
                                "application/json",
                                file.getBytes(StandardCharsets.UTF_8)))
                        .orElse(pdf));
    }

    /**
     * What the paper says, to be shown elsewhere.
     *
     * @throws UnknownVersion as above
     */
    public Content read(String missionId, int number, String reader, Language language) {
        readers.sight(missionId, number, reader);
        return content(missions.get(missionId), protocols.version(missionId, number), reader, language);
    }

    /** The versions that this person can have as papers, latest first. */
    public List<ProtocolVersion> versionsFor(String missionId, String reader) {
        return protocols.versions(missionId).stream()
                .filter(version -> readers.sight(version, reader).isPresent())
                .sorted(Comparator.comparingInt(ProtocolVersion::number).reversed())
                .toList();
    }

    private Content content(Mission mission, ProtocolVersion version, String reader, Language language) {
        var reading = readProtocol.read(mission.id(), version.number(), reader, language);
        var words = wording(version, language);
        return new Content(
                mission.id(),
                mission.title(),
                directory.organisation(mission.client()).name(),
                version.number(),
                state(version, protocols.inForce(mission.id()), words),
                version.status() == ProtocolVersion.Status.PROPOSED,
                reading.proposer(),
                moment(version.proposedAt(), words),
                reading,
                version.number() == 1 ? null : Integer.valueOf(version.number() - 1),
                readProtocol.changesSinceTheVersionBefore(version, reader, language),
                parties(mission, version, words),
                approvals(version, words),
                order(version, words),
                reading.hash().isEmpty() ? "" : Fingerprint.grouped(reading.hash()),
                chains.head(mission.id())
                        .map(head -> new End(head.length(), Fingerprint.grouped(head.hash())))
                        .orElse(null),
                moment(clock.instant(), words));
    }

    private static String state(ProtocolVersion version, Optional<ProtocolVersion> inForce, Wording words) {
        var followedBy = inForce.map(ProtocolVersion::number).orElse(0);
        if (version.inForceSince() != null && followedBy > version.number()) {
            return words.say(
                            "Held until version %d did: it does not count any more",
                            "En vigueur jusqu’à la version %d : elle ne compte plus")
                    .formatted(followedBy);
        }
        if (version.inForceSince() != null) {
            return words.say(
                    "Agreed by all parties and ordered by the client", "Acceptée par tous et commandée par le client");
        }
        return switch (version.status()) {
            case PROPOSED ->
                words.say(
                        "Proposed: not all parties have agreed yet",
                        "Proposée : tous n’ont pas encore donné leur accord");
            case AGREED -> words.say("Agreed by all parties", "Acceptée par tous");
            case REPLACED -> words.say("Replaced: it does not count any more", "Remplacée : elle ne compte plus");
            case WITHDRAWN -> words.say("Withdrawn: it does not count any more", "Retirée : elle ne compte plus");
        };
    }

    /** In the order of the split, each with all that they are in it; the coordinator and the introducer even without a share. */
    private static List<PartyOf> parties(Mission mission, ProtocolVersion version, Wording words) {
        var terms = version.terms();
        var parts = new LinkedHashMap<String, TreeSet<String>>();
        var coordinator = mission.coordinator();
        if (coordinator != null) {
            add(parts, coordinator, words.say("coordinator", "pilote"));
        }
        add(parts, mission.introducer(), words.say("introducer", "apporteur"));
        terms.contributions().forEach(each -> add(parts, each.party(), each.role()));
        version.split()
                .lines()
                .forEach(line ->
                        add(parts, line.key().party(), words.kind(line.key().kind())));
        return parts.entrySet().stream()
                .map(entry -> new PartyOf(words.party(entry.getKey(), terms), String.join(", ", entry.getValue())))
                .toList();
    }

    private static void add(Map<String, TreeSet<String>> parts, String party, String part) {
        parts.computeIfAbsent(party, key -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                .add(part);
    }

    /** In the order in which they came, then those who are waited for. */
    private List<Approval> approvals(ProtocolVersion version, Wording words) {
        var approvals = new ArrayList<Approval>();
        for (var answer : protocols.answers(version.missionId(), version.number())) {
            approvals.add(new Approval(
                    name(answer.person()),
                    said(answer, version, words) + writtenDown(answer, words),
                    moment(answer.answeredAt(), words)));
        }
        for (var person : OpenQuestions.of(protocols, version)) {
            approvals.add(new Approval(name(person), words.say("has not answered yet", "n’a pas encore répondu"), ""));
        }
        return approvals;
    }

    private String said(Answer answer, ProtocolVersion version, Wording words) {
        var said = saidInSubstance(answer, version, words);
        var by = answer.givenBy();
        return switch (answer.behalf()) {
            case SELF -> said;
            case SILENCE ->
                words.say(
                        "did not answer in time: silence counts as agreement here",
                        "n’a pas répondu à temps : le silence vaut ici accord");
            case DEPUTY ->
                words.say("%s, by %s as deputy", "%s, par %s en suppléance")
                        .formatted(said, by == null ? "" : name(by));
            case MEDIATOR ->
                words.say("%s, by %s as mediator", "%s, par %s en médiation")
                        .formatted(said, by == null ? "" : name(by));
        };
    }

    private static String saidInSubstance(Answer answer, ProtocolVersion version, Wording words) {
        var carriedFrom = answer.carriedFrom();
        if (carriedFrom != null && version.origin() == ProtocolVersion.Origin.AMENDED) {
            return words.say(
                            "agreed to version %d, and is told of this one, which takes nothing from them",
                            "a accepté la version %d et a été informé(e) de celle-ci, qui ne lui retire rien")
                    .formatted(carriedFrom);
        }
        if (carriedFrom != null) {
            return words.say(
                            "agreed to version %d; nothing they agreed to has changed",
                            "a accepté la version %d ; rien de ce qui avait été accepté n’a changé")
                    .formatted(carriedFrom);
        }
        if (answer.person().equals(version.proposer()) && answer.isAgreement()) {
            return words.say("agrees by proposing it", "l’accepte en la proposant");
        }
        return switch (answer.kind()) {
            case AGREED -> words.say("agrees", "l’accepte");
            case COUNTER_PROPOSAL -> words.say("proposes something else", "propose autre chose");
            case NOT_TAKING_PART ->
                version.origin() == ProtocolVersion.Origin.AMENDED
                        ? words.say("does not agree", "ne l’accepte pas")
                        : words.say("does not take part", "ne participe pas");
        };
    }

    private String writtenDown(Answer answer, Wording words) {
        var told = answer.told();
        return told == null
                ? ""
                : words.say(" (written down by %s, who was told %s)", " (noté par %s, à qui cela a été dit %s)")
                        .formatted(name(told.by()), words.told(told));
    }

    private @Nullable String order(ProtocolVersion version, Wording words) {
        if (version.inForceSince() == null) {
            return null;
        }
        return protocols
                .order(version.missionId())
                .map(order -> words.say("%s, reference %s", "%s, référence %s")
                        .formatted(words.date(order.orderedOn()), order.reference()))
                .orElse(null);
    }

    private String name(String person) {
        return directory.person(person).name();
    }

    private String moment(Instant instant, Wording words) {
        ZonedDateTime there = instant.atZone(clock.getZone());
        return words.say("%s at %s", "%s à %s").formatted(words.date(there.toLocalDate()), TIME.format(there));
    }

    private Wording wording(ProtocolVersion version, Language language) {
        var persons = new TreeSet<>(version.split().totals().keySet());
        persons.addAll(version.terms().contributors());
        var mission = missions.get(version.missionId());
        persons.add(mission.introducer());
        var coordinator = mission.coordinator();
        if (coordinator != null) {
            persons.add(coordinator);
        }
        Map<String, Person> known = directory.persons(persons);
        return new Wording(language, known);
    }
}
