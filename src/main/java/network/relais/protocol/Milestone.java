package network.relais.protocol;

import java.time.LocalDate;

/**
 * Something that the client accepts.
 *
 * @param id stable from version to version: {@code m1}
 * @param responsible the party who delivers it: a contributor's id, or {@link Party#open} while that role is open
 */
public record Milestone(String id, String title, LocalDate dueOn, String responsible) {

    Milestone answeredForBy(String party) {
        return new Milestone(id, title, dueOn, party);
    }

    Milestone due(LocalDate day) {
        return new Milestone(id, title, day, responsible);
    }
}
