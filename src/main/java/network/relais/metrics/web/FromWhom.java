package network.relais.metrics.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import network.relais.figures.Spread;
import network.relais.metrics.Funnel;
import network.relais.metrics.Funnel.By;
import network.relais.metrics.Funnel.Row;
import network.relais.metrics.Period;
import network.relais.metrics.Selection;
import network.relais.people.Directory;
import network.relais.people.Person;
import org.springframework.stereotype.Component;

/**
 * The missions that one prescriber or introducer brought, for panels that list missions. Never for those that show times: who is
 * fast is nobody's business. Where the panel of leads does not tell people apart, nobody can be asked for here either.
 */
@Component
class FromWhom {

    private static final List<By> PEOPLE = List.of(By.PRESCRIBER, By.INTRODUCER);

    private final Funnel funnel;
    private final Directory directory;

    FromWhom(Funnel funnel, Directory directory) {
        this.funnel = funnel;
        this.directory = directory;
    }

    Stream<Question> questions() {
        return PEOPLE.stream()
                .map(by ->
                        new Question.Opened(word(by), id -> directory.find(id).map(Person::name)));
    }

    /** @throws NotUnderstood if so few brought leads in the period that each could be recognised */
    Selection selection(Asked asked) {
        var place = asked.selection();
        var prescriber = asked.more().get(word(By.PRESCRIBER));
        var introducer = asked.more().get(word(By.INTRODUCER));
        if (prescriber != null) {
            demandEnough(
                    By.PRESCRIBER, asked.period(), new Selection(place.kind(), place.place(), null, introducer, null));
        }
        if (introducer != null) {
            demandEnough(
                    By.INTRODUCER, asked.period(), new Selection(place.kind(), place.place(), prescriber, null, null));
        }
        return new Selection(place.kind(), place.place(), prescriber, introducer, null);
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
