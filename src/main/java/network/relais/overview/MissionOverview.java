package network.relais.overview;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import network.relais.delivery.MilestoneState;
import network.relais.delivery.Milestones;
import network.relais.delivery.Withdraw;
import network.relais.evaluation.EvaluationSteps;
import network.relais.evaluation.EvaluationSummary;
import network.relais.mission.Journal;
import network.relais.mission.Mission;
import network.relais.mission.MissionAccess;
import network.relais.mission.MissionProcess;
import network.relais.mission.Missions;
import network.relais.mission.OpenTasks;
import network.relais.mission.OpenTasks.OpenTask;
import network.relais.mission.Part;
import network.relais.people.Directory;
import network.relais.people.Person;
import network.relais.protocol.ProtocolPaper;
import network.relais.protocol.ProtocolVersion;
import network.relais.protocol.Protocols;
import network.relais.settlement.MissionAccounts;
import network.relais.staffing.MoveMissionDates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that the page of a mission shows to one reader, and what that reader may do now. */
@Component
public class MissionOverview {

    private final MissionAccess access;
    private final Missions missions;
    private final MissionProcess process;
    private final OpenTasks openTasks;
    private final Journal journal;
    private final Protocols protocols;
    private final ProtocolPaper papers;
    private final Milestones milestones;
    private final Withdraw withdraw;
    private final MoveMissionDates moveDates;
    private final MissionAccounts accounts;
    private final EvaluationSummary evaluation;
    private final Directory directory;
    private final Clock clock;

