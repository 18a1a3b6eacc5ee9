package network.relais.people;

import network.relais.UseCase;

/** Somebody says in which language they are written to and read our pages. Only ever one's own. */
@UseCase
public class ChooseLanguage {

    private final People people;
    private final Directory directory;

    ChooseLanguage(People people, Directory directory) {
        this.people = people;
        this.directory = directory;
    }

    public void choose(String personId, Language language) {
        people.lock(personId);
        var person = directory.person(personId);
        people.update(new Person(
                person.id(),
                person.givenName(),
                person.familyName(),
                person.email(),
                person.phone(),
                language,
                person.place()));
    }
}
