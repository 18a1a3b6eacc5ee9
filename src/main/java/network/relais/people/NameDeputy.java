package network.relais.people;

import java.time.Clock;
import java.time.LocalDate;
import network.relais.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * A member names another who answers for them while they are away. Questions that arise in that time go to both; what the deputy
 * says is recorded as the deputy's, for the member.
 */
@UseCase
public class NameDeputy {

    private static final int LONGEST_IN_YEARS = 1;

    private final People people;
    private final Directory directory;
    private final Deputies deputies;
    private final Clock clock;

    NameDeputy(People people, Directory directory, Deputies deputies, Clock clock) {
        this.people = people;
        this.directory = directory;
        this.deputies = deputies;
        this.clock = clock;
    }

    /** @throws DeputyRefused if it cannot be this person, or not on these days */
    public void name(String person, @Nullable String deputy, @Nullable LocalDate from, @Nullable LocalDate until) {
        people.lock(person);
        var today = LocalDate.now(clock);
        if (deputy == null
                || deputy.equals(person)
                || !directory.rolesOf(deputy, today).contains(Role.MEMBER)) {
            throw new DeputyRefused(
                    "Who answers for you? Choose another member from the list.",
                    "Qui répond pour vous\u00a0? Choisissez un autre membre dans la liste.");
        }
        if (from == null || until == null || until.isBefore(from) || from.isBefore(today)) {
            throw new DeputyRefused(
                    "From when until when? Choose a first day from today on, and a last day.",
                    "De quand à quand\u00a0? Choisissez un premier jour à partir d’aujourd’hui, et un dernier jour.");
        }
        if (until.isAfter(today.plusYears(LONGEST_IN_YEARS))) {
            throw new DeputyRefused(
                    "That is more than a year ahead. Choose an earlier last day.",
                    "C’est dans plus d’un an. Choisissez un dernier jour plus proche.");
        }
        if (deputies.namedBy(person).stream().anyMatch(other -> other.overlaps(from, until))) {
            throw new DeputyRefused(
                    "You have named somebody for some of these days already. Take that back first.",
                    "Vous avez déjà nommé quelqu’un pour une partie de ces jours. Retirez-le d’abord.");
        }
        deputies.add(person, deputy, from, until);
    }

    /** What the deputy has answered stays; from now on nothing more goes to them. */
    public void takeBack(String person, int number) {
        people.lock(person);
        if (deputies.namedBy(person).stream().noneMatch(each -> each.number() == number)) {
            throw new DeputyRefused(
                    "This was taken back already. Nothing was changed.", "C’est déjà retiré. Rien n’a été changé.");
        }
        deputies.takeBack(person, number, clock.instant());
    }
}
