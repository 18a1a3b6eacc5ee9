package network.relais.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import network.relais.Rejection;
import network.relais.people.People.NewPerson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TypedPersonTest {

    @Test
    void whatWasTypedIsTidied() {
        assertThat(typed(" Zoé ", "Müller ", "Zoe@Lyon.EXAMPLE", "").checked())
                .isEqualTo(new NewPerson("Zoé", "Müller", "zoe@lyon.example", null, Language.FR, null));
    }

    @Test
    void aFamilyNameAndOneWayToReachThemAreEnough() {
        assertThat(typed(null, "Müller", null, "+33 6 00 00 00 01").checked())
                .isEqualTo(new NewPerson("", "Müller", null, "+33 6 00 00 00 01", Language.FR, null));
    }

    @Test
    void whoCannotBeReachedIsRefused() {
        assertThatExceptionOfType(OutOfReach.class)
                .isThrownBy(() -> typed("Zoé", "Müller", " ", null).checked())
                .withMessage("Give an e-mail address or a telephone number for Zoé Müller.");
    }

    @Test
    void aHeaderInANameIsRefused() {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> typed("Zoé", "Müller\r\nBcc: all@x.example", "zoe@x.example", null)
                        .checked())
                .withMessageContaining("\"Last name\"");
    }

    @Test
    void aNameHasAtMostAHundredCharacters() {
        assertThat(typed("é".repeat(100), "Müller", "zoe@x.example", null)
                        .checked()
                        .givenName())
                .hasSize(100);
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() ->
                        typed("é".repeat(101), "Müller", "zoe@x.example", null).checked())
                .withMessage("The field \"First name\" is too long: 101 characters, at most 100. Shorten it.");
    }

    private static TypedPerson typed(
            @Nullable String givenName, String familyName, @Nullable String email, @Nullable String phone) {
        return new TypedPerson(givenName, familyName, email, phone, Language.FR, " ");
    }
}
