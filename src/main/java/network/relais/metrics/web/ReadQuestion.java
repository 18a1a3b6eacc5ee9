package network.relais.metrics.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import network.relais.metrics.Catalogue;
import network.relais.metrics.Period;
import network.relais.metrics.Projection;
import network.relais.metrics.Selection;
import network.relais.metrics.web.NotUnderstood.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads what a panel is asked from an address, which anybody may have typed. */
@Component
class ReadQuestion {

    static final String FROM = "from";
    static final String TO = "to";
    static final String PHASE = "phase";
    static final String KIND = "kind";
    static final String PLACE = "place";
    static final String VERSION = "version";
    static final Set<String> FILTERS = Set.of(FROM, TO, PHASE, KIND, PLACE, VERSION);

    static final int USUAL_DAYS = 90;

    /** Before, nothing has happened, and days far before cannot be counted. */
    static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** Longer than any network has run, and short enough to be drawn. */
    static final int MOST_YEARS = 10;

    private final Catalogue catalogue;
    private final Projection projection;
    private final Clock clock;

    ReadQuestion(Catalogue catalogue, Projection projection, Clock clock) {
        this.catalogue = catalogue;
        this.projection = projection;
        this.clock = clock;
    }

    /**
     * For a page, whose address keeps the filters of other panels.
     *
     * @throws NoFiguresYet if nothing can be asked yet, not even whether a name is known
     * @throws NotUnderstood if a name is unknown, or a value no such thing
     */
    Asked read(MultiValueMap<String, String> address, Panel panel) {
        return read(address, FILTERS, panel.questions());
    }

    /** For machines: whatever would change nothing of what they get is refused too, since nobody would notice. */
    Asked readStrictly(MultiValueMap<String, String> address, Panel panel) {
        return read(address, panel.filters(), panel.questions());
    }

    Asked readStrictly(MultiValueMap<String, String> address, Set<String> filters) {
        return read(address, filters, List.of());
    }

    private Asked read(MultiValueMap<String, String> address, Set<String> filters, List<Question> questions) {
        var state = projection.state();
        if (!state.isThePastKnown()) {
            throw new NoFiguresYet(state.rebuild());
        }
        var wrong = new LinkedHashMap<String, Sentence>();
        var names = questions.stream().map(Question::name).toList();
        var known = new TreeSet<>(filters);
        known.addAll(names);
        var typed = typed(address, known, wrong);
        var period = period(typed, wrong);
        var kind = known(KIND, typed, catalogue.kinds(), wrong);
        var place = known(PLACE, typed, catalogue.places(), wrong);
        var versions = catalogue.versions();
        var phase = known(
                PHASE, typed, versions.stream().map(Catalogue.Version::process).toList(), wrong);
        var version = known(
                VERSION,
                typed,
                versions.stream().map(Catalogue.Version::diagram).toList(),
                wrong);
        for (var question : questions) {
            var answer = typed.get(question.name());
            if (answer != null) {
                question.wrong(answer, LocalDate.now(clock))
                        .ifPresent(sentence -> wrong.put(question.name(), sentence));
            }
        }
        if (!wrong.isEmpty()) {
            throw new NotUnderstood(wrong);
        }
        var more = new LinkedHashMap<>(typed);
        more.keySet().retainAll(names);
        return new Asked(period, new Selection(kind, place, null, null, null), phase, version, more, typed);
    }

    /** What is shown beside sentences about what was asked wrongly: it stands in its fields as it was typed. */
    Asked usual(MultiValueMap<String, String> address) {
        var typed = new LinkedHashMap<String, String>();
        address.toSingleValueMap().forEach((name, value) -> typed.put(name, value == null ? "" : value));
        return new Asked(Period.of(USUAL_DAYS, LocalDate.now(clock)), Selection.ALL, null, null, Map.of(), typed);
    }

    private static Map<String, String> typed(
            MultiValueMap<String, String> address, Set<String> known, Map<String, Sentence> wrong) {
        var typed = new LinkedHashMap<String, String>();
        address.forEach((name, values) -> {
            if (!known.contains(name)) {
                var key = known.isEmpty() ? "noFilters" : FILTERS.contains(name) ? "filterOfOthers" : "unknownFilter";
                wrong.put(name, new Sentence(key, name, String.join(", ", known)));
            } else if (values.size() > 1) {
                wrong.put(name, new Sentence("twice", name));
            } else if (values.get(0) != null && !values.get(0).isBlank()) {
                typed.put(name, values.get(0).strip());
            }
        });
        return typed;
    }

    private Period period(Map<String, String> typed, Map<String, Sentence> wrong) {
        var today = LocalDate.now(clock);
        var to = day(TO, typed, today, wrong);
        if (to.isBefore(EARLIEST)) {
            wrong.putIfAbsent(TO, new Sentence("tooEarly", to, EARLIEST));
            return Period.of(USUAL_DAYS, today);
        }
        var from = day(FROM, typed, latest(to.minusDays(USUAL_DAYS - 1L), EARLIEST), wrong);
        var first = earliestTo(to);
        if (to.isAfter(today)) {
            wrong.putIfAbsent(TO, new Sentence("future", to, today));
        } else if (from.isAfter(to)) {
            wrong.putIfAbsent(FROM, new Sentence("endsBeforeItBegins", from, to));
        } else if (from.isBefore(first)) {
            wrong.putIfAbsent(
                    FROM,
                    first.equals(EARLIEST)
                            ? new Sentence("tooEarly", from, EARLIEST)
                            : new Sentence("tooLong", MOST_YEARS, first));
        }
        return wrong.isEmpty() ? new Period(from, to) : Period.of(USUAL_DAYS, today);
    }

    /** Where the longest period begins that ends on a day. */
    static LocalDate earliestTo(LocalDate day) {
        return latest(day.minusYears(MOST_YEARS), EARLIEST);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate day(
            String name, Map<String, String> typed, LocalDate otherwise, Map<String, Sentence> wrong) {
        var value = typed.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            wrong.put(name, new Sentence("noDay", value));
            return otherwise;
        }
    }

    private static @Nullable String known(
            String name, Map<String, String> typed, Collection<String> all, Map<String, Sentence> wrong) {
        var value = typed.get(name);
        if (value != null && !all.contains(value)) {
            wrong.put(name, new Sentence("unknownValue", value));
            return null;
        }
        return value;
    }
}
