package network.relais.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.demo.DemoNetwork.Human;
import network.relais.people.Accounts;
import network.relais.people.Directory;
import network.relais.people.Person;
import network.relais.web.Logins;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** All of the demo sign in with one password: whoever is in the file, and the administrator unless one has a password set. */
@Component
class DemoLogins {

    static final String ADMINISTRATOR = "admin";

    private final Accounts accounts;
    private final Directory directory;
    private final Logins logins;
    private final String password;
    private final boolean administratorToo;

    DemoLogins(
            Accounts accounts,
            Directory directory,
            Logins logins,
            @Value("${relais.demo.password:}") String password,
            @Value("${relais.admin.password:}") String administratorsPassword) {
        this.accounts = accounts;
        this.directory = directory;
        this.logins = logins;
        this.password = password;
        this.administratorToo = administratorsPassword.isBlank();
    }

    /** Gives the password to everybody of the demo who is here, so that what the console says is true at each start. */
    void open(DemoNetwork demo) {
        var here =
                demo.withLogin().stream().flatMap(human -> idOf(human).stream()).toList();
        here.forEach(id -> accounts.setPassword(id, password));
        if (administratorToo && !here.isEmpty()) {
            accounts.setPassword(ADMINISTRATOR, password);
        }
    }

    /** Who can sign in with which password; empty if nobody of the demo is here. */
    String announcement(DemoNetwork demo) {
        var here = demo.withLogin().stream()
                .filter(human -> idOf(human).isPresent())
                .map(human -> row(String.valueOf(human.login()), human.name(), roles(human)))
                .toList();
        if (here.isEmpty()) {
            return "";
        }
        var administrator = administratorToo
                ? List.of(row(ADMINISTRATOR, "The administrator", "administrator"))
                : List.<String>of();
        return Stream.of(List.of("Everybody signs in with the password " + password), here, administrator)
                .flatMap(List::stream)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** Login and address: a real person who happens to be called Anne is none of ours. */
    Optional<String> idOf(Human human) {
        return Optional.ofNullable(human.login())
                .flatMap(logins::personIdOf)
                .flatMap(directory::find)
                .filter(person -> human.email().equals(person.email()))
                .map(Person::id);
    }

    String password() {
        return password;
    }

    boolean administratorsToo() {
        return administratorToo;
    }

    private static String row(String login, String name, String roles) {
        return "  %-10s  %-42s  %s".formatted(login, name, roles).stripTrailing();
    }

    private static String roles(Human human) {
        return human.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
