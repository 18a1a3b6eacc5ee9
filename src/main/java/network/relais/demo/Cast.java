package network.relais.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import network.relais.people.Directory;
import network.relais.people.Role;
import org.springframework.stereotype.Component;

/** Whom one can be in the demo. */
@Component
@InDemo
public class Cast {

    private final DemoNetwork network = DemoNetwork.read();
    private final DemoLogins logins;
    private final Directory directory;

    Cast(DemoLogins logins, Directory directory) {
        this.logins = logins;
        this.directory = directory;
    }

    /**
     * @param id a person's, or the administrator's
     * @param roles empty for the administrator
     */
    public record Player(String id, String login, String name, String place, List<Role> roles) {

        private static final Set<Role> IN_MISSIONS =
                Set.of(Role.MEMBER, Role.INTRODUCER, Role.SALESPERSON, Role.ANIMATOR);

        /** Whether missions have steps for somebody in these roles, who finds them in Tasklist. */
        public boolean worksInMissions() {
            return roles.stream().anyMatch(IN_MISSIONS::contains);
        }
    }

    /**
     * Those of the demo's people who are here and have a login, and the administrator if the password is the demo's.
     *
     * @throws DemoRefused if this network has people of its own instead
     */
    public List<Player> everybody() {
        var people = network.withLogin().stream()
                .flatMap(human -> logins.idOf(human).stream()
                        .map(id -> new Player(
                                id, String.valueOf(human.login()), human.name(), human.place(), human.roles())))
                .toList();
        if (people.isEmpty()) {
            throw DemoRefused.noDemoNetwork();
        }
        var administrator = logins.administratorsToo()
                ? Stream.of(new Player(
                        DemoLogins.ADMINISTRATOR, DemoLogins.ADMINISTRATOR, "The administrator", "", List.of()))
                : Stream.<Player>empty();
        return Stream.concat(people.stream(), administrator).toList();
    }

    /** @throws DemoRefused if nobody in {@link #everybody} has that id */
    public Player player(String id) {
        return everybody().stream()
                .filter(player -> player.id().equals(id))
                .findFirst()
                .orElseThrow(DemoRefused::nobody);
    }

    /** With which they all sign in. */
    public String password() {
        return logins.password();
    }
}
