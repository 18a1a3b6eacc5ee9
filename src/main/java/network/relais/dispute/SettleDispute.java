package network.relais.dispute;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.UseCase;
import network.relais.mail.Outbox;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Journal;
import network.relais.mission.Mission;
import network.relais.mission.MissionAccess;
import network.relais.mission.Missions;
import network.relais.mission.Part;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.proof.Register;
import network.relais.protocol.ProtocolLine;
import network.relais.protocol.ProtocolNames;
import network.relais.protocol.Protocols;
import network.relais.protocol.WhoMayJudge;
import network.relais.split.LineKey;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * A party disputes amounts of a mission, at any time. A mediator without a stake closes it with a word, or whoever opened it does;
 * until then what is still to be paid of these amounts is held back, and nothing else.
 */
@UseCase
public class SettleDispute {

    private static final int LONGEST_WORDS = 1900;

    private final Missions missions;
    private final MissionAccess access;
    private final Protocols protocols;
    private final ProtocolNames names;
    private final WhoMayJudge whoMayJudge;
    private final Disputes disputes;
    private final Directory directory;
    private final Register register;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    SettleDispute(
            Missions missions,
            MissionAccess access,
            Protocols protocols,
            ProtocolNames names,
            WhoMayJudge whoMayJudge,
            Disputes disputes,
            Directory directory,
            Register register,
            Outbox outbox,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.access = access;
        this.protocols = protocols;
        this.names = names;
        this.whoMayJudge = whoMayJudge;
        this.disputes = disputes;
        this.directory = directory;
        this.register = register;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param word how a form names it */
    public record Line(String word, String name, String what, String amount) {}

    /**
     * @param lines that the reader can dispute; none if they cannot
     * @param mediator who would close it now
     * @param canChoose those who could judge instead
     */
    public record State(
            List<Line> lines,
            List<Dispute> disputes,
            String mediator,
            Map<String, String> canChoose,
            boolean isParty) {}

    /** @throws network.relais.mission.UnknownMission if the mission is none of the reader's business */
    public State state(String missionId, String reader, Language language) {
        var mission = access.read(missionId, reader);
        var isParty = isParty(mission, reader);
        return new State(
                isParty ? lines(missionId, language) : List.of(),
                disputes.of(missionId),
                protocols.latest(missionId).isEmpty() ? "" : whoMayJudge.judge(missionId),
                isParty ? whoMayJudge.candidates(missionId) : Map.of(),
                isParty);
    }

    public boolean mayClose(Dispute dispute, String person) {
        return dispute.isOpen()
                && (person.equals(dispute.openedBy()) || person.equals(whoMayJudge.judge(dispute.missionId())));
    }

    /**
     * @param words as {@link Line#word} names the lines
     * @throws network.relais.Rejection if it cannot be opened like that; nothing has changed then
     */
    @Transactional
    public Dispute open(String missionId, String by, @Nullable String what, Set<String> words) {
        access.read(missionId, by);
        var mission = missions.lock(missionId);
        if (!isParty(mission, by)) {
            throw new DisputeRefused(
                    "NOT_YOURS",
                    "Only those who have a share in the agreement in force can dispute its amounts.",
                    "Seul qui a une part dans l’accord en vigueur peut en contester les montants.");
        }
        if (mission.hasEnded()) {
            throw new DisputeRefused(
                    "MISSION_ENDED",
                    "This mission has ended and everything is paid: there is nothing to hold back.",
                    "Cette mission est terminée et tout est payé\u00a0: il n’y a rien à retenir.");
        }
        var said = Texts.requiredParagraph("What is not right?", what, LONGEST_WORDS);
        var lines = inForce(missionId).stream()
                .map(ProtocolLine::key)
                .filter(key -> words.contains(word(key)))
                .toList();
        if (lines.isEmpty()) {
            throw new DisputeRefused(
                    "NO_LINE",
                    "Which amounts? Choose at least one of the lines below.",
                    "Quels montants\u00a0? Choisissez au moins une des lignes ci-dessous.");
        }
        var dispute = new Dispute(
                missionId, disputes.of(missionId).size() + 1, by, clock.instant(), said, lines, null, null, "");
        disputes.add(dispute);
        register.add(
                missionId,
                "disputeOpened",
                Map.of(
                        "dispute", String.valueOf(dispute.number()),
                        "by", by,
                        "lines",
                                lines.stream().map(SettleDispute::word).sorted().collect(Collectors.joining(","))),
                Map.of("what", said));
        journal.note(missionId, "disputeOpened", by, Map.of());
        var mediator = whoMayJudge.judge(missionId);
        missions.give(missionId, mediator, Part.ARBITER);
        tell(dispute, "dispute_opened", by, mediator);
        return dispute;
    }

    /** @throws network.relais.Rejection if it is closed, or not theirs to close; nothing has changed then */
    @Transactional
    public void close(String missionId, int number, String by, @Nullable String words) {
        access.read(missionId, by);
        missions.lock(missionId);
        var dispute = disputes.of(missionId).stream()
                .filter(each -> each.number() == number && each.isOpen())
                .findFirst()
                .orElseThrow(() -> new DisputeRefused(
                        "CLOSED",
                        "This dispute is closed already. Nothing was changed.",
                        "Ce différend est déjà clos. Rien n’a été changé."));
        if (!mayClose(dispute, by)) {
            throw new DisputeRefused(
                    "NOT_YOURS",
                    "Only %s as mediator, or whoever opened it, can close a dispute."
                            .formatted(directory
                                    .person(whoMayJudge.judge(missionId))
                                    .name()),
                    "Seul·e %s en médiation, ou la personne qui l’a ouvert, peut clore un différend."
                            .formatted(directory
                                    .person(whoMayJudge.judge(missionId))
                                    .name()));
        }
        var said = Texts.requiredParagraph("How is it settled?", words, LONGEST_WORDS);
        disputes.close(missionId, number, by, clock.instant(), said);
        register.add(
                missionId, "disputeClosed", Map.of("dispute", String.valueOf(number), "by", by), Map.of("words", said));
        journal.note(missionId, "disputeClosed", by, Map.of());
        tell(dispute, "dispute_closed", by, dispute.openedBy());
    }

    /** The parties choose whom they would have judge; whoever most of them name does. */
    @Transactional
    public void choose(String missionId, String by, @Nullable String mediator) {
        access.read(missionId, by);
        var mission = missions.lock(missionId);
        if (!isParty(mission, by)) {
            throw new DisputeRefused(
                    "NOT_YOURS",
                    "Only those who have a share choose who mediates.",
                    "Seul qui a une part choisit qui fait la médiation.");
        }
        if (mediator == null || !whoMayJudge.candidates(missionId).containsKey(mediator)) {
            throw new DisputeRefused(
                    "MEDIATOR",
                    "Choose somebody of the network who neither coordinates nor has a share here.",
                    "Choisissez quelqu’un du réseau qui ne pilote pas et n’a pas de part ici.");
        }
        whoMayJudge.choose(missionId, by, mediator);
        journal.note(missionId, "mediatorChosen", by, Map.of("mediatorPerson", mediator));
    }

    private void tell(Dispute dispute, String template, String by, String addressee) {
        var recipients = new LinkedHashSet<>(List.of(addressee));
        dispute.lines().stream()
                .map(LineKey::party)
                .filter(party -> directory.find(party).isPresent())
                .forEach(recipients::add);
        recipients.add(missions.get(dispute.missionId()).lead());
        recipients.remove(by);
        recipients.forEach(
                person -> outbox.queue(MailRequest.of(dispute.missionId(), template, person, "d" + dispute.number())));
    }

    private boolean isParty(Mission mission, String person) {
        return inForce(mission.id()).stream().anyMatch(line -> line.party().equals(person))
                || person.equals(mission.coordinator());
    }

    private List<Line> lines(String missionId, Language language) {
        return protocols.inForce(missionId).stream()
                .flatMap(version -> protocols.lines(missionId, version.number()).stream()
                        .map(line -> new Line(
                                word(line.key()),
                                names.party(version, line.party(), language),
                                names.line(version, line, language),
                                line.amount().format(language.locale()))))
                .toList();
    }

    private List<ProtocolLine> inForce(String missionId) {
        return protocols
                .inForce(missionId)
                .map(version -> protocols.lines(missionId, version.number()))
                .orElse(List.of());
    }

    private static String word(LineKey key) {
        return key.kind().code() + "-" + key.party() + (key.entry().isEmpty() ? "" : "-" + key.entry());
    }
}
