package network.relais.people;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A human being that the network knows.
 *
 * @param id neutral, for instance {@code p17}: it stands in the engine's tables, which hold no names
 * @param email where mails go; null for somebody known by phone only
 */
public record Person(
        String id,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String phone,
        Language language,
        @Nullable String place) {

    public Person {
        Objects.requireNonNull(id);
        if (givenName.isBlank() && familyName.isBlank()) {
            throw new IllegalArgumentException("A person has a name");
        }
    }

    public String name() {
        return (givenName + " " + familyName).strip();
    }

    public Optional<String> emailIfKnown() {
        return Optional.ofNullable(email);
    }
}
