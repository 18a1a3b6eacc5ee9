package network.relais.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds people. Reads only; {@link People} writes. */
public interface Directory {

    /** @throws UnknownPerson if nobody has that id */
    Person person(String personId);

    Optional<Person> find(String personId);

    /** In which language somebody reads; English for those of whom we do not know. */
    default Language languageOf(String personId) {
        return find(personId).map(Person::language).orElse(Language.EN);
    }

    /** In any case of letters; nobody shares an address. */
    Optional<Person> findByEmail(String email);

    /** By id, for those of the ids that exist. */
    Map<String, Person> persons(Collection<String> personIds);

    /** Everybody who holds the role on that day, by family name, then given name. */
    List<Person> holding(Role role, LocalDate day);

    /** Everybody who holds at least one of the roles on that day, each once, by family name, then given name. */
    List<Person> holdingAny(Set<Role> roles, LocalDate day);

    Set<Role> rolesOf(String personId, LocalDate day);

    /** @throws UnknownPerson if no organisation has that id */
    Organisation organisation(String organisationId);

    /** Organisations that have been or may become clients, by name: not the companies that only pay a member. */
    List<Organisation> organisations();

    /** By name, those that only pay a member included. */
    List<Organisation> everyOrganisation();

    /** Contacts of an organisation on that day, by name. */
    List<Person> contactsOf(String organisationId, LocalDate day);

    /** What members can do, as they or their network call it, each once, sorted. */
    List<String> skills();

    /** @throws UnknownPerson if nobody has that id */
    MemberProfile profile(String personId);

    /**
     * Id of who is paid for this person's work: the company the person works through, else the person.
     *
     * @throws UnknownPerson if nobody has that id
     */
    String payeeOf(String personId);

    /** By id, for those of the ids that exist. */
    Map<String, MemberProfile> profiles(Collection<String> personIds);

    /** Whether neither a person nor an organisation has been added yet. */
    boolean isEmpty();
}
