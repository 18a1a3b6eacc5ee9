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
import network.relais.people.Person;
import network.relais.people.Role;
import org.springframework.stereotype.Component;

/**
 * Who may judge between two claims to a client: an animator who has nothing to gain, and where there is none, a member who has
 * nothing to gain either and whom both sides have chosen.
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
        return withoutStake(Role.ANIMATOR, claim, mediation);
    }

    /** Members whom the two may choose, by name. */
    List<Person> possibleMediators(IntroductionClaim claim, Mediation mediation) {
        return withoutStake(Role.MEMBER, claim, mediation);
    }

    /** Everybody who may decide now. */
    Set<String> judges(IntroductionClaim claim, Mediation mediation) {
        var animators = ids(animators(claim, mediation));
        if (!animators.isEmpty()) {
            return animators;
        }
        var possible = ids(possibleMediators(claim, mediation));
        return mediation.agreedMediator().filter(possible::contains).stream().collect(Collectors.toSet());
    }

    private List<Person> withoutStake(Role role, IntroductionClaim claim, Mediation mediation) {
        var ofClient = missions.all().stream()
                .filter(mission -> mission.client().equals(claim.client()))
                .toList();
        var claimants = claims.ofClient(claim.client()).stream()
                .map(IntroductionClaim::holder)
                .collect(Collectors.toSet());
        return directory.holding(role, LocalDate.now(clock)).stream()
                .filter(person -> !claimants.contains(person.id()))
                .filter(person -> !person.id().equals(mediation.contester()))
                .filter(person -> ofClient.stream()
                        .allMatch(mission -> missions.partsOf(mission.id(), person.id()).stream()
                                .noneMatch(STAKES::contains)))
                .toList();
    }

    private static Set<String> ids(List<Person> people) {
        return people.stream().map(Person::id).collect(Collectors.toSet());
    }
}
