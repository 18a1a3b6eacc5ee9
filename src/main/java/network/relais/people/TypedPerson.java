package network.relais.people;

import network.relais.people.People.NewPerson;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** Somebody who is added on the spot, as typed: nothing is checked yet, and what was left out is null or empty. */
public record TypedPerson(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String phone,
        Language language,
        @Nullable String place) {

    static final int MAX_NAME_LENGTH = 100;

    /** @throws network.relais.Rejection if a text cannot be kept, or neither an address nor a number is given */
    NewPerson checked() {
        var checked = new NewPerson(
                Texts.oneLine("First name", givenName, MAX_NAME_LENGTH),
                Texts.requiredLine("Last name", familyName, MAX_NAME_LENGTH),
                nullIfEmpty(Texts.email("E-mail", email)),
                nullIfEmpty(Texts.phone("Phone", phone)),
                language,
                nullIfEmpty(Texts.oneLine("Place", place, MAX_NAME_LENGTH)));
        if (checked.email() == null && checked.phone() == null) {
            throw new OutOfReach((checked.givenName() + " " + checked.familyName()).strip());
        }
        return checked;
    }

    static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
