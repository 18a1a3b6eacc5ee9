package network.relais.metrics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import network.relais.metrics.MailWishes.Wish;
import network.relais.people.Directory;
import network.relais.people.Person;
import network.relais.people.Role;
import org.springframework.stereotype.Component;

/** Who is mailed about figures: those who may see them today, as each has chosen. */
@Component
public class WhoIsTold {

    private static final Set<Role> READERS = Set.of(Role.MANAGER, Role.ANIMATOR);

    private final MailWishes wishes;
    private final Directory directory;
    private final Clock clock;

    WhoIsTold(MailWishes wishes, Directory directory, Clock clock) {
        this.wishes = wishes;
        this.directory = directory;
        this.clock = clock;
    }

    /** Those who are told when a target is crossed. */
    public List<Person> ofAlerts() {
        return those(Wish::alerts);
    }

    /** Those who are told the week's figures. */
    public List<Person> ofDigest() {
        return those(Wish::digest);
    }

    /** What this person has chosen, or else what is usual: managers are told, others not. */
    public Wish wishOf(String person) {
        return Optional.ofNullable(wishes.chosen().get(person)).orElseGet(() -> usual(person));
    }

    private List<Person> those(Predicate<Wish> wanted) {
        var chosen = wishes.chosen();
        return directory.holdingAny(READERS, LocalDate.now(clock)).stream()
                .filter(person ->
                        wanted.test(Optional.ofNullable(chosen.get(person.id())).orElseGet(() -> usual(person.id()))))
                .toList();
    }

    private Wish usual(String person) {
        var isManager = directory.rolesOf(person, LocalDate.now(clock)).contains(Role.MANAGER);
        return new Wish(isManager, isManager);
    }
}
