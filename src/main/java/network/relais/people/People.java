package network.relais.people;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what {@link Directory} finds. Ids are given here. */
public interface People {

    /** Adds somebody, without any role yet. The address is kept in lower case and belongs to nobody else. */
    Person add(NewPerson person);

    /** Names, address, telephone number, language and place become those given. */
    void update(Person person);

    Organisation addOrganisation(String name, @Nullable String place);

    /** From that day on, without an end; nothing changes for whoever holds it so already. */
    void grant(String personId, Role role, LocalDate from);

    /** A contact of a client: the role CLIENT_CONTACT at that organisation. */
    void grantAt(String personId, Role role, String organisationId, LocalDate from);

    /** That day is the first on which the person no longer holds the role. */
    void end(String personId, Role role, LocalDate day);

    void setProfile(String personId, Set<String> skills, @Nullable Long dayRateMinorUnits, String currency);

    /** The company that is paid for this person's work; null for the person. */
    void setPayee(String personId, @Nullable String organisationId);

    void addAbsence(String personId, Absence absence);

    /** What somebody types to log in: a-z, 0-9, dot and hyphen; unique in the network without regard to case. */
    void setLogin(String personId, String login);

    /**
     * Nobody else changes this person until the transaction ends.
     *
     * @throws UnknownPerson if nobody has that id
     */
    void lock(String personId);

    record NewPerson(
            String givenName,
            String familyName,
            @Nullable String email,
            @Nullable String phone,
            Language language,
            @Nullable String place) {}
}
