package network.relais.people;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody is to the network, from a date to a date; nobody is only one thing. */
public enum Role {
    MEMBER("members"),
    INTRODUCER("introducers"),
    SALESPERSON("introducers"),
    ANIMATOR("animators"),
    PROCESS_OWNER("process-owners"),
    MANAGER("managers"),
    PRESCRIBER(null),
    CLIENT_CONTACT(null);

    /** The roles that bring a login. */
    public static final Set<Role> WITH_LOGIN =
            Arrays.stream(values()).filter(role -> role.group().isPresent()).collect(Collectors.toUnmodifiableSet());

    private final @Nullable String group;

    Role(@Nullable String group) {
        this.group = group;
    }

    /** The group of people who log in, if this role brings a login. */
    public Optional<String> group() {
        return Optional.ofNullable(group);
    }
}
