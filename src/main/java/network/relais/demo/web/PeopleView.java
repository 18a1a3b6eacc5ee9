package network.relais.demo.web;

import static network.relais.web.PageLanguage.say;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import network.relais.demo.Cast;
import network.relais.demo.Cast.Player;
import network.relais.demo.InDemo;
import network.relais.demo.web.WhatToDo.Todo;
import network.relais.mail.Mailbox;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Role;
import network.relais.web.PageLanguage;
import org.springframework.stereotype.Component;

/** Whom one can be, by role, with what waits for each of them. */
@Component
@InDemo
class PeopleView {

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
        return kinds().stream()
                .map(kind -> new Group(
                        kind.name(),
                        kind.hint(),
                        rows.stream()
                                .filter(row -> kind.belongs().test(row.player()))
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private static List<Kind> kinds() {
        return List.of(
                new Kind(
                        say("Animators", "Animation"),
                        say(
                                "hold the network together and arbitrate; they see every mission",
                                "fait tenir le réseau ensemble et arbitre\u00a0; voit toutes les missions"),
                        is(Role.ANIMATOR)),
                new Kind(
                        say("Introducers", "Apporteurs d’affaires"),
                        say(
                                "bring clients, decide about leads, keep in touch with prescribers",
                                "apportent des clients, décident des affaires, restent en contact avec les prescripteurs"),
                        is(Role.INTRODUCER).or(is(Role.SALESPERSON))),
                new Kind(
                        say("Process owners", "Responsables de processus"),
                        say(
                                "change the diagrams, forms and mail texts, and read what members want to change",
                                "modifient diagrammes, formulaires et textes des courriels, et lisent ce que les membres veulent changer"),
                        is(Role.PROCESS_OWNER)),
                new Kind(
                        say("Managers", "Direction"),
                        say(
                                "see every mission: where it stands, whom it waits for, its money",
                                "voit toutes les missions\u00a0: où elles en sont, qui elles attendent, leur argent"),
                        is(Role.MANAGER)),
                new Kind(
                        say("Administrator", "Administration"),
                        say(
                                "looks after the engine, the accounts and whatever hangs",
                                "s’occupe du moteur, des comptes et de ce qui bloque"),
                        player -> player.roles().isEmpty()),
                new Kind(
                        say("Members", "Membres"),
                        say(
                                "bring leads, coordinate missions and work in them",
                                "apportent des affaires, pilotent des missions et y travaillent"),
                        is(Role.MEMBER)));
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
                .map(role -> role.inWords(Language.of(PageLanguage.now())))
                .collect(Collectors.joining(", "));
    }

    private static Predicate<Player> is(Role role) {
        return player -> player.roles().contains(role);
    }
}
