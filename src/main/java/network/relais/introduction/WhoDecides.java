package network.relais.introduction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.mission.Missions;
import network.relais.mission.Part;
import network.relais.people.Directory;
import network.relais.people.Judges;
import network.relais.people.Person;
import org.springframework.stereotype.Component;

/**
 * Who may judge between two claims to a client: an animator who has nothing to gain, and where there is none, a member who has
 * nothing to gain either and whom both sides have chosen. The rule is that of {@link Judges}; here is what a stake in a claim is.
 */
@Component
class WhoDecides {

    /** Whoever had one of these at the client's has or may have a share of what is decided. */
    private static final Set<Part> STAKES = EnumSet.of(Part.INTRODUCER, Part.COORDINATOR, Part.PARTY, Part.CONTRIBUTOR);

    private final IntroductionClaims claims;
    private final Missions missions;
    private final Directory directory;
    private final Clock clock;

    WhoDecides(IntroductionClaims claims, Missions missions, Directory directory, Clock clock) {
        this.claims = claims;
        this.missions = missions;
        this.directory = directory;
        this.clock = clock;
    }

    /** By name; empty where the two have to agree on a member. */
    List<Person> animators(IntroductionClaim claim, Mediation mediation) {
        return judgesOf(claim, mediation).animators();
    }

    /** Members whom the two may choose, by name. */
    List<Person> possibleMediators(IntroductionClaim claim, Mediation mediation) {
        return judgesOf(claim, mediation).members();
    }

    /** Everybody who may decide now. */
    Set<String> judges(IntroductionClaim claim, Mediation mediation) {
        var judges = judgesOf(claim, mediation);
        return judges.animators().isEmpty()
                ? mediation.agreedMediator().filter(judges::include).stream().collect(Collectors.toSet())
                : judges.animators().stream().map(Person::id).collect(Collectors.toSet());
    }

    private Judges judgesOf(IntroductionClaim claim, Mediation mediation) {
        var claimants = claims.ofClient(claim.client()).stream()
                .map(IntroductionClaim::holder)
                .collect(Collectors.toSet());
        var ofClient = missions.all().stream()
                .filter(mission -> mission.client().equals(claim.client()))
                .toList();
        return Judges.of(
                directory,
                LocalDate.now(clock),
                person -> claimants.contains(person)
                        || person.equals(mediation.contester())
                        || ofClient.stream().anyMatch(mission -> missions.partsOf(mission.id(), person).stream()
                                .anyMatch(STAKES::contains)));
    }
}
