package network.relais.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import network.relais.demo.DemoNetwork.Client;
import network.relais.demo.DemoNetwork.Human;
import network.relais.demo.PlannedMission.Fate;
import network.relais.demo.PlannedMission.Seat;
import network.relais.demo.PlannedMission.Turn;
import network.relais.demo.YearsBook.Kind;
import network.relais.people.Role;

/** Lays out the missions of the two years: when they begin, for whom, with whom, and what will not go straight. */
final class YearsPlan {

    /** What is under way at the end is with those who have no login: see years.yaml. */
    private static final Duration UNDER_WAY = Duration.ofDays(200);

    /** How many missions begin in each month beside the others, January first. */
    private static final double[] SEASONS = {0.9, 1.0, 1.2, 1.0, 0.9, 1.2, 0.8, 0.25, 1.5, 1.3, 1.1, 0.6};

    /** How much busier the network is after a year. */
    private static final double GROWTH = 0.25;

    private static final Map<Fate, Double> FATES = new EnumMap<>(Map.of(
            Fate.DECLINED, 0.11,
            Fate.REFUSED_BY_CLIENT, 0.12,
            Fate.NO_AGREEMENT, 0.02,
            Fate.CANCELLED_BEFORE_ORDER, 0.03,
            Fate.CANCELLED_AT_WORK, 0.03));

    private static final Map<Turn, Double> TURNS = new EnumMap<>(Map.ofEntries(
            Map.entry(Turn.SLEEPS, 0.05),
            Map.entry(Turn.COUNTER, 0.22),
            Map.entry(Turn.OPEN_ROLE, 0.15),
            Map.entry(Turn.RESCOPE, 0.02),
            Map.entry(Turn.CORRECTIONS, 0.14),
            Map.entry(Turn.EXPENSES, 0.2),
            Map.entry(Turn.PAUSE, 0.05),
            Map.entry(Turn.AMENDMENT, 0.05),
            Map.entry(Turn.DISPUTE, 0.03),
            Map.entry(Turn.NEW_DATES, 0.05),
            Map.entry(Turn.LATE, 0.25),
            Map.entry(Turn.UNPAID, 0.02)));

    private final YearsBook book;
    private final List<Human> demo;
    private final Dice dice;
    private final OfficeHours hours;
    private final Instant until;

    private YearsPlan(YearsBook book, DemoNetwork demo, Dice dice, OfficeHours hours, Instant until) {
        this.book = book;
        this.demo = demo.people();
        this.dice = dice;
        this.hours = hours;
        this.until = until;
    }

    /** @return so many, in order of their beginnings */
    static List<PlannedMission> of(
            YearsBook book, DemoNetwork demo, Dice dice, OfficeHours hours, Instant from, Instant until, int missions) {
        var plan = new YearsPlan(book, demo, dice, hours, until);
        var beginnings = plan.beginnings(from, missions);
        var planned = new ArrayList<PlannedMission>();
        for (var i = 0; i < missions; i++) {
            planned.add(plan.mission(i + 1, beginnings.get(i)));
        }
        return planned;
    }

    private List<Instant> beginnings(Instant from, int missions) {
        var days = hours.day(from)
                .datesUntil(hours.day(until))
                .filter(day -> OfficeHours.shareOfDay(day) > 0)
                .toList();
        var weights = days.stream().map(day -> weight(day, from)).toList();
        var whole = weights.stream().mapToDouble(Double::doubleValue).sum();
        var beginnings = new ArrayList<Instant>();
        var day = 0;
        var passed = weights.get(0);
        for (var i = 0; i < missions; i++) {
            // One in each of as many equal parts: neither clusters nor a clockwork.
            var at = (i + dice.roll("begins", i)) / missions * whole;
            while (passed < at && day < days.size() - 1) {
                day++;
                passed += weights.get(day);
            }
            var time = LocalTime.of(9, 0).plusMinutes(dice.between(0, 8 * 60, "time", i));
            beginnings.add(hours.at(days.get(day), time));
        }
        Collections.sort(beginnings);
        return beginnings;
    }

    private double weight(LocalDate day, Instant from) {
        var years = Duration.between(from, hours.at(day, LocalTime.NOON)).toDays() / 365.0;
        return SEASONS[day.getMonthValue() - 1] * Math.min(1, OfficeHours.shareOfDay(day) * 2) * (1 + GROWTH * years);
    }

