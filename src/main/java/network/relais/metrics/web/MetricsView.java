package network.relais.metrics.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.metrics.Catalogue;
import network.relais.metrics.Period;
import network.relais.metrics.Projection;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows around a panel's content: which panels there are, the filters as they are set, and how fresh the figures are.
 *
 * @param filtersInWords what is chosen, for whoever has folded them away
 * @param query of files: only what counts, since they refuse all else
 * @param eventLog address of the log that the figures of steps are made of, by the same filters
 */
record MetricsView(
        String title,
        String purpose,
        List<Tab> tabs,
        List<Tab> periods,
        Filters filters,
        String filtersInWords,
        Map<String, String> wrong,
        String freshness,
        boolean isLate,
        Content content,
        String query,
        String eventLog) {

    private static final int[] USUAL_PERIODS = {30, 90, 365, 730};

    /** Older than this, the figures are said to be late. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> PERIOD = Set.of(ReadQuestion.FROM, ReadQuestion.TO);

    record Tab(String label, String href, boolean isChosen) {}

    /**
     * @param hasPeriod whether a period changes what is shown
     * @param inputs what only this panel asks
     * @param others filters that only other panels have: the form sends them along
     * @param notHere says which these are; null if there are none
     */
    record Filters(
            String from,
            String to,
            String today,
            boolean hasPeriod,
            List<Select> choices,
            List<Input> inputs,
            Map<String, String> others,
            @Nullable String notHere,
            boolean isSet) {}

    /**
     * @param type of the field: {@code text} for a number, or {@code date}
     * @param value as it was typed
     * @param least of a date, as is {@code most}
     */
    record Input(String name, String label, String type, String value, @Nullable String least, @Nullable String most) {}

    record Select(String name, String label, List<Choice> options) {}

    record Choice(String value, String label, boolean isChosen) {}

    static MetricsView of(
            Panel shown,
            List<Panel> panels,
            Asked asked,
            Content content,
            Catalogue catalogue,
            Projection.State state,
            Duration lag,
            Map<String, String> wrong,
            LocalDate today,
            Say say) {
        var periods = shown.filters().contains(ReadQuestion.FROM) ? periods(asked, today, say) : List.<Tab>of();
        var filters = filters(shown, asked, catalogue, today, say);
        return new MetricsView(
                title(shown, say),
                purpose(shown, say),
                tabs(shown, panels, asked, say),
                periods,
                filters,
                inWords(filters, periods, asked, say),
                wrong,
                freshness(lag, state, say),
                lag.compareTo(LATE) > 0,
                content,
                asked.only(shown::hasFilter),
                "/api/metrics/event-log.xes" + asked.only(ReadQuestion.FILTERS::contains));
    }

    private static String freshness(Duration lag, Projection.State state, Say say) {
        var ago = say.text("fresh.ago", say.duration(lag));
        var progress = state.rebuild();
        if (progress != null) {
            return ago + " " + say.text("fresh.anew.day", say.count(progress.day()), say.count(progress.days()));
        }
        return state.isRebuildAskedFor() ? ago + " " + say.text("fresh.anew") : ago;
    }

    static String title(Panel shown, Say say) {
        return say.text("panel." + shown.key());
    }

    static String purpose(Panel shown, Say say) {
        return say.text("purpose." + shown.key());
    }

    static List<Tab> tabs(Panel shown, List<Panel> panels, Asked asked, Say say) {
        return panels.stream()
                .map(panel -> new Tab(title(panel, say), address(panel, asked), panel == shown))
                .toList();
    }

    /** The same filters, without what only another panel asks. */
    private static String address(Panel panel, Asked asked) {
        return "/metrics/" + panel.key()
                + asked.only(name -> ReadQuestion.FILTERS.contains(name) || panel.hasFilter(name));
    }

    private static List<Tab> periods(Asked asked, LocalDate today, Say say) {
        var tabs = new ArrayList<Tab>();
        for (var days : USUAL_PERIODS) {
            var period = Period.of(days, today);
            var query = asked.query(Map.of(
                    ReadQuestion.FROM, period.from().toString(),
                    ReadQuestion.TO, period.to().toString()));
            tabs.add(new Tab(say.text("period." + days), query, period.equals(asked.period())));
        }
        return tabs;
    }

    static Filters filters(Panel shown, Asked asked, Catalogue catalogue, LocalDate today, Say say) {
        var typed = asked.typed();
        var phases = new LinkedHashMap<String, String>();
        var versions = new LinkedHashMap<String, String>();
        for (var version : catalogue.versions()) {
            phases.putIfAbsent(version.process(), say.process(version.label()));
            versions.put(version.diagram(), say.version(version));
        }
        var choices = new ArrayList<>(List.of(
                filter(ReadQuestion.PHASE, phases, typed, say),
                filter(ReadQuestion.KIND, same(catalogue.kinds()), typed, say),
                filter(ReadQuestion.PLACE, same(catalogue.places()), typed, say),
                filter(ReadQuestion.VERSION, versions, typed, say)));
        choices.removeIf(select -> !shown.filters().contains(select.name()));
        var inputs = new ArrayList<Input>();
        for (var question : shown.questions()) {
            if (question instanceof Question.Choice choice) {
                var select = select(choice, typed, say);
                if (select.options().size() > 1) {
                    choices.add(select);
                }
            } else if (question instanceof Question.Opened opened) {
                Optional.ofNullable(typed.get(opened.name()))
                        .flatMap(opened.nameOf())
                        .map(name -> Map.of(typed.get(opened.name()), name))
                        .ifPresent(one -> choices.add(filter(opened.name(), one, typed, say)));
            } else if (question instanceof Question.Day day) {
                inputs.add(new Input(
                        day.name(),
                        say.text("filter." + day.name()),
                        "date",
                        typed.getOrDefault(day.name(), ""),
                        today.plusDays(1).toString(),
                        day.latest(today).toString()));
            } else {
                // As text: a browser shows nothing of a number that is none.
                inputs.add(new Input(
                        question.name(),
                        say.text("filter." + question.name()),
                        "text",
                        typed.getOrDefault(question.name(), ""),
                        null,
                        null));
            }
        }
        var others = new LinkedHashMap<>(typed);
        others.keySet()
                .removeIf(name ->
                        !ReadQuestion.FILTERS.contains(name) || shown.filters().contains(name));
        return new Filters(
                typed.getOrDefault(ReadQuestion.FROM, asked.period().from().toString()),
                typed.getOrDefault(ReadQuestion.TO, asked.period().to().toString()),
                today.toString(),
                shown.filters().contains(ReadQuestion.FROM),
                choices,
                inputs,
                others,
                others.isEmpty() ? null : say.text("filter.notHere", labels(others.keySet(), say)),
                !typed.isEmpty());
    }

    private static String inWords(Filters filters, List<Tab> periods, Asked asked, Say say) {
        var chosen = new ArrayList<String>();
        if (filters.hasPeriod()) {
            chosen.add(periods.stream()
                    .filter(Tab::isChosen)
                    .map(Tab::label)
                    .findFirst()
                    .orElseGet(() -> say.text(
                            "view.days", asked.period().from(), asked.period().to())));
        }
        filters.choices().stream()
                .flatMap(select -> select.options().stream())
                .filter(option -> option.isChosen() && !option.value().isEmpty())
                .map(Choice::label)
                .forEach(chosen::add);
        filters.inputs().stream()
                .filter(input -> !input.value().isEmpty())
                .forEach(input -> chosen.add(say.text("view.asks", input.label(), input.value())));
        return chosen.isEmpty()
                ? say.text("filters")
                : say.text("view.asks", say.text("filters"), String.join(", ", chosen));
    }

    private static String labels(Set<String> names, Say say) {
        return names.stream()
                .map(name -> PERIOD.contains(name) ? say.text("period") : say.text("filter." + name))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Select filter(String name, Map<String, String> all, Map<String, String> typed, Say say) {
        var options = new LinkedHashMap<String, String>();
        options.put("", say.text("filter.all"));
        options.putAll(all);
        return new Select(name, say.text("filter." + name), choices(options, typed.get(name)));
    }

    private static Select select(Question.Choice question, Map<String, String> typed, Say say) {
        var options = new LinkedHashMap<String, String>();
        question.options().get().stream()
                .filter(option -> option.isOffered() || option.value().equals(typed.get(question.name())))
                .forEach(option -> options.put(option.value(), option.label().apply(say)));
        return new Select(
                question.name(), say.text("filter." + question.name()), choices(options, typed.get(question.name())));
    }

    private static Map<String, String> same(List<String> values) {
        var same = new LinkedHashMap<String, String>();
        values.forEach(value -> same.put(value, value));
        return same;
    }

    private static List<Choice> choices(Map<String, String> all, @Nullable String chosen) {
        return all.entrySet().stream()
                .map(choice -> new Choice(
                        choice.getKey(), choice.getValue(), choice.getKey().equals(chosen)))
                .toList();
    }

    /** What {@code metrics.js} draws. */
    public String json(Content.Chart chart) {
        try {
            return JSON.writeValueAsString(chart);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A chart is plain data", e);
        }
    }

    public String csv(String panel, Content.Table table) {
        return "/metrics/" + panel + "/" + table.key() + ".csv" + query;
    }
}
