package network.relais.people.store;

import static network.relais.people.Role.ANIMATOR;
import static network.relais.people.Role.CLIENT_CONTACT;
import static network.relais.people.Role.MEMBER;
import static network.relais.people.Role.PRESCRIBER;
import static network.relais.people.Role.SALESPERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import network.relais.people.Absence;
import network.relais.people.Directory;
import network.relais.people.FixedDay;
import network.relais.people.Language;
import network.relais.people.MemberProfile;
import network.relais.people.People;
import network.relais.people.People.NewPerson;
import network.relais.people.Person;
import network.relais.people.PersonChanged;
import network.relais.people.Role;
import network.relais.people.UnknownPerson;
import network.relais.web.Logins;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What {@link Directory}, {@link People} and {@link Logins} promise, on whichever database. */
@JdbcTest
@Import({JdbcDirectory.class, JdbcPeople.class, JdbcLogins.class, FixedDay.class})
@RecordApplicationEvents
abstract class PeopleStoreContract {

    private static final LocalDate TODAY = FixedDay.TODAY;

    @Autowired
    private Directory directory;

    @Autowired
    private People people;

    @Autowired
    private Logins logins;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @Test
    void whoWasAddedIsFound() {
        var added = people.add(
                new NewPerson("Zoé", "Müller", "Zoe.Muller@Lyon.example", "+33 6 00 00 00 01", Language.EN, "Lyon"));

        assertThat(directory.person(added.id())).isEqualTo(added);
        assertThat(added.email()).isEqualTo("zoe.muller@lyon.example");
        assertThat(added.id()).matches("p\\d+");
        assertThat(directory.findByEmail("ZOE.muller@lyon.example")).contains(added);
        assertThat(directory.findByEmail("zoe@lyon.example")).isEmpty();
    }

