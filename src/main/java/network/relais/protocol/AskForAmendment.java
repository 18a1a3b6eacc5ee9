package network.relais.protocol;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Mission;
import network.relais.mission.MissionAccess;
import network.relais.mission.Missions;
import network.relais.mission.Part;
import network.relais.mission.Phase;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Whoever coordinates or contributes wants the agreement of a running mission changed: what, why, and from when. */
@UseCase
public class AskForAmendment {

    private static final int LONGEST_WORDS = 1900;
    private static final int LAST_YEAR = 2100;

    private final Missions missions;
    private final MissionAccess access;
    private final Protocols protocols;
    private final Amendments amendments;
    private final Optional<WorkSoFar> workSoFar;
    private final AmendmentMinutes minutes;
    private final AmendmentProcess process;
    private final Directory directory;
    private final Journal journal;
    private final Clock clock;

    AskForAmendment(
            Missions missions,
            MissionAccess access,
            Protocols protocols,
            Amendments amendments,
            Optional<WorkSoFar> workSoFar,
            AmendmentMinutes minutes,
            AmendmentProcess process,
            Directory directory,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.access = access;
        this.protocols = protocols;
        this.amendments = amendments;
        this.workSoFar = workSoFar;
        this.minutes = minutes;
        this.process = process;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * One role, as the page asks for it.
     *
     * @param contribution its id
     * @param agreed days agreed on
     * @param planned days planned up to the last milestone whose days were confirmed
     * @param done days confirmed so far; what is proposed as the days done
     */
    public record Role(
            String contribution, String person, String role, BigDecimal agreed, BigDecimal planned, BigDecimal done) {

        /** Whether more or less was done than planned. */
        public boolean differs() {
            return planned.compareTo(done) != 0;
        }

        /** The days agreed on, if what was done otherwise so far is taken into them. */
        public BigDecimal asWorked() {
            return agreed.add(done).subtract(planned).max(done);
        }
    }

    /**
     * @param mayAsk whether the reader may ask for an amendment now
     * @param open the one that is open, if one is
     * @param roles all that somebody has, in the order of the agreement
     */
    public record State(boolean mayAsk, Optional<Amendment> open, List<Role> roles) {
        public boolean differs() {
            return roles.stream().anyMatch(Role::differs);
        }
    }

    /** @throws network.relais.mission.UnknownMission if the mission is none of the reader's business */
    public State state(String missionId, String reader) {
        var mission = access.read(missionId, reader);
        var open = amendments.open(missionId);
        return new State(
                open.isEmpty() && isRunning(mission) && isTheirs(mission, reader),
                open,
                isRunning(mission) ? roles(missionId) : List.of());
    }

    /**
     * @param from null if no day was chosen
     * @param asWorked whether the draft is to begin with the days confirmed instead of those agreed on
     * @param daysDone so far, as typed, by contribution; one that is missing or empty has none
     * @throws network.relais.Rejection if it cannot be asked for, now or by them; nothing has changed then
     */
    @Transactional
    public Amendment ask(
            String missionId,
            String by,
            @Nullable String what,
            @Nullable String why,
            @Nullable LocalDate from,
            boolean asWorked,
            Map<String, String> daysDone) {
        access.read(missionId, by);
        var mission = missions.lock(missionId);
        requirePossible(mission, by);
        if (from == null
                || from.getYear() > LAST_YEAR
                || from.isBefore(inForce(missionId).startsOn())) {
            throw new ProtocolRefused(
                    "AMENDMENT_FROM",
                    "From which day is it to hold? Choose one from the first day of the mission on.",
                    "À compter de quel jour\u00a0? Choisissez-en un à partir du premier jour de la mission.");
        }
        var lead = mission.lead();
        var amendment = new Amendment(
                missionId,
                amendments.of(missionId).size() + 1,
                by,
                clock.instant(),
                Texts.requiredParagraph("What is to change?", what, LONGEST_WORDS),
                Texts.requiredParagraph("Why?", why, LONGEST_WORDS),
                from,
                asWorked,
                by.equals(lead) ? Amendment.State.DRAFTED : Amendment.State.ASKED,
                null,
                0,
                null,
                "",
                null,
                null,
                StatedDays.read(inForce(missionId), daysDone));
        amendments.add(amendment);
        minutes.asked(amendment);
        journal.note(missionId, "amendmentAsked", by, Map.of("fromDate", from.toString()));
        process.asked(missionId);
        return amendment;
    }

    /**
     * The days done so far are other than they were stated: the coordinator corrects them, as long as nothing is proposed.
     *
     * @param daysDone as typed, by contribution
     */
    @Transactional
    public void state(String missionId, String by, Map<String, String> daysDone) {
        access.read(missionId, by);
        var mission = missions.lock(missionId);
        var amendment = amendments
                .open(missionId)
                .filter(each -> each.state() == Amendment.State.ASKED || each.state() == Amendment.State.DRAFTED)
                .orElseThrow(
                        () -> new ProtocolRefused(
                                "AMENDMENT_PROPOSED",
                                "The days done can be corrected until the amendment is proposed. Propose something else if they are wrong.",
                                "Les jours réalisés peuvent être corrigés jusqu’à la proposition de l’avenant. Proposez autre chose s’ils sont faux."));
        if (!by.equals(mission.lead())) {
            throw new ProtocolRefused(
                    "NOT_COORDINATOR",
                    "Only the coordinator corrects the days done: tell " + leadOf(mission) + ".",
                    "Seule la personne qui pilote corrige les jours réalisés\u00a0: dites-le à " + leadOf(mission)
                            + ".");
        }
        var stated = amendment.stating(StatedDays.read(inForce(missionId), daysDone));
        amendments.save(stated);
        minutes.daysStated(stated, by);
        journal.note(missionId, "amendmentDaysStated", by, Map.of());
    }

    private void requirePossible(Mission mission, String by) {
        if (!isRunning(mission)) {
            throw new ProtocolRefused(
                    "NOT_NOW",
                    "An agreement can be amended while the mission is delivered or paid: from the first day of the work until everything is paid. Nothing was changed.",
                    "Un accord peut être modifié par avenant pendant la réalisation ou le règlement\u00a0: du premier jour du travail jusqu’à ce que tout soit payé. Rien n’a été changé.");
        }
        if (!isTheirs(mission, by)) {
            throw new ProtocolRefused(
                    "NOT_YOURS",
                    "Only the coordinator and those who contribute can ask for an amendment. Tell " + leadOf(mission)
                            + " what should change.",
                    "Seuls la personne qui pilote et les intervenants peuvent demander un avenant. Dites à "
                            + leadOf(mission) + " ce qui devrait changer.");
        }
        amendments.open(mission.id()).ifPresent(open -> {
            throw new ProtocolRefused(
                    "AMENDMENT_OPEN",
                    "%s has asked for an amendment already, on %s. One is decided after the other: look at it on the mission’s page, or ask again when it is."
                            .formatted(
                                    directory.person(open.askedBy()).name(),
                                    new Wording(Language.EN, Map.of())
                                            .date(LocalDate.ofInstant(open.askedAt(), clock.getZone()))),
                    "%s a déjà demandé un avenant, le %s. On décide l’un après l’autre\u00a0: regardez-le sur la page de la mission, ou redemandez ensuite."
                            .formatted(
                                    directory.person(open.askedBy()).name(),
                                    new Wording(Language.FR, Map.of())
                                            .date(LocalDate.ofInstant(open.askedAt(), clock.getZone()))));
        });
    }

    private boolean isRunning(Mission mission) {
        return mission.phase() == Phase.DELIVERY
                && !mission.hasEnded()
                && mission.endReason() == null
                && mission.paidAt() == null
                && protocols.inForce(mission.id()).isPresent();
    }

    private boolean isTheirs(Mission mission, String person) {
        return access.mayLead(mission, person)
                || missions.partsOf(mission.id(), person).contains(Part.CONTRIBUTOR);
    }

    private String leadOf(Mission mission) {
        return directory.person(mission.lead()).name();
    }

    private Terms inForce(String missionId) {
        return protocols.inForce(missionId).orElseThrow().terms();
    }

    private List<Role> roles(String missionId) {
        var confirmed = workSoFar.map(work -> work.confirmed(missionId)).orElse(Map.of());
        var none = new WorkSoFar.Days(BigDecimal.ZERO, BigDecimal.ZERO);
        return inForce(missionId).contributions().stream()
                .filter(each -> !each.isOpen())
                .map(each -> {
                    var days = confirmed.getOrDefault(each.id(), none);
                    return new Role(
                            each.id(),
                            directory.person(each.party()).name(),
                            each.role(),
                            each.days(),
                            days.planned(),
                            days.done());
                })
                .toList();
    }

    /** By contribution, the days agreed on with what was done otherwise so far taken into them. */
    Map<String, BigDecimal> daysAsWorked(String missionId) {
        var days = new LinkedHashMap<String, BigDecimal>();
        roles(missionId).stream().filter(Role::differs).forEach(role -> days.put(role.contribution(), role.asWorked()));
        return days;
    }
}
