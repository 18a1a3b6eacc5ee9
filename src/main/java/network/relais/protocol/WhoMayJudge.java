package network.relais.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import network.relais.mission.Missions;
import network.relais.mission.Part;
import network.relais.people.Directory;
import network.relais.people.Person;
import network.relais.people.Role;
import org.springframework.stereotype.Component;

/**
 * Who may judge in a mission: arbitrate, mediate, approve an expense, decide about a claim. Nobody who coordinates it or has a
 * share of the own in it, an animator included ({@code docs/amendment.md}, "Who may judge").
 */
@Component
public class WhoMayJudge {

    private final Missions missions;
    private final Protocols protocols;
    private final MediatorChoices choices;
    private final Directory directory;
    private final Clock clock;

    WhoMayJudge(Missions missions, Protocols protocols, MediatorChoices choices, Directory directory, Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.choices = choices;
        this.directory = directory;
        this.clock = clock;
    }

    /** Whether this person has nothing to win or lose in the mission, and belongs to the network. */
    public boolean mayJudge(String missionId, String personId) {
        var roles = directory.rolesOf(personId, LocalDate.now(clock));
        return !hasStake(missionId, personId) && (roles.contains(Role.ANIMATOR) || roles.contains(Role.MEMBER));
    }

    /** Whether they lead the mission, or have a share of the own in it, in force or proposed. */
    public boolean hasStake(String missionId, String personId) {
        return personId.equals(missions.get(missionId).lead())
                || partiesOf(missionId).contains(personId);
    }

    /** Ids and names of all who may judge in the mission. */
    public Map<String, String> candidates(String missionId) {
        var candidates = new LinkedHashMap<String, String>();
        for (var role : List.of(Role.ANIMATOR, Role.MEMBER)) {
            directory.holding(role, LocalDate.now(clock)).stream()
                    .filter(person -> !hasStake(missionId, person.id()))
                    .forEach(person -> candidates.putIfAbsent(person.id(), person.name()));
        }
        return candidates;
    }

    /** A party would have this person judge. The caller has locked the mission, and looked whether they may. */
    public void choose(String missionId, String party, String mediator) {
        choices.choose(missionId, party, mediator, clock.instant());
    }

    /** Whoever most of those who chose have chosen, if they still may judge; of several, whoever was chosen first. */
    private Optional<String> chosen(String missionId) {
        var votes = new LinkedHashMap<String, Integer>();
        choices.of(missionId).stream()
                .filter(person -> mayJudge(missionId, person))
                .forEach(person -> votes.merge(person, 1, Integer::sum));
        var most = votes.values().stream().max(Integer::compare).orElse(0);
        return votes.entrySet().stream()
                .filter(each -> each.getValue().equals(most))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Whomever the parties have chosen, else whoever judged in the mission before, an animator, else a member; only a network in which nobody is without a stake is left
     * with an animator who has one.
     */
    public String judge(String missionId) {
        var chosen = chosen(missionId);
        if (chosen.isPresent()) {
            return chosen.get();
        }
        var today = LocalDate.now(clock);
        var animators = directory.holding(Role.ANIMATOR, today);
        var members = directory.holding(Role.MEMBER, today);
        var former = missions.having(missionId, Part.ARBITER);
        var parties = partiesOf(missionId);
        var lead = missions.get(missionId).lead();
        return Stream.of(
                        animators.stream().map(Person::id).filter(former::contains),
                        members.stream().map(Person::id).filter(former::contains),
                        animators.stream().map(Person::id),
                        members.stream().map(Person::id))
                .flatMap(candidates -> candidates)
                .filter(person -> !parties.contains(person))
                .filter(person -> !person.equals(lead))
                .findFirst()
                .or(() -> animators.stream().map(Person::id).findFirst())
                .orElseThrow(() -> new IllegalStateException("Nobody can arbitrate " + missionId
                        + ": the network has neither an animator nor a free member"));
    }

    private Set<String> partiesOf(String missionId) {
        var parties = new HashSet<String>();
        Stream.of(protocols.latest(missionId), protocols.inForce(missionId))
                .forEach(version ->
                        version.map(Proposal::of).map(Proposal::parties).ifPresent(parties::addAll));
        return parties;
    }
}
