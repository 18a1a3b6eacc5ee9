package network.relais.metrics.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.metrics.Load;
import network.relais.metrics.Load.InMission;
import network.relais.metrics.Load.OfPerson;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Chart;
import network.relais.metrics.web.Content.Line;
import network.relais.metrics.web.Content.Table;
import network.relais.mission.Missions;
import network.relais.people.Absence;
import network.relais.people.Directory;
import network.relais.people.MemberProfile;
import network.relais.people.Person;
import network.relais.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who has how much on their hands, so that animators relieve those who have too much, and ask those who have room. By name in
 * alphabetical order, and with nothing about how long anybody takes; managers do not see it.
 */
@Component
class LoadPanel implements Panel {

    private static final int MOST_PARTS = 500;

    private final Load load;
    private final Directory directory;
    private final Missions missions;
    private final Clock clock;

    LoadPanel(Load load, Directory directory, Missions missions, Clock clock) {
        this.load = load;
        this.directory = directory;
        this.missions = missions;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "load";
    }

    @Override
    public int place() {
        return 12;
    }

    @Override
    public boolean isForAnimatorsOnly() {
        return true;
    }

    /** It is about now, and about everything that somebody has. */
    @Override
    public Set<String> filters() {
        return Set.of();
    }

    @Override
    public Content of(Asked asked, Say say) {
        var today = LocalDate.now(clock);
        var loads = load.byPerson().stream().collect(Collectors.toMap(OfPerson::person, Function.identity()));
        var people = people(loads, today);
        var parts = load.byMission(MOST_PARTS);
        return new Content(
                notes(parts, say),
                List.of(),
                List.of(chart(people, loads, say)),
                List.of(byPerson(people, loads, today, say), byMission(people, parts, say)));
    }

    private static List<String> notes(List<InMission> parts, Say say) {
        var whatFor = say.text("note.load");
        return parts.size() < MOST_PARTS
                ? List.of(whatFor)
                : List.of(whatFor, say.text("note.latestParts", say.count(MOST_PARTS)));
    }

    /** By id, in the order of their names: members, also those who have room, and whoever else with a login has anything. */
    private Map<String, Person> people(Map<String, OfPerson> loads, LocalDate today) {
        var members =
                directory.holding(Role.MEMBER, today).stream().map(Person::id).collect(Collectors.toSet());
        var people = new LinkedHashMap<String, Person>();
        directory.holdingAny(Role.WITH_LOGIN, today).stream()
                .filter(person -> members.contains(person.id()) || loads.containsKey(person.id()))
                .forEach(person -> people.put(person.id(), person));
        return people;
    }

    private static OfPerson of(String person, Map<String, OfPerson> loads) {
        return loads.getOrDefault(person, new OfPerson(person, 0, 0, 0));
    }

    private static Chart chart(Map<String, Person> people, Map<String, OfPerson> loads, Say say) {
        return new Chart(
                "load",
                say.text("chart.load"),
                "across",
                say.text("unit.steps"),
                people.values().stream().map(Person::name).toList(),
                List.of(new Line(
                        say.text("column.waiting-now"),
                        people.keySet().stream()
                                .map(person -> of(person, loads).waiting())
                                .toList())),
                List.of());
    }

    private Table byPerson(Map<String, Person> people, Map<String, OfPerson> loads, LocalDate today, Say say) {
        var profiles = directory.profiles(people.keySet());
        return new Table(
                "load",
                say.text("table.load"),
                List.of(
                        say.words("name"),
                        say.figure("coordinates"),
                        say.figure("delivers"),
                        say.figure("waiting-now"),
                        say.words("away-until")),
                people.values().stream()
                        .map(person -> {
                            var has = of(person.id(), loads);
                            return List.of(
                                    say.cell(person.name()),
                                    say.cell(has.coordinates()),
                                    say.cell(has.delivers()),
                                    say.cell(has.waiting()),
                                    away(profiles.get(person.id()), today, say));
                        })
                        .toList(),
                say.text("empty.members"));
    }

    private static Cell away(@Nullable MemberProfile profile, LocalDate today, Say say) {
        return profile == null
                ? say.none()
                : profile.absences().stream()
                        .filter(absence -> absence.overlaps(today, today))
                        .map(Absence::to)
                        .max(Comparator.naturalOrder())
                        .map(say::cell)
                        .orElseGet(say::none);
    }

    /** Where to go to relieve somebody: each mission's page has the ways to hand over. */
    private Table byMission(Map<String, Person> people, List<InMission> parts, Say say) {
        var titles = missions.titles(parts.stream().map(InMission::mission).collect(Collectors.toSet()));
        return new Table(
                "load-by-mission",
                say.text("table.load-by-mission"),
                List.of(
                        say.words("name"),
                        say.words("mission"),
                        say.words("title"),
                        say.words("part"),
                        say.figure("waiting-now")),
                parts.stream()
                        .filter(part -> people.containsKey(part.person()))
                        .map(part -> List.of(
                                say.cell(people.get(part.person()).name()),
                                say.link(part.mission(), "/missions/" + part.mission()),
                                say.cell(titles.getOrDefault(part.mission(), "")),
                                say.cell(has(part, say)),
                                say.cell(part.waiting())))
                        .toList(),
                say.text("empty.open"));
    }

    private static String has(InMission part, Say say) {
        return Stream.of(
                        part.coordinates() ? say.text("part.coordinates") : "",
                        part.delivers() ? say.text("part.delivers") : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
