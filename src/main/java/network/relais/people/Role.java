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

    /** "process owner", "responsable de processus": what somebody in this role is called. */
    public String inWords(Language language) {
        var french = language == Language.FR;
        return switch (this) {
            case MEMBER -> french ? "membre" : "member";
            case INTRODUCER -> french ? "apporteur d’affaires" : "introducer";
            case SALESPERSON -> french ? "commercial·e" : "salesperson";
            case ANIMATOR -> french ? "animation" : "animator";
            case PROCESS_OWNER -> french ? "responsable de processus" : "process owner";
            case MANAGER -> french ? "direction" : "manager";
            case PRESCRIBER -> french ? "prescripteur" : "prescriber";
            case CLIENT_CONTACT -> french ? "contact du client" : "client contact";
        };
    }

    /** The group of people who log in, if this role brings a login. */
    public Optional<String> group() {
        return Optional.ofNullable(group);
    }
}
