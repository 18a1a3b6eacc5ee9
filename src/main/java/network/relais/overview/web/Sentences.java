package network.relais.overview.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import network.relais.mail.InWords;
import network.relais.mission.Journal;
import network.relais.mission.Mission;
import network.relais.money.Currency;
import network.relais.money.Decimals;
import network.relais.money.Money;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Person;
import network.relais.people.UnknownPerson;
import network.relais.web.PageLanguage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Makes of a journal's entry a sentence in the reader's language: the text {@code journal.<kind>}, with the entry's details in
 * the places of their names. The end of a detail's name says what it is, as {@link Journal} explains.
 */
@Component
class Sentences {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    /** Details that hold a word of ours: {@code journal.outcome.CANCELLED} says it to people. */
    private static final Set<String> WORDS_OF_OURS = Set.of("phase", "outcome", "mandate");

    /** Details that are numbers of days. */
    private static final Set<String> DAYS = Set.of("days", "planned");

    private final MessageSource texts;
    private final Directory directory;

    Sentences(MessageSource texts, Directory directory) {
        this.texts = texts;
        this.directory = directory;
    }

    /**
     * @param persons by id, those that the mission's journal names
     */
    String of(Journal.Entry entry, Mission mission, Map<String, Person> persons) {
        var language = PageLanguage.now();
        var text = Objects.requireNonNull(texts.getMessage("journal." + entry.kind(), null, language));
        return PLACE.matcher(text)
                .replaceAll(
                        place -> Matcher.quoteReplacement(valueOf(place.group(1), entry, mission, persons, language)));
    }

    private String valueOf(
            String name, Journal.Entry entry, Mission mission, Map<String, Person> persons, Locale language) {
        var value = name.equals("actor") ? entry.actor() : entry.details().get(name);
        if (value == null) {
            return name.equals("actor") || name.endsWith("Person") ? somebody(language) : "–";
        }
        if (name.equals("actor") || name.endsWith("Person")) {
            var person = persons.get(value);
            return person == null ? somebody(language) : person.name();
        }
        if (name.endsWith("Organisation")) {
            return organisation(value);
        }
        if (name.endsWith("Money")) {
            return new Money(Long.parseLong(value), Currency.valueOf(mission.currency())).format(language);
        }
        if (name.endsWith("Date")) {
            return InWords.date(LocalDate.parse(value), Language.of(language));
        }
        if (WORDS_OF_OURS.contains(name)) {
            return Objects.requireNonNull(texts.getMessage("journal." + name + "." + value, null, language));
        }
        return DAYS.contains(name) ? Decimals.format(new BigDecimal(value), language) : value;
    }

    private String organisation(String id) {
        try {
            return directory.organisation(id).name();
        } catch (UnknownPerson gone) {
            return "–";
        }
    }

    private String somebody(Locale language) {
        return Objects.requireNonNull(texts.getMessage("journal.somebody", null, language));
    }
}
