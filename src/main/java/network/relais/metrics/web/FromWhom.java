package network.relais.metrics.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import network.relais.figures.Spread;
import network.relais.metrics.Funnel;
import network.relais.metrics.Funnel.By;
import network.relais.metrics.Funnel.Row;
import network.relais.metrics.Period;
import network.relais.metrics.Selection;
import network.relais.money.Currency;
import network.relais.people.Directory;
import network.relais.people.Organisation;
import network.relais.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What panels that list missions can be asked besides the filters that everybody chooses, since figures of other panels lead to it: the
 * missions that one prescriber or introducer brought or that nobody did, those of one client, those of one currency. No time is told of
 * those that one person brought: who is fast is nobody's business. Where the panel of leads does not tell people apart, nobody can be
 * asked for here either.
 */
@Component
class FromWhom {

    static final String CLIENT = "client";
    static final String CURRENCY = "currency";

    /** Missions of which something is not known, such as the place. */
    static final String WITHOUT = "without";

    private static final List<By> PEOPLE = List.of(By.PRESCRIBER, By.INTRODUCER);

    /** In {@link Selection}, of those that have none. */
    private static final String NONE = "";

    private final Funnel funnel;
    private final Directory directory;

    FromWhom(Funnel funnel, Directory directory) {
        this.funnel = funnel;
        this.directory = directory;
    }

    Stream<Question> questions() {
        var people = PEOPLE.stream()
                .map(by ->
                        new Question.Opened(word(by), id -> directory.find(id).map(Person::name)));
        return Stream.concat(people, questionsButOfPeople());
    }

    /** For a panel that is about nothing but times. */
    Stream<Question> questionsButOfPeople() {
        return Stream.of(
                new Question.Opened(CLIENT, this::client),
                new Question.Opened(CURRENCY, code -> Currency.ofCode(code).map(Currency::name)),
                new Question.Choice(WITHOUT, FromWhom::without));
    }

    private Optional<String> client(String id) {
        return directory.organisations().stream()
                .filter(organisation -> organisation.id().equals(id))
                .map(Organisation::name)
                .findFirst();
    }

    private static List<Question.Option> without() {
        return Stream.concat(
                        Stream.of(new Question.Option("", say -> say.text("filter.all"))),
                        Arrays.stream(By.values())
                                .map(by ->
                                        new Question.Option(word(by), say -> say.text("by.none." + word(by)), false)))
                .toList();
    }

    /** What has to be asked so that exactly the missions of a figure are listed; a value that is empty: those without one. */
    static Map<String, String> asking(By by, String value) {
        return value.isEmpty() ? Map.of(WITHOUT, word(by)) : Map.of(word(by), value);
    }

    /**
     * @throws NotUnderstood if so few brought leads in the period that each could be recognised, or if the same is asked to be there and
     *     not to be
     */
    Selection selection(Asked asked) {
        var kind = asked(By.KIND, asked, asked.selection().kind());
        var place = asked(By.PLACE, asked, asked.selection().place());
        var prescriber = asked(By.PRESCRIBER, asked, asked.more().get(word(By.PRESCRIBER)));
        var introducer = asked(By.INTRODUCER, asked, asked.more().get(word(By.INTRODUCER)));
        if (prescriber != null) {
            demandEnough(By.PRESCRIBER, asked.period(), new Selection(kind, place, null, introducer, null));
        }
        if (introducer != null) {
            demandEnough(By.INTRODUCER, asked.period(), new Selection(kind, place, prescriber, null, null));
        }
        return new Selection(
                kind,
                place,
                prescriber,
                introducer,
                asked.more().get(CLIENT),
                asked.more().get(CURRENCY));
    }

    private static @Nullable String asked(By by, Asked asked, @Nullable String value) {
        if (!word(by).equals(asked.more().get(WITHOUT))) {
            return value;
        }
        if (value != null) {
            throw NotUnderstood.at(WITHOUT, "withAndWithout");
        }
        return NONE;
    }

    private void demandEnough(By by, Period period, Selection among) {
        if (isOfFew(by, rows(by, period, among, Spread.MINIMUM_PEOPLE * 100))) {
            throw NotUnderstood.at(word(by), "few." + word(by), Spread.MINIMUM_PEOPLE);
        }
    }

    /** Of the leads that came in during a period. */
    List<Row> rows(By by, Period period, Selection selection, int atMost) {
        return funnel.of(by, period, selection, atMost);
    }

    /** Whether the rows are of people, and of fewer than may be told apart. */
    static boolean isOfFew(By by, List<Row> rows) {
        return PEOPLE.contains(by)
                && rows.stream()
                                .map(Row::value)
                                .filter(value -> !value.isEmpty())
                                .distinct()
                                .count()
                        < Spread.MINIMUM_PEOPLE;
    }

    static String word(By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }
}
