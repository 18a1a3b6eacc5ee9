package network.relais.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import network.relais.mission.Missions;
import network.relais.mission.Part;
import network.relais.people.Directory;
import network.relais.people.Judges;
import network.relais.people.Person;
import network.relais.people.Role;
import org.springframework.stereotype.Component;

/**
 * Who may judge in a mission: arbitrate, mediate, approve an expense, decide about a claim. Nobody who coordinates it or has a
 * share of the own in it, an animator included ({@code docs/amendment.md}, "Who may judge"). The rule is that of {@link Judges}; here is what a
 * stake is in a mission.
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
        return judges(missionId).include(personId);
    }

    /** Whether they lead the mission, or have a share of the own in it, in force or proposed. */
    public boolean hasStake(String missionId, String personId) {
        return stakeIn(missionId).test(personId);
    }

    /** Ids and names of all who may judge in the mission. */
    public Map<String, String> candidates(String missionId) {
        var candidates = new LinkedHashMap<String, String>();
        judges(missionId).all().forEach(person -> candidates.put(person.id(), person.name()));
        return candidates;
    }

    /** A party would have this person judge. The caller has locked the mission, and looked whether they may. */
    public void choose(String missionId, String party, String mediator) {
        choices.choose(missionId, party, mediator, clock.instant());
    }

    /**
     * Whomever the parties have chosen, else whoever judged in the mission before, an animator, else a member; only a network in which nobody is without a stake is left
     * with an animator who has one.
     */
    public String judge(String missionId) {
        var judges = judges(missionId);
        var former = missions.having(missionId, Part.ARBITER);
        return judges.chosen(choices.of(missionId))
                .or(() -> judges.all().stream()
                        .map(Person::id)
                        .filter(former::contains)
                        .findFirst())
                .or(() -> judges.all().stream().map(Person::id).findFirst())
                .or(() -> directory.holding(Role.ANIMATOR, LocalDate.now(clock)).stream()
                        .map(Person::id)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("Nobody can arbitrate " + missionId
                        + ": the network has neither an animator nor a free member"));
    }

    private Judges judges(String missionId) {
        return Judges.of(directory, LocalDate.now(clock), stakeIn(missionId));
    }

    private Predicate<String> stakeIn(String missionId) {
        var lead = missions.get(missionId).lead();
        var parties = partiesOf(missionId);
        return person -> person.equals(lead) || parties.contains(person);
    }

    private Set<String> partiesOf(String missionId) {
        var parties = new HashSet<String>();
        Stream.of(protocols.latest(missionId), protocols.inForce(missionId))
                .forEach(version ->
                        version.map(Proposal::of).map(Proposal::parties).ifPresent(parties::addAll));
        return parties;
    }
}
