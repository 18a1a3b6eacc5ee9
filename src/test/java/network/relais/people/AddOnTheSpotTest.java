package network.relais.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import network.relais.Rejection;
import network.relais.people.People.NewPerson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** {@link AddClient} and {@link AddPrescriber} on the real tables. */
@JdbcTest
@Import({AddClient.class, AddPrescriber.class, Acquaintances.class, FixedDay.class})
@ComponentScan("network.relais.people.store")
@TestPropertySource(properties = "spring.flyway.schemas=RELAIS")
class AddOnTheSpotTest {

    private static final LocalDate TODAY = FixedDay.TODAY;

    @Autowired
    private AddClient addClient;

    @Autowired
    private AddPrescriber addPrescriber;

    @Autowired
    private Directory directory;

    @Autowired
    private People people;

    @Test
    void aNewClientHasItsContactFromTodayOn() {
        var client = addClient.add(" Boulangerie Élan ", "Lyon", typed("Zoé", "Müller", "zoe@elan.example", null));

        assertThat(directory.organisations()).containsExactly(client.organisation());
        assertThat(client.organisation().name()).isEqualTo("Boulangerie Élan");
        assertThat(directory.contactsOf(client.organisation().id(), TODAY)).containsExactly(client.contact());
        assertThat(directory.rolesOf(client.contact().id(), TODAY.minusDays(1))).isEmpty();
    }

    @Test
    void aClientTypedAgainIsTheSameClient() {
        var first = addClient.add("Boulangerie Élan", "Lyon", typed("Zoé", "Müller", "zoe@elan.example", null));

        var again = addClient.add("BOULANGERIE ÉLAN", null, typed("Zoe", "Muller", "ZOE@elan.example", null));

        assertThat(again).isEqualTo(first);
        assertThat(directory.organisations()).hasSize(1);
    }

    @Test
    void clientsOfOneNameAtTwoPlacesAreTwo() {
        addClient.add("Mairie", "Lyon", typed("Zoé", "Müller", "zoe@lyon.example", null));
        addClient.add("Mairie", "Lille", typed("Anne", "Martin", "anne@lille.example", null));

        assertThat(directory.organisations())
                .extracting(Organisation::place)
                .containsExactlyInAnyOrder("Lyon", "Lille");
    }

    @Test
    void aCompanyThatPaysAMemberMayBecomeAClient() {
        var company = people.addOrganisation("Martin Conseil", null);
        var member = people.add(new NewPerson("Anne", "Martin", null, null, Language.FR, null));
        people.setPayee(member.id(), company.id());

        var client = addClient.add("Martin Conseil", null, typed("Anne", "Martin", "anne@martin.example", null));

        assertThat(client.organisation()).isEqualTo(company);
        assertThat(directory.organisations()).containsExactly(company);
    }

    @Test
    void aSecondContactIsAddedToAKnownClient() {
        var client = addClient.add("Élan", null, typed("Zoé", "Müller", "zoe@elan.example", null));

        var second =
                addClient.addContact(client.organisation().id(), typed("Anne", "Martin", null, "+33 6 00 00 00 01"));

        assertThat(directory.contactsOf(client.organisation().id(), TODAY))
                .containsExactlyInAnyOrder(client.contact(), second);
        assertThatExceptionOfType(UnknownPerson.class)
                .isThrownBy(() -> addClient.addContact("o0", typed("Anne", "Martin", "anne@x.example", null)));
    }

    @Test
    void aPrescriberBecomesAClientWithoutBeingTypedAgain() {
        var prescriber = addPrescriber.add(typed("Zoé", "Müller", "zoe@elan.example", null));

        var client = addClient.add("Élan", null, typed("Z.", "Muller", "Zoe@Elan.example", "+33 6 00 00 00 01"));

        assertThat(client.contact().id()).isEqualTo(prescriber.id());
        assertThat(directory.rolesOf(prescriber.id(), TODAY))
                .containsExactlyInAnyOrder(Role.PRESCRIBER, Role.CLIENT_CONTACT);
        assertThat(directory.person(prescriber.id()))
                .as("keeps the name by which the network knows them, and gains the number that was missing")
                .isEqualTo(client.contact())
                .returns("Zoé Müller", Person::name)
                .returns("+33 6 00 00 00 01", Person::phone);
    }

    @Test
    void aMemberMayBeAPrescriberToo() {
        var member = people.add(new NewPerson("Anne", "Martin", "anne@x.example", "+33 1", Language.EN, "Lille"));
        people.grant(member.id(), Role.MEMBER, TODAY);

        var prescriber =
                addPrescriber.add(new TypedPerson("A", "M", "anne@x.example", "+33 6 00 00", Language.FR, "Lyon"));

        assertThat(prescriber).isEqualTo(member);
        assertThat(directory.rolesOf(member.id(), TODAY)).containsExactlyInAnyOrder(Role.MEMBER, Role.PRESCRIBER);
    }

    @Test
    void aRefusalLeavesNothingBehind() {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> addClient.add("Élan", null, typed("Zoé", "Müller", "zoe@elan", null)));
        assertThatExceptionOfType(OutOfReach.class)
                .isThrownBy(() -> addClient.add("Élan", null, typed("Zoé", "Müller", null, null)));
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> addPrescriber.add(typed("Zoé", "", "zoe@elan.example", null)));

        assertThat(directory.isEmpty()).isTrue();
    }

    private static TypedPerson typed(
            String givenName, String familyName, @Nullable String email, @Nullable String phone) {
        return new TypedPerson(givenName, familyName, email, phone, Language.FR, null);
    }
}
