package network.relais.demo.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import network.relais.demo.Cast;
import network.relais.demo.Cast.Player;
import network.relais.demo.InDemo;
import network.relais.demo.web.WhatToDo.Todo;
import network.relais.mail.Mailbox;
import network.relais.people.Directory;
import network.relais.people.Role;
import org.springframework.stereotype.Component;

/** Whom one can be, by role, with what waits for each of them. */
@Component
@InDemo
class PeopleView {

    private static final List<Kind> KINDS = List.of(
            new Kind("Animators", "hold the network together and arbitrate; they see every mission", is(Role.ANIMATOR)),
            new Kind(
                    "Introducers",
                    "bring clients, decide about leads, keep in touch with prescribers",
                    is(Role.INTRODUCER).or(is(Role.SALESPERSON))),
            new Kind(
                    "Process owners",
                    "change the diagrams, forms and mail texts, and read what members want to change",
                    is(Role.PROCESS_OWNER)),
            new Kind("Managers", "see every mission: where it stands, whom it waits for, its money", is(Role.MANAGER)),
            new Kind(
                    "Administrator", "looks after the engine, the accounts and whatever hangs", player -> player.roles()
                            .isEmpty()),
            new Kind("Members", "bring leads, coordinate missions and work in them", is(Role.MEMBER)));

    private final Cast cast;
    private final WhatToDo whatToDo;
    private final Mailbox mailbox;
    private final Directory directory;
    private final Clock clock;

    PeopleView(Cast cast, WhatToDo whatToDo, Mailbox mailbox, Directory directory, Clock clock) {
        this.cast = cast;
        this.whatToDo = whatToDo;
        this.mailbox = mailbox;
        this.directory = directory;
        this.clock = clock;
    }

    private record Kind(String name, String hint, Predicate<Player> belongs) {}

    /** @param hint what people in this role do here */
    record Group(String name, String hint, List<Row> rows) {}

    record Row(Player player, Todo todo, long mails) {}

    /** Somebody without a login who was written to. */
    record Other(String id, String name, String roles, long mails) {}

    /** Who holds several roles stands under each of them. */
    List<Group> groups() {
        var todo = whatToDo.now();
        var mails = mailbox.countByRecipient();
        var rows = cast.everybody().stream()
                .map(player -> new Row(player, todo.apply(player), mails.getOrDefault(player.id(), 0L)))
                .toList();
        return KINDS.stream()
                .map(kind -> new Group(
                        kind.name(),
                        kind.hint(),
                        rows.stream()
                                .filter(row -> kind.belongs().test(row.player()))
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    /** Prescribers and clients. */
    List<Other> others() {
        var players = cast.everybody().stream().map(Player::id).collect(Collectors.toSet());
        var mails = mailbox.countByRecipient();
        var today = LocalDate.now(clock);
        return directory.holdingAny(Set.of(Role.values()), today).stream()
                .filter(person -> mails.containsKey(person.id()) && !players.contains(person.id()))
                .map(person -> new Other(
                        person.id(),
                        person.name(),
                        words(directory.rolesOf(person.id(), today)),
                        mails.getOrDefault(person.id(), 0L)))
                .toList();
    }

    private static String words(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private static Predicate<Player> is(Role role) {
        return player -> player.roles().contains(role);
    }
}
