package network.relais.people.store;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import network.relais.Rejection;
import network.relais.people.Absence;
import network.relais.people.Organisation;
import network.relais.people.People;
import network.relais.people.Person;
import network.relais.people.PersonChanged;
import network.relais.people.Role;
import network.relais.people.UnknownPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(noRollbackFor = Rejection.class)
class JdbcPeople implements People {

    /** No @, so that a login is never somebody's address. */
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    JdbcPeople(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public Person add(NewPerson person) {
        var id = "p" + next("relais.person_number");
        var email = person.email() == null ? null : person.email().toLowerCase(Locale.ROOT);
        jdbc.sql(
                        """
                        insert into relais.person (id, given_name, family_name, email, phone, language, place)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        person.givenName(),
                        person.familyName(),
                        email,
                        person.phone(),
                        person.language().name(),
                        person.place())
                .update();
        changed(id);
        return new Person(
                id, person.givenName(), person.familyName(), email, person.phone(), person.language(), person.place());
    }

    @Override
    public void update(Person person) {
        lock(person.id());
        var email = person.email() == null ? null : person.email().toLowerCase(Locale.ROOT);
        jdbc.sql(
                        """
                        update relais.person
                        set given_name = ?, family_name = ?, email = ?, phone = ?, language = ?, place = ?
                        where id = ?""")
                .params(
                        person.givenName(),
                        person.familyName(),
                        email,
                        person.phone(),
                        person.language().name(),
                        person.place(),
                        person.id())
                .update();
        changed(person.id());
    }

    @Override
    public Organisation addOrganisation(String name, @Nullable String place) {
        var id = "o" + next("relais.organisation_number");
        jdbc.sql("insert into relais.organisation (id, name, place) values (?, ?, ?)")
                .params(id, name, place)
                .update();
        return new Organisation(id, name, place);
    }

    @Override
    public void grant(String personId, Role role, LocalDate from) {
        grantSpan(personId, role, null, from);
    }

    @Override
    public void grantAt(String personId, Role role, String organisationId, LocalDate from) {
        grantSpan(personId, role, organisationId, from);
    }

    @Override
    public void end(String personId, Role role, LocalDate day) {
        lock(personId);
        var begun = jdbc.sql(
                        """
                        update relais.person_role set valid_until = ?
                        where person = ? and role = ? and valid_from < ? and (valid_until is null or valid_until > ?)""")
                .params(day, personId, role.name(), day, day)
                .update();
        var notBegun = jdbc.sql("delete from relais.person_role where person = ? and role = ? and valid_from >= ?")
                .params(personId, role.name(), day)
                .update();
        if (begun + notBegun > 0) {
            changed(personId);
        }
    }

    @Override
    public void setProfile(String personId, Set<String> skills, @Nullable Long dayRateMinorUnits, String currency) {
        lock(personId);
        jdbc.sql("update relais.person set day_rate_minor_units = ?, day_rate_currency = ? where id = ?")
                .params(dayRateMinorUnits, currency, personId)
                .update();
        jdbc.sql("delete from relais.person_skill where person = ?")
                .param(personId)
                .update();
        skills.forEach(skill -> jdbc.sql("insert into relais.person_skill (person, skill) values (?, ?)")
                .params(personId, skill)
                .update());
    }

    @Override
    public void setPayee(String personId, @Nullable String organisationId) {
        lock(personId);
        jdbc.sql("update relais.person set payee_organisation = ? where id = ?")
                .params(organisationId, personId)
                .update();
    }

    @Override
    public void addAbsence(String personId, Absence absence) {
        lock(personId);
        jdbc.sql("insert into relais.absence (person, from_day, to_day) values (?, ?, ?)")
                .params(personId, absence.from(), absence.to())
                .update();
    }

    @Override
    public void setLogin(String personId, String login) {
        var lowerCase = login.toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(lowerCase).matches()) {
            throw new IllegalArgumentException("A login is made of a-z, 0-9, dot and hyphen: " + login);
        }
        lock(personId);
        jdbc.sql("update relais.person set login = ? where id = ?")
                .params(lowerCase, personId)
                .update();
        changed(personId);
    }

    @Override
    public void lock(String personId) {
        jdbc.sql("select id from relais.person where id = ? for update")
                .param(personId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new UnknownPerson(personId));
    }

    private void grantSpan(String personId, Role role, @Nullable String organisationId, LocalDate from) {
        lock(personId);
        var stayed = jdbc.sql(
                        """
                        update relais.person_role set valid_until = null
                        where person = ? and role = ? and organisation is not distinct from cast(? as varchar(64))
                          and valid_from <= ? and (valid_until is null or valid_until >= ?)""")
                .params(personId, role.name(), organisationId, from, from)
                .update();
        jdbc.sql(
                        """
                        delete from relais.person_role
                        where person = ? and role = ? and organisation is not distinct from cast(? as varchar(64))
                          and valid_from > ?""")
                .params(personId, role.name(), organisationId, from)
                .update();
        if (stayed == 0) {
            jdbc.sql("insert into relais.person_role (person, role, organisation, valid_from) values (?, ?, ?, ?)")
                    .params(personId, role.name(), organisationId, from)
                    .update();
        }
        changed(personId);
    }

    private long next(String sequence) {
        return jdbc.sql("select nextval('" + sequence + "')").query(Long.class).single();
    }

    private void changed(String personId) {
        events.publishEvent(new PersonChanged(personId));
    }
}
