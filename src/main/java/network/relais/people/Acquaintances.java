package network.relais.people;

import network.relais.people.People.NewPerson;
import org.springframework.stereotype.Component;

/** Makes sure that nobody is typed twice: whoever has the same address is the same person. */
@Component
class Acquaintances {

    private final Directory directory;
    private final People people;

    Acquaintances(Directory directory, People people) {
        this.directory = directory;
        this.people = people;
    }

    /** The one with that address, as already known but for a telephone number or place that was missing; else somebody new. */
    Person findOrAdd(NewPerson typed) {
        if (typed.email() == null) {
            return people.add(typed);
        }
        return directory
                .findByEmail(typed.email())
                .map(known -> complete(known, typed))
                .orElseGet(() -> people.add(typed));
    }

    private Person complete(Person known, NewPerson typed) {
        var completed = new Person(
                known.id(),
                known.givenName(),
                known.familyName(),
                known.email(),
                known.phone() != null ? known.phone() : typed.phone(),
                known.language(),
                known.place() != null ? known.place() : typed.place());
        if (!completed.equals(known)) {
            people.update(completed);
        }
        return completed;
    }
}