    @Test
    void oneAddressBelongsToOnePerson() {
        person("Anne", "Martin", "anne@x.example");

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> person("Bruno", "Petit", "ANNE@x.example"));
    }

    @Test
    void aNetworkIsEmptyUntilSomebodyOrSomeOrganisationIsAdded() {
        assertThat(directory.isEmpty()).isTrue();

        people.addOrganisation("Élan", null);

        assertThat(directory.isEmpty()).isFalse();
    }

    @Test
    void aPersonBecomesWhatTheUpdateSays() {
        var anne = person("Anne", "Martin", "anne@x.example");
        var married = new Person(
                anne.id(), "Anne-Lise", "Martin-Petit", "Anne@Y.example", "+33 1 00 00 00 00", Language.EN, "Lille");

        people.update(married);

        assertThat(directory.person(anne.id()))
                .isEqualTo(new Person(
                        anne.id(),
                        "Anne-Lise",
                        "Martin-Petit",
                        "anne@y.example",
                        "+33 1 00 00 00 00",
                        Language.EN,
                        "Lille"));
        assertThat(events.stream(PersonChanged.class)).hasSize(2);
        assertThatExceptionOfType(UnknownPerson.class)
                .isThrownBy(() -> people.update(new Person("p0", "A", "B", null, null, Language.FR, null)));
    }

    @Test
    void aNameOfAHundredEmojiFits() {
        var name = "😀".repeat(100);

        var added = person(name, name, null);

        assertThat(directory.person(added.id()).familyName()).isEqualTo(name);
    }

    @Test
    void nobodyAndNoOrganisationIsRefusedByTheirId() {
        assertThatExceptionOfType(UnknownPerson.class)
                .isThrownBy(() -> directory.person("p0"))
                .withMessageContaining("\"p0\"");
        assertThatExceptionOfType(UnknownPerson.class).isThrownBy(() -> directory.organisation("o0"));
        assertThatExceptionOfType(UnknownPerson.class).isThrownBy(() -> directory.profile("p0"));
        assertThatExceptionOfType(UnknownPerson.class).isThrownBy(() -> people.grant("p0", MEMBER, TODAY));
        assertThat(directory.find("p0")).isEmpty();
        assertThat(directory.persons(List.of())).isEmpty();
    }

    @Test
    void severalAreFoundAtOnceAndUnknownIdsLeftOut() {
        var anne = person("Anne", "Martin", null);
        var bruno = person("Bruno", "Petit", null);

        assertThat(directory.persons(List.of(anne.id(), bruno.id(), anne.id(), "p0")))
                .isEqualTo(Map.of(anne.id(), anne, bruno.id(), bruno));
    }

    @Test
    void aRoleIsHeldFromItsFirstDayUntilTheDayBeforeItsEnd() {
        var anne = person("Anne", "Martin", null);
        people.grant(anne.id(), MEMBER, TODAY);
        people.end(anne.id(), MEMBER, TODAY.plusDays(10));

        assertThat(directory.rolesOf(anne.id(), TODAY.minusDays(1))).isEmpty();
        assertThat(directory.rolesOf(anne.id(), TODAY)).containsExactly(MEMBER);
        assertThat(directory.rolesOf(anne.id(), TODAY.plusDays(9))).containsExactly(MEMBER);
        assertThat(directory.rolesOf(anne.id(), TODAY.plusDays(10))).isEmpty();
        assertThat(directory.holding(MEMBER, TODAY.plusDays(9))).containsExactly(anne);
        assertThat(directory.holding(MEMBER, TODAY.plusDays(10))).isEmpty();
    }

    @Test
    void severalRolesAreHeldAtOnce() {
        var anne = person("Anne", "Martin", null);
        people.grant(anne.id(), MEMBER, TODAY);
        people.grant(anne.id(), ANIMATOR, TODAY);

        assertThat(directory.rolesOf(anne.id(), TODAY)).containsExactlyInAnyOrder(MEMBER, ANIMATOR);
    }

    @Test
    void whoHoldsTwoOfTheRolesIsFoundOnce() {
        var anne = person("Anne", "Martin", null);
        people.grant(anne.id(), MEMBER, TODAY);
        people.grant(anne.id(), ANIMATOR, TODAY);
        var bruno = person("Bruno", "Petit", null);
        people.grant(bruno.id(), PRESCRIBER, TODAY);

        assertThat(directory.holdingAny(Set.of(MEMBER, ANIMATOR), TODAY)).containsExactly(anne);
        assertThat(directory.holdingAny(Set.of(), TODAY)).isEmpty();
    }

    @Test
    void grantingTwiceKeepsOneSpan() {
        var anne = person("Anne", "Martin", null);
        people.grant(anne.id(), MEMBER, TODAY);
        people.grant(anne.id(), MEMBER, TODAY.plusDays(5));

        assertThat(spansOf(anne.id())).isEqualTo(1);
        assertThat(directory.rolesOf(anne.id(), TODAY)).containsExactly(MEMBER);
    }

    @Test
    void grantingFromEarlierOnReplacesWhatWouldBeginLater() {
        var anne = person("Anne", "Martin", null);
        people.grant(anne.id(), MEMBER, TODAY.plusDays(5));
        people.grant(anne.id(), MEMBER, TODAY);

        assertThat(spansOf(anne.id())).isEqualTo(1);
        assertThat(directory.rolesOf(anne.id(), TODAY)).containsExactly(MEMBER);
    }

    @Test
    void aRoleThatWasToEndGoesOnWhenItIsGrantedAgain() {
        var anne = person("Anne", "Martin", null);
        people.grant(anne.id(), MEMBER, TODAY);
        people.end(anne.id(), MEMBER, TODAY.plusDays(10));
        people.grant(anne.id(), MEMBER, TODAY.plusDays(5));

        assertThat(spansOf(anne.id())).isEqualTo(1);
        assertThat(directory.rolesOf(anne.id(), TODAY.plusYears(1))).containsExactly(MEMBER);
    }

    @Test
    void aRoleThatEndedLeavesAGapWhenItComesBackLater() {
        var anne = person("Anne", "Martin", null);
        people.grant(anne.id(), MEMBER, TODAY);
        people.end(anne.id(), MEMBER, TODAY.plusDays(10));
        people.grant(anne.id(), MEMBER, TODAY.plusDays(20));

        assertThat(directory.rolesOf(anne.id(), TODAY.plusDays(15))).isEmpty();
        assertThat(directory.rolesOf(anne.id(), TODAY.plusDays(20))).containsExactly(MEMBER);
    }

    @Test
    void aRoleEndedOnOrBeforeItsFirstDayWasNeverHeld() {
        var anne = person("Anne", "Martin", null);
        people.grant(anne.id(), MEMBER, TODAY);
        people.end(anne.id(), MEMBER, TODAY);

        assertThat(spansOf(anne.id())).isZero();
    }

    @Test
    void whoeverHoldsARoleComesByFamilyNameWithAccentsWhereTheyBelong() {
        var names = List.of("Zola", "Étienne", "Fabre", "Dupont", "de Marsay");
        names.forEach(name -> people.grant(person("Anne", name, null).id(), PRESCRIBER, TODAY));
        people.grant(person("Édouard", "Fabre", null).id(), PRESCRIBER, TODAY);

        assertThat(directory.holding(PRESCRIBER, TODAY))
                .extracting(Person::name)
                .containsExactly(
                        "Anne de Marsay", "Anne Dupont", "Anne Étienne", "Anne Fabre", "Édouard Fabre", "Anne Zola");
    }

    @Test
    void aContactBelongsToAClientWhileTheRoleLasts() {
        var bakery = people.addOrganisation("Boulangerie Élan", "Lyon");
        var bank = people.addOrganisation("Banque", null);
        var anne = person("Anne", "Martin", null);
        people.grantAt(anne.id(), CLIENT_CONTACT, bakery.id(), TODAY);
        people.grantAt(anne.id(), CLIENT_CONTACT, bakery.id(), TODAY);

        assertThat(directory.organisation(bakery.id())).isEqualTo(bakery);
        assertThat(directory.contactsOf(bakery.id(), TODAY)).containsExactly(anne);
        assertThat(directory.contactsOf(bakery.id(), TODAY.minusDays(1))).isEmpty();
        assertThat(directory.contactsOf(bank.id(), TODAY)).isEmpty();
        assertThat(spansOf(anne.id())).isEqualTo(1);
    }

    @Test
    void someoneMayBeAContactOfTwoClients() {
        var bakery = people.addOrganisation("Boulangerie", "Lyon");
        var bank = people.addOrganisation("Banque", null);
        var anne = person("Anne", "Martin", null);
        people.grantAt(anne.id(), CLIENT_CONTACT, bakery.id(), TODAY);
        people.grantAt(anne.id(), CLIENT_CONTACT, bank.id(), TODAY);

        assertThat(directory.contactsOf(bakery.id(), TODAY)).containsExactly(anne);
        assertThat(directory.contactsOf(bank.id(), TODAY)).containsExactly(anne);
    }

    @Test
    void clientsAreListedWithoutTheCompaniesThatOnlyPayAMember() {
        var company = people.addOrganisation("Martin Conseil SARL", null);
        var both = people.addOrganisation("Zinc SAS", null);
        var bakery = people.addOrganisation("Élan", null);
        var anne = person("Anne", "Martin", null);
        people.setPayee(anne.id(), company.id());
        people.setPayee(person("Bruno", "Petit", null).id(), both.id());
        people.grantAt(anne.id(), CLIENT_CONTACT, both.id(), TODAY);

        assertThat(directory.organisations()).containsExactly(bakery, both);
        assertThat(directory.everyOrganisation()).containsExactly(bakery, company, both);
    }

    @Test
    void aProfileTellsSkillsDayRatePayeeAndAbsences() {
        var anne = person("Anne", "Martin", null);
        var company = people.addOrganisation("Martin Conseil SARL", null);
        people.setProfile(anne.id(), Set.of("Strategy"), 1L, "CHF");
        people.setProfile(anne.id(), Set.of("SEO", "Écriture", "Data"), 85_000L, "EUR");
        people.setPayee(anne.id(), company.id());
        people.addAbsence(anne.id(), new Absence(TODAY.plusDays(8), TODAY.plusDays(9)));
        people.addAbsence(anne.id(), new Absence(TODAY, TODAY));

        var profile = directory.profile(anne.id());

        assertThat(profile.skills()).containsExactly("Data", "Écriture", "SEO");
        assertThat(profile)
                .isEqualTo(new MemberProfile(
                        anne.id(),
                        Set.of("Data", "Écriture", "SEO"),
                        OptionalLong.of(85_000),
                        "EUR",
                        "Martin Conseil SARL",
                        List.of(new Absence(TODAY, TODAY), new Absence(TODAY.plusDays(8), TODAY.plusDays(9)))));
    }

    @Test
    void whoStatedNothingIsPaidInPersonAndHasNoDayRate() {
        var bruno = person("Bruno", "Petit", null);

        assertThat(directory.profile(bruno.id()))
                .isEqualTo(
                        new MemberProfile(bruno.id(), Set.of(), OptionalLong.empty(), "EUR", "Bruno Petit", List.of()));
    }

    @Test
    void skillsAreListedOnce() {
        people.setProfile(person("Anne", "Martin", null).id(), Set.of("SEO", "Écriture"), null, "EUR");
        people.setProfile(person("Bruno", "Petit", null).id(), Set.of("SEO", "Finance"), null, "EUR");

        assertThat(directory.skills()).containsExactly("Écriture", "Finance", "SEO");
    }

    @Test
    void aMemberLogsInByLoginOrAddressInAnyCase() {
        var anne = person("Anne", "Martin", "anne@x.example");
        people.setLogin(anne.id(), "Anne");
        people.grant(anne.id(), SALESPERSON, TODAY);

        assertThat(List.of("anne", " ANNE ", "Anne@X.example"))
                .allSatisfy(typed -> assertThat(logins.personIdOf(typed)).contains(anne.id()));
        assertThat(logins.personIdOf("bruno")).isEmpty();
    }

    @Test
    void whoHoldsNoRoleWithALoginTodayCannotLogIn() {
        var prescriber = person("Anne", "Martin", "anne@x.example");
        people.grant(prescriber.id(), PRESCRIBER, TODAY);
        people.grant(prescriber.id(), MEMBER, TODAY.plusDays(1));
        var former = person("Bruno", "Petit", "bruno@x.example");
        people.grant(former.id(), MEMBER, TODAY.minusDays(9));
        people.end(former.id(), MEMBER, TODAY);

        assertThat(logins.personIdOf("anne@x.example")).isEmpty();
        assertThat(logins.personIdOf("bruno@x.example")).isEmpty();
    }

    @Test
    void aLoginIsNeverAnAddressAndBelongsToOnePerson() {
        var anne = person("Anne", "Martin", null);
        var bruno = person("Bruno", "Petit", null);
        people.setLogin(anne.id(), "anne");

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> people.setLogin(bruno.id(), "anne@x.example"));
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> people.setLogin(bruno.id(), "ANNE"));
    }

    @Test
    void whatConcernsAccountsIsTold() {
        var anne = person("Anne", "Martin", null);
        people.grant(anne.id(), MEMBER, TODAY);
        people.end(anne.id(), MEMBER, TODAY.plusDays(1));
        people.end(anne.id(), Role.MANAGER, TODAY);

        assertThat(events.stream(PersonChanged.class))
                .containsExactly(
                        new PersonChanged(anne.id()), new PersonChanged(anne.id()), new PersonChanged(anne.id()));
    }

    private Person person(String givenName, String familyName, @Nullable String email) {
        return people.add(new NewPerson(givenName, familyName, email, null, Language.FR, null));
    }

    private long spansOf(String personId) {
        return jdbc.sql("select count(*) from relais.person_role where person = ?")
                .param(personId)
                .query(Long.class)
                .single();
    }
}
