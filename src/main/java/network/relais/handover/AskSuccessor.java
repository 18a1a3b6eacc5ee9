package network.relais.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import network.relais.UseCase;
import network.relais.handover.HandOver.Role;
import network.relais.handover.HandOver.State;
import network.relais.mission.Journal;
import network.relais.mission.Mission;
import network.relais.mission.MissionAccess;
import network.relais.mission.Missions;
import network.relais.mission.Part;
import network.relais.people.Directory;
import network.relais.people.Person;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** Whoever has a role, or an animator for them, asks a member to take it over, and can take the question back. */
@UseCase
public class AskSuccessor {

    private static final int LONGEST_WORDS = 2000;

    private final Missions missions;
    private final MissionAccess access;
    private final HandOvers handOvers;
    private final HandOverMails mails;
    private final Directory directory;
    private final Journal journal;
    private final Clock clock;

    AskSuccessor(
            Missions missions,
            MissionAccess access,
            HandOvers handOvers,
            HandOverMails mails,
            Directory directory,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.access = access;
        this.handOvers = handOvers;
        this.mails = mails;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Roles for which this person may ask somebody now.
     *
     * @throws network.relais.mission.UnknownMission if the mission is none of this person's business
     */
    public List<Role> rolesToHandOver(String missionId, String by) {
        var mission = access.read(missionId, by);
        if (mission.hasEnded()) {
            return List.of();
        }
        return Arrays.stream(Role.values())
                .filter(role -> mayAsk(mission, role, by))
                .filter(role -> openFor(missionId, role).findAny().isEmpty())
                .toList();
    }

    /** Members who could take it over, by name. */
    public List<Person> candidates(String missionId, Role role) {
        var holder = role.holder(missions.get(missionId));
        return members().filter(member -> !member.id().equals(holder)).toList();
    }

    /**
     * @param successor a member's id
     * @param words to the successor; may be empty
     * @throws network.relais.mission.UnknownMission if the mission is none of this person's business
     * @throws HandOverRefused if nobody can be asked, or not that person, or not by this one
     */
    public void ask(String missionId, String by, Role role, @Nullable String successor, @Nullable String words) {
        access.read(missionId, by);
        var mission = missions.lock(missionId);
        if (mission.hasEnded()) {
            throw new HandOverRefused(
                    "ENDED",
                    "This mission has ended: there is nothing to hand over any more.",
                    "Cette mission est terminée\u00a0: il n’y a plus de relais à passer.");
        }
        if (!mayAsk(mission, role, by)) {
            throw HandOverRefused.notYours();
        }
        openFor(missionId, role).findAny().ifPresent(open -> {
            throw new HandOverRefused(
                    "ASKED_ALREADY",
                    "%s is asked already. Wait for the answer, or take the question back first."
                            .formatted(directory.person(open.successor()).name()),
                    "La question est déjà posée à %s. Attendez la réponse, ou retirez d’abord la question."
                            .formatted(directory.person(open.successor()).name()));
        });
        var member = members()
                .filter(each -> each.id().equals(successor))
                .findFirst()
                .orElseThrow(() -> new HandOverRefused(
                        "NO_MEMBER", "Choose a member of the network.", "Choisissez un membre du réseau."));
        var holder = role.holder(mission);
        if (holder == null || member.id().equals(holder)) {
            throw new HandOverRefused(
                    "HOLDER",
                    member.name() + " has this role already. Choose somebody else.",
                    member.name() + " a déjà ce rôle. Choisissez quelqu’un d’autre.");
        }
        var message = Texts.paragraph("A word to them", words, LONGEST_WORDS);

        var asked = handOvers.add(missionId, role, holder, member.id(), by, message, clock.instant());
        missions.give(missionId, member.id(), Part.SUCCESSOR);
        journal.note(missionId, "successorAsked", by, Map.of("mandate", role.name(), "successorPerson", member.id()));
        mails.asked(asked);
    }

    /** @throws HandOverRefused if it was answered meanwhile, or is not this person's to take back */
    public void takeBack(String missionId, String by, long number) {
        access.read(missionId, by);
        var mission = missions.lock(missionId);
        var asked = handOvers.find(missionId, number).filter(HandOver::isOpen).orElseThrow(HandOverRefused::answered);
        if (!mayAsk(mission, asked.role(), by)) {
            throw HandOverRefused.notYours();
        }
        handOvers.end(number, State.STOPPED, "", clock.instant());
        missions.take(missionId, asked.successor(), Part.SUCCESSOR);
        journal.note(missionId, "successorNotAsked", by, Map.of("successorPerson", asked.successor()));
        mails.takenBack(asked);
    }

    boolean mayAsk(Mission mission, Role role, String by) {
        var holder = role.holder(mission);
        return holder != null
                && (by.equals(holder)
                        || directory.rolesOf(by, LocalDate.now(clock)).contains(network.relais.people.Role.ANIMATOR));
    }

    private Stream<HandOver> openFor(String missionId, Role role) {
        return handOvers.of(missionId).stream().filter(each -> each.isOpen() && each.role() == role);
    }

    private Stream<Person> members() {
        return directory.holding(network.relais.people.Role.MEMBER, LocalDate.now(clock)).stream();
    }
}