    private PlannedMission mission(int number, Instant begins) {
        var late = begins.isAfter(until.minus(UNDER_WAY));
        var kind = kind(number);
        var client = client(late, number);
        var language = client.contact().language();
        var currency = client.place().equals("Geneva") ? "CHF" : "EUR";
        var able = people(late)
                .filter(human -> human.skills().contains(kind.skills().get(0)))
                .toList();
        var helpful = people(late)
                .filter(human -> human.roles().contains(Role.MEMBER))
                .filter(human -> human.skills().stream().anyMatch(kind.skills()::contains))
                .toList();
        var coordinators = shuffled(able.isEmpty() ? helpful : able, "coordinator", number).stream()
                .limit(3)
                .map(human -> seat(human, 0, number))
                .toList();
        var size = dice.pick(List.of(1, 1, 2, 2, 2, 3, 4), "size", number);
        var team = shuffled(helpful, "team", number).stream()
                .filter(human ->
                        coordinators.stream().noneMatch(seat -> seat.person().equals(who(human))))
                .limit(size)
                .map(human -> seat(human, 1, number))
                .toList();
        var worth = Stream.concat(coordinators.stream().limit(1), team.stream())
                .mapToInt(seat -> seat.days() * seat.dayRate())
                .sum();
        var budget = (int) (worth * (1.25 + 0.2 * dice.roll("margin", number))) / 100 * 100;
        return new PlannedMission(
                number,
                begins,
                title(kind, client, number),
                kind,
                language,
                client.name(),
                client.contact().email(),
                dice.happens(0.6, "recommended", number)
                        ? dice.pick(book.holding(Role.PRESCRIBER), "prescriber", client.name(), number % 3)
                                .email()
                        : null,
                who(introducerOf(client)),
                coordinators,
                team,
                budget,
                currency,
                fate(number),
                turns(number));
    }

    /** The demo's own people too, but for what is still under way at the end. */
    private Stream<Human> people(boolean late) {
        return Stream.concat(late ? Stream.of() : demo.stream(), book.people().stream())
                .filter(human -> !human.roles().contains(Role.PRESCRIBER));
    }

    private Client client(boolean late, int number) {
        var clients = book.clients().stream()
                .filter(client -> !late || book.people().contains(introducerOf(client)))
                .toList();
        return dice.pick(clients, "client", number);
    }

    /** A client stays with whoever introduced it. */
    private Human introducerOf(Client client) {
        var introducers = people(false)
                .filter(human -> human.roles().contains(Role.INTRODUCER))
                .toList();
        return dice.pick(introducers, "introducer", client.name());
    }

    private Kind kind(int number) {
        var at = dice.roll("kind", number)
                * book.kinds().stream().mapToDouble(Kind::share).sum();
        for (var kind : book.kinds()) {
            at -= kind.share();
            if (at < 0) {
                return kind;
            }
        }
        return book.kinds().get(0);
    }

    private Seat seat(Human human, int least, int number) {
        var rate = human.dayRate() == null ? 800 : human.dayRate();
        var days = (int) Math.round(dice.lognormal(6, 0.45, "days", number, human.email()));
        return new Seat(who(human), Math.max(least + 2, Math.min(25, days)), rate);
    }

    private String title(Kind kind, Client client, int number) {
        return dice.pick(kind.titles().get(client.contact().language()), "title", number);
    }

    private Fate fate(int number) {
        var at = dice.roll("fate", number);
        for (var fate : FATES.entrySet()) {
            at -= fate.getValue();
            if (at < 0) {
                return fate.getKey();
            }
        }
        return Fate.COMPLETED;
    }

    private Set<Turn> turns(int number) {
        var turns = EnumSet.noneOf(Turn.class);
        TURNS.forEach((turn, likelihood) -> {
            if (dice.happens(likelihood, turn, number)) {
                turns.add(turn);
            }
        });
        return turns;
    }

    private <T> List<T> shuffled(List<T> all, String what, int number) {
        return all.stream()
                .sorted(Comparator.comparingDouble(each -> dice.roll(what, number, all.indexOf(each))))
                .toList();
    }

    private static String who(Human human) {
        return human.login() == null ? human.email() : human.login();
    }
}
