package network.relais.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import network.relais.UseCase;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** A client that the network did not know, or somebody new at a client's. */
@UseCase
public class AddClient {

    private final Acquaintances acquaintances;
    private final Directory directory;
    private final People people;
    private final Clock clock;

    AddClient(Acquaintances acquaintances, Directory directory, People people, Clock clock) {
        this.acquaintances = acquaintances;
        this.directory = directory;
        this.people = people;
        this.clock = clock;
    }

    public record Client(Organisation organisation, Person contact) {}

    /**
     * An organisation of that name, in any case of letters, is used again unless it is known to be at another place.
     *
     * @throws network.relais.Rejection if a text cannot be kept, or the contact has neither an address nor a number
     */
    public Client add(@Nullable String name, @Nullable String place, TypedPerson contact) {
        var checkedName = Texts.requiredLine("Client", name, TypedPerson.MAX_NAME_LENGTH);
        var checkedPlace = TypedPerson.nullIfEmpty(Texts.oneLine("Client's place", place, TypedPerson.MAX_NAME_LENGTH));
        var checkedContact = contact.checked();
        var organisation = findOrAdd(checkedName, checkedPlace);
        var person = acquaintances.findOrAdd(checkedContact);
        people.grantAt(person.id(), Role.CLIENT_CONTACT, organisation.id(), LocalDate.now(clock));
        return new Client(organisation, person);
    }

    /**
     * @throws UnknownPerson if no organisation has that id
     * @throws network.relais.Rejection if a text cannot be kept, or the contact has neither an address nor a number
     */
    public Person addContact(String organisationId, TypedPerson contact) {
        var organisation = directory.organisation(organisationId);
        var person = acquaintances.findOrAdd(contact.checked());
        people.grantAt(person.id(), Role.CLIENT_CONTACT, organisation.id(), LocalDate.now(clock));
        return person;
    }

    /**
     * Somebody whom the network knows already speaks for a client from today on, without being typed again.
     *
     * @param name of the client; empty for a client that is the person
     * @throws network.relais.Rejection if nobody has that id, or the name cannot be kept
     */
    public Organisation addKnownContact(String personId, @Nullable String name) {
        var person = directory.person(personId);
        var checkedName = Texts.oneLine("Client", name, TypedPerson.MAX_NAME_LENGTH);
        var organisation =
                checkedName.isEmpty() ? findOrAdd(person.name(), person.place()) : findOrAdd(checkedName, null);
        people.grantAt(person.id(), Role.CLIENT_CONTACT, organisation.id(), LocalDate.now(clock));
        return organisation;
    }

    /** The client that somebody means who types that name and place, if the network knows it. */
    public Optional<Organisation> known(String name, @Nullable String place) {
        return directory.everyOrganisation().stream()
                .filter(known -> known.mayBe(name, place))
                .findFirst();
    }

    private Organisation findOrAdd(String name, @Nullable String place) {
        return known(name, place).orElseGet(() -> people.addOrganisation(name, place));
    }
}
