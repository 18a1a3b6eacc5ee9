package network.relais.staffing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import network.relais.people.Absence;
import network.relais.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * A member who could take a role, with all that speaks for or against asking them now. How earlier missions were evaluated is
 * not among it.
 *
 * @param knows those of the wanted skills that the member has
 * @param lacks those that the member has not
 * @param away an absence that overlaps the dates of the role
 * @param lastServed when the member last joined a team; null if never
 */
public record Candidate(
        Person person, Set<String> knows, Set<String> lacks, @Nullable Absence away, @Nullable LocalDate lastServed) {

    static Candidate of(
            Person person,
            Set<String> skills,
            List<Absence> absences,
            @Nullable LocalDate lastServed,
            List<String> wanted,
            LocalDate from,
            LocalDate until) {
        var knows = new TreeSet<>(wanted);
        knows.retainAll(skills);
        var lacks = new TreeSet<>(wanted);
        lacks.removeAll(skills);
        var away = absences.stream()
                .filter(absence -> absence.overlaps(from, until))
                .min(java.util.Comparator.comparing(Absence::from));
        return new Candidate(person, knows, lacks, away.orElse(null), lastServed);
    }

    public boolean isFree() {
        return away == null;
    }

    /** The day of the latest mission joined; those who never served come before all others. */
    LocalDate served() {
        return Optional.ofNullable(lastServed).orElse(LocalDate.MIN);
    }
}
