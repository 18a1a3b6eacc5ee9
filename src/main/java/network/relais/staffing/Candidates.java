package network.relais.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import network.relais.people.Directory;
import network.relais.people.Person;
import network.relais.people.Role;
import network.relais.protocol.Contribution;
import network.relais.protocol.ProtocolVersion;
import network.relais.protocol.Protocols;
import org.springframework.stereotype.Component;

/** Finds who could take an open role, in the order in which they should be asked. */
@Component
public class Candidates {

    private final Protocols protocols;
    private final Offers offers;
    private final Directory directory;
    private final Clock clock;

    Candidates(Protocols protocols, Offers offers, Directory directory, Clock clock) {
        this.protocols = protocols;
        this.offers = offers;
        this.directory = directory;
        this.clock = clock;
    }

    /** Ids of the roles that nobody has, as the agreement stands. */
    public List<String> openRoles(String missionId) {
        return agreed(missionId).terms().openRoles().stream()
                .map(Contribution::id)
                .toList();
    }

    /** @throws StaffingRefused if nobody can take that role any more */
    public Contribution openRole(String missionId, String contribution) {
        return agreed(missionId).terms().openRoles().stream()
                .filter(role -> role.id().equals(contribution))
                .findFirst()
                .orElseThrow(() -> new StaffingRefused(
                        "ROLE_NOT_OPEN",
                        "This role is not open any more: somebody has taken it. Nothing was changed.",
                        "Ce rôle n’est plus à pourvoir\u00a0: quelqu’un l’a pris. Rien n’a été changé."));
    }

    /** Every member who has not been asked for this role before; an offer that was withdrawn asks for no answer and does not count. */
    public List<Candidate> ranked(String missionId, String contribution) {
        var role = openRole(missionId, contribution);
        var asked = offers.of(missionId).stream()
                .filter(offer -> offer.contribution().equals(contribution))
                .filter(offer -> offer.state() != Offer.State.WITHDRAWN)
                .map(Offer::person)
                .collect(Collectors.toSet());
        return ranked(
                role,
                directory.holding(Role.MEMBER, LocalDate.now(clock)).stream()
                        .filter(member -> !asked.contains(member.id()))
                        .toList());
    }

    /** One person as a candidate for a role, asked before or not. */
    public Candidate candidate(String missionId, String contribution, String person) {
        var role = agreed(missionId).terms().contribution(contribution);
        return ranked(role, List.of(directory.person(person))).get(0);
    }

    private List<Candidate> ranked(Contribution role, List<Person> members) {
        var ids = members.stream().map(Person::id).toList();
        var profiles = directory.profiles(ids);
        var served = offers.lastServed(ids);
        return Ranking.of(members.stream()
                .map(member -> {
                    var profile = Objects.requireNonNull(profiles.get(member.id()));
                    return Candidate.of(
                            member,
                            profile.skills(),
                            profile.absences(),
                            served.get(member.id()),
                            role.skills(),
                            role.from(),
                            role.until());
                })
                .toList());
    }

    private ProtocolVersion agreed(String missionId) {
        return protocols
                .latestAgreed(missionId)
                .orElseThrow(
                        () -> new IllegalStateException("Mission " + missionId + " is staffed before it is agreed"));
    }
}
