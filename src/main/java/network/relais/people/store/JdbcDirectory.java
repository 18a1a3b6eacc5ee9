package network.relais.people.store;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import network.relais.people.Absence;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.MemberProfile;
import network.relais.people.Organisation;
import network.relais.people.Person;
import network.relais.people.Role;
import network.relais.people.UnknownPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDirectory implements Directory {

    /** Of a member who stated no day rate yet. */
    private static final String USUAL_CURRENCY = "EUR";

    private static final String SELECT_PERSON =
            "select p.id, p.given_name, p.family_name, p.email, p.phone, p.language, p.place from relais.person p ";

    private static final String SELECT_ORGANISATION = "select o.id, o.name, o.place from relais.organisation o ";

    private static final String ON_THAT_DAY =
            " and r.valid_from <= :day and (r.valid_until is null or r.valid_until > :day)";

    private final JdbcClient jdbc;

    JdbcDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Person person(String personId) {
        return find(personId).orElseThrow(() -> new UnknownPerson(personId));
    }

    @Override
    public Optional<Person> find(String personId) {
        if (!canBeAsked(personId)) {
            return Optional.empty();
        }
        return jdbc.sql(SELECT_PERSON + "where p.id = ?")
                .param(personId)
                .query(JdbcDirectory::readPerson)
                .optional();
    }

    @Override
    public Optional<Person> findByEmail(String email) {
        if (!canBeAsked(email)) {
            return Optional.empty();
        }
        return jdbc.sql(SELECT_PERSON + "where p.email = ?")
                .param(email.strip().toLowerCase(Locale.ROOT))
                .query(JdbcDirectory::readPerson)
                .optional();
    }

    @Override
    public Map<String, Person> persons(Collection<String> personIds) {
        var ids = askable(personIds);
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT_PERSON + "where p.id in (:ids)")
                .param("ids", ids)
                .query(JdbcDirectory::readPerson)
                .list()
                .stream()
                .collect(toMap(Person::id, Function.identity()));
    }

    @Override
    public List<Person> holding(Role role, LocalDate day) {
        return holdingAny(Set.of(role), day);
    }

    @Override
    public List<Person> holdingAny(Set<Role> roles, LocalDate day) {
        if (roles.isEmpty()) {
            return List.of();
        }
        return byName(jdbc.sql(SELECT_PERSON
                        + "where exists (select 1 from relais.person_role r where r.person = p.id and r.role in (:roles)"
                        + ON_THAT_DAY + ")")
                .param("roles", roles.stream().map(Role::name).toList())
                .param("day", day)
                .query(JdbcDirectory::readPerson)
                .list());
    }

    @Override
    public Set<Role> rolesOf(String personId, LocalDate day) {
        var roles = EnumSet.noneOf(Role.class);
        if (!canBeAsked(personId)) {
            return roles;
        }
        jdbc.sql("select r.role from relais.person_role r where r.person = :person" + ON_THAT_DAY)
                .param("person", personId)
                .param("day", day)
                .query(String.class)
                .list()
                .forEach(role -> roles.add(Role.valueOf(role)));
        return roles;
    }

    @Override
    public Organisation organisation(String organisationId) {
        if (!canBeAsked(organisationId)) {
            throw new UnknownPerson(organisationId);
        }
        return jdbc.sql(SELECT_ORGANISATION + "where o.id = ?")
                .param(organisationId)
                .query(JdbcDirectory::readOrganisation)
                .optional()
                .orElseThrow(() -> new UnknownPerson(organisationId));
    }

    @Override
    public List<Organisation> organisations() {
        return byOrganisationName(
                SELECT_ORGANISATION
                        + """
                        where not exists (select 1 from relais.person p where p.payee_organisation = o.id)
                           or exists (
                               select 1 from relais.person_role r
                               where r.organisation = o.id and r.role = 'CLIENT_CONTACT')""");
    }

    @Override
    public List<Organisation> everyOrganisation() {
        return byOrganisationName(SELECT_ORGANISATION);
    }

    @Override
    public List<Person> contactsOf(String organisationId, LocalDate day) {
        if (!canBeAsked(organisationId)) {
            return List.of();
        }
        return byName(jdbc.sql(SELECT_PERSON
                        + "where exists (select 1 from relais.person_role r where r.person = p.id"
                        + " and r.organisation = :organisation and r.role = 'CLIENT_CONTACT'" + ON_THAT_DAY + ")")
                .param("organisation", organisationId)
                .param("day", day)
                .query(JdbcDirectory::readPerson)
                .list());
    }

    @Override
    public List<String> skills() {
        return jdbc.sql("select distinct s.skill from relais.person_skill s").query(String.class).list().stream()
                .sorted(alphabet())
                .toList();
    }

    @Override
    public MemberProfile profile(String personId) {
        return Optional.ofNullable(profiles(Set.of(personId)).get(personId))
                .orElseThrow(() -> new UnknownPerson(personId));
    }

    @Override
    public String payeeOf(String personId) {
        if (!canBeAsked(personId)) {
            throw new UnknownPerson(personId);
        }
        return jdbc.sql("select coalesce(p.payee_organisation, p.id) from relais.person p where p.id = ?")
                .param(personId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new UnknownPerson(personId));
    }

    @Override
    public Map<String, MemberProfile> profiles(Collection<String> personIds) {
        var ids = askable(personIds);
        if (ids.isEmpty()) {
            return Map.of();
        }
        var skills = skillsOf(ids);
        var absences = absencesOf(ids);
        return jdbc
                .sql(
                        """
                        select p.id, p.given_name, p.family_name, p.day_rate_minor_units, p.day_rate_currency,
                               o.name as company
                        from relais.person p left join relais.organisation o on o.id = p.payee_organisation
                        where p.id in (:ids)""")
                .param("ids", ids)
                .query((row, number) -> {
                    var id = row.getString("id");
                    var dayRate = row.getLong("day_rate_minor_units");
                    return new MemberProfile(
                            id,
                            skills.getOrDefault(id, Set.of()),
                            row.wasNull() ? OptionalLong.empty() : OptionalLong.of(dayRate),
                            requireNonNullElse(row.getString("day_rate_currency"), USUAL_CURRENCY),
                            requireNonNullElse(row.getString("company"), fullName(row)),
                            absences.getOrDefault(id, List.of()));
                })
                .list()
                .stream()
                .collect(toMap(MemberProfile::personId, Function.identity()));
    }

    @Override
    public boolean isEmpty() {
        return jdbc.sql("select count(*) from relais.person").query(Long.class).single() == 0
                && jdbc.sql("select count(*) from relais.organisation")
                                .query(Long.class)
                                .single()
                        == 0;
    }

    private static Set<String> askable(Collection<String> ids) {
        return ids.stream().filter(JdbcDirectory::canBeAsked).collect(toSet());
    }

    /** Nothing that people type is in the directory with a NUL, and PostgreSQL fails where it is asked for one. */
    private static boolean canBeAsked(String typed) {
        return typed.indexOf('\0') < 0;
    }

    private Map<String, Set<String>> skillsOf(Set<String> personIds) {
        var skills = new HashMap<String, Set<String>>();
        var alphabet = alphabet();
        jdbc
                .sql("select s.person, s.skill from relais.person_skill s where s.person in (:ids)")
                .param("ids", personIds)
                .query((row, number) -> Map.entry(row.getString("person"), row.getString("skill")))
                .list()
                .stream()
                .sorted(Map.Entry.comparingByValue(alphabet))
                .forEach(skill -> skills.computeIfAbsent(skill.getKey(), person -> new LinkedHashSet<>())
                        .add(skill.getValue()));
        return skills;
    }

    private Map<String, List<Absence>> absencesOf(Set<String> personIds) {
        var absences = new HashMap<String, List<Absence>>();
        jdbc.sql(
                        """
                        select a.person, a.from_day, a.to_day from relais.absence a
                        where a.person in (:ids) order by a.from_day, a.to_day""")
                .param("ids", personIds)
                .query((row, number) -> Map.entry(
                        row.getString("person"),
                        new Absence(
                                row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class))))
                .list()
                .forEach(absence -> absences.computeIfAbsent(absence.getKey(), person -> new ArrayList<>())
                        .add(absence.getValue()));
        return absences;
    }

    private List<Organisation> byOrganisationName(String sql) {
        return jdbc.sql(sql).query(JdbcDirectory::readOrganisation).list().stream()
                .sorted(Comparator.comparing(Organisation::name, alphabet()).thenComparing(Organisation::id))
                .toList();
    }

    private static List<Person> byName(List<Person> people) {
        var alphabet = alphabet();
        return people.stream()
                .sorted(Comparator.comparing(Person::familyName, alphabet)
                        .thenComparing(Person::givenName, alphabet)
                        .thenComparing(Person::id))
                .toList();
    }

    /** É beside E, on both databases, whatever collation theirs is. */
    private static Comparator<String> alphabet() {
        return Collator.getInstance(Locale.FRENCH)::compare;
    }

    private static Person readPerson(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getString("id"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("email"),
                row.getString("phone"),
                Language.valueOf(row.getString("language")),
                row.getString("place"));
    }

    private static Organisation readOrganisation(ResultSet row, int number) throws SQLException {
        return new Organisation(row.getString("id"), row.getString("name"), row.getString("place"));
    }

    private static String fullName(ResultSet row) throws SQLException {
        return (row.getString("given_name") + " " + row.getString("family_name")).strip();
    }
}