    MissionOverview(
            MissionAccess access,
            Missions missions,
            MissionProcess process,
            OpenTasks openTasks,
            Journal journal,
            Protocols protocols,
            ProtocolPaper papers,
            Milestones milestones,
            Withdraw withdraw,
            MoveMissionDates moveDates,
            MissionAccounts accounts,
            EvaluationSummary evaluation,
            Directory directory,
            Clock clock) {
        this.access = access;
        this.missions = missions;
        this.process = process;
        this.openTasks = openTasks;
        this.journal = journal;
        this.protocols = protocols;
        this.papers = papers;
        this.milestones = milestones;
        this.withdraw = withdraw;
        this.moveDates = moveDates;
        this.accounts = accounts;
        this.evaluation = evaluation;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @param client the organisation's name
     * @param agreement what the parties agreed on last; empty before
     * @param versions of the agreement that the reader may read, latest first
     * @param milestones empty before the client has ordered
     * @param money empty before the client has ordered
     * @param nextDeadline when the next timer of the mission runs out
     * @param mayCancel whether the reader may end it now; likewise the others
     */
    public record Overview(
            Mission mission,
            String client,
            List<Lifecycle.Step> lifecycle,
            List<Waiting> waiting,
            List<Participant> people,
            Optional<ProtocolVersion> agreement,
            List<ProtocolVersion> versions,
            List<MilestoneState> milestones,
            Optional<Money> money,
            Optional<EvaluationSummary.Summary> evaluation,
            Optional<Instant> nextDeadline,
            List<Journal.Entry> history,
            Map<String, Person> persons,
            boolean mayCancel,
            boolean mayPause,
            boolean mayResume,
            boolean mayRecordPayment,
            boolean mayWithdraw,
            boolean mayMoveDates) {

        /** It may take a while to end: what was done is still evaluated and settled. */
        public boolean isCancelled() {
            return history.stream().anyMatch(entry -> entry.kind().equals("missionCancelled"));
        }
    }

    /**
     * @param share what the reader has of it
     * @param payments of the client, as they were recorded
     * @param mayCorrect whether the reader may reverse a payment, and pay credit back
     */
    public record Money(
            MissionAccounts.Figures figures,
            MissionAccounts.Share share,
            List<MissionAccounts.Recorded> payments,
            boolean mayCorrect) {}

    /**
     * A step that waits for somebody.
     *
     * @param name as it stands on its diagram
     * @param frenchName the same in French
     * @param person null if the name is nobody's business, or nobody in particular is waited for
     * @param groups any of whose people may take it, if nobody has yet
     * @param taskId where the reader can answer; null if it is not the reader's own step
     */
    public record Waiting(
            String name,
            String frenchName,
            @Nullable Person person,
            List<String> groups,
            Instant since,
            @Nullable Instant due,
            boolean isLate,
            @Nullable String taskId) {}

    /** @param parts empty for the client's contact and the prescriber, who have no part in the work */
    public record Participant(Person person, Set<Part> parts, boolean isClientContact, boolean isPrescriber) {}

    /** @throws network.relais.mission.UnknownMission if it is none of the reader's business */
    public Overview of(String missionId, String reader) {
        var mission = access.read(missionId, reader);
        var history = journal.of(missionId);
        var open = openTasks.of(missionId);
        var persons = directory.persons(personsIn(history, open));
        var isRunning = !mission.hasEnded() && mission.endReason() == null;
        var leads = access.mayLead(mission, reader);
        var money = protocols.inForce(missionId).map(version -> money(missionId, reader, leads));
        return new Overview(
                mission,
                directory.organisation(mission.client()).name(),
                Lifecycle.of(mission, history),
                open.stream().map(task -> waiting(task, reader, persons)).toList(),
                people(mission),
                protocols.inForce(missionId).or(() -> protocols.latestAgreed(missionId)),
                papers.versionsFor(missionId, reader),
                milestones.of(missionId),
                money,
                evaluation.of(missionId),
                process.nextDeadline(missionId),
                history,
                persons,
                leads && isRunning,
                leads && isRunning && !mission.isPaused(),
                leads && isRunning && mission.isPaused(),
                leads && money.filter(MissionOverview::isOpen).isPresent(),
                !withdraw.rolesToLeave(missionId, reader).isEmpty(),
                moveDates.movable(missionId, reader).isPresent());
    }

    private Money money(String missionId, String reader, boolean leads) {
        return new Money(
                accounts.of(missionId), accounts.share(missionId, reader), accounts.payments(missionId), leads);
    }

    private static boolean isOpen(Money money) {
        return !money.figures().open().isZero();
    }

    private Waiting waiting(OpenTask task, String reader, Map<String, Person> persons) {
        var isOwn = reader.equals(task.person());
        // Who has not given a view yet tells who has: an evaluation shows how many, never who.
        var isSecret = task.step().equals(EvaluationSteps.VIEW) && !isOwn;
        return new Waiting(
                task.name(),
                task.frenchName(),
                isSecret || task.person() == null ? null : persons.get(task.person()),
                task.groups(),
                task.since(),
                task.due(),
                task.due() != null && task.due().isBefore(clock.instant()),
                isOwn ? task.id() : null);
    }

    private List<Participant> people(Mission mission) {
        var parts = new LinkedHashMap<String, Set<Part>>();
        for (var part : List.of(
                Part.COORDINATOR,
                Part.INTRODUCER,
                Part.CONTRIBUTOR,
                Part.PARTY,
                Part.ARBITER,
                Part.ASKED,
                Part.SUCCESSOR)) {
            for (var person : missions.having(mission.id(), part)) {
                parts.computeIfAbsent(person, id -> EnumSet.noneOf(Part.class)).add(part);
            }
        }
        for (var outside : new String[] {mission.clientContact(), mission.prescriber()}) {
            if (outside != null) {
                parts.computeIfAbsent(outside, id -> EnumSet.noneOf(Part.class));
            }
        }
        var persons = directory.persons(parts.keySet());
        return parts.entrySet().stream()
                .filter(entry -> persons.containsKey(entry.getKey()))
                .map(entry -> new Participant(
                        persons.get(entry.getKey()),
                        entry.getValue(),
                        entry.getKey().equals(mission.clientContact()),
                        entry.getKey().equals(mission.prescriber())))
                .toList();
    }

    private static Set<String> personsIn(List<Journal.Entry> history, List<OpenTask> open) {
        var ids = new HashSet<String>();
        open.forEach(task -> Optional.ofNullable(task.person()).ifPresent(ids::add));
        for (var entry : history) {
            Optional.ofNullable(entry.actor()).ifPresent(ids::add);
            entry.details().forEach((name, value) -> {
                if (name.endsWith("Person")) {
                    ids.add(value);
                }
            });
        }
        return ids;
    }
}
