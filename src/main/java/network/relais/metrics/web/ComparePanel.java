package network.relais.metrics.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import network.relais.figures.Answer;
import network.relais.figures.Comparison;
import network.relais.metrics.Catalogue;
import network.relais.metrics.Catalogue.Version;
import network.relais.metrics.Diagram;
import network.relais.metrics.Diagrams;
import network.relais.metrics.Doers;
import network.relais.metrics.Histogram;
import network.relais.metrics.Period;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.StepHistograms;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Chart;
import network.relais.metrics.web.Content.Column;
import network.relais.metrics.web.Content.Line;
import network.relais.metrics.web.Content.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether steps take longer or shorter since a diagram was changed: two of its contents side by side. */
@Component
class ComparePanel implements Panel {

    /** Which part of all is compared: half, or what most do not exceed, where a reminder moves only the slow ones. */
    private static final String PART = "part";

    private static final String HALF = "50";
    private static final String MOST = "85";
    private static final double MEDIAN = 0.5;

    /** Whoever looks again sees the same. */
    private static final long SEED = 1;

    private static final int DRAWN = 12;

    private final StepHistograms times;
    private final Catalogue catalogue;
    private final Diagrams diagrams;
    private final Clock clock;

    ComparePanel(StepHistograms times, Catalogue catalogue, Diagrams diagrams, Clock clock) {
        this.times = times;
        this.catalogue = catalogue;
        this.diagrams = diagrams;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "compare";
    }

    @Override
    public int place() {
        return 9;
    }

    /** Each content has its own time: all steps count since the older one was first used. */
    @Override
    public Set<String> filters() {
        return Set.of(ReadQuestion.KIND, ReadQuestion.PLACE, ReadQuestion.PHASE);
    }

    @Override
    public List<Question> questions() {
        return List.of(
                new Question.Choice(TwoContents.BEFORE, this::options, true),
                new Question.Choice(TwoContents.AFTER, this::options, true),
                new Question.Choice(PART, () -> Stream.of(HALF, MOST)
                        .map(percent -> new Question.Option(percent, say -> say.text("compare.part." + percent)))
                        .toList()));
    }

    private static String percent(Asked asked) {
        return asked.more().getOrDefault(PART, HALF);
    }

    private static double part(String percent) {
        return Integer.parseInt(percent) / 100.0;
    }

    private List<Question.Option> options() {
        return Stream.concat(
                        Stream.of(new Question.Option("", say -> say.text("compare.usual"))),
                        catalogue.versions().stream()
                                .map(version -> new Question.Option(version.diagram(), say -> say.version(version))))
                .toList();
    }

    @Override
    public Content of(Asked asked, Say say) {
        var pair = TwoContents.of(asked, catalogue.versions(), say);
        if (pair.isEmpty()) {
            var key = asked.phase() == null ? "note.compare.none" : "note.compare.noneOfPhase";
            return new Content(List.of(say.text(key)), List.of(), List.of(), List.of());
        }
        return compared(pair.get(), asked, say);
    }

    // ---- side by side

    /**
     * A step as it was done on one content.
     *
     * @param isOfFew whether no time is told, see {@link Doers}
     */
    private record Side(Histogram took, boolean isOfFew) {

        /** Milliseconds in all, as far as they are told. */
        long total() {
            return isOfFew ? 0 : took.total();
        }

        Cell percentile(double part, Say say) {
            return isOfFew ? say.few() : say.cell(took.percentile(part).orElse(null));
        }
    }

    /** @param before null where the content has no such step, as {@code after} */
    private record Step(
            String activity,
            String label,
            @Nullable Side before,
            @Nullable Side after,
            @Nullable Answer<Comparison> difference) {

        boolean isOfFew() {
            return before.isOfFew() || after.isOfFew();
        }

        long total() {
            return (before == null ? 0 : before.total()) + (after == null ? 0 : after.total());
        }
    }

    private Content compared(TwoContents pair, Asked asked, Say say) {
        var steps = steps(pair, asked, say);
        var both = steps.stream()
                .filter(step -> step.before() != null && step.after() != null)
                .toList();
        var notes = new ArrayList<>(List.of(
                say.text("note.compare", say.version(pair.before()), say.version(pair.after())),
                say.text("note.compare.words"),
                say.text("note.compare.many", say.count(both.size()))));
        var percent = percent(asked);
        return new Content(
                notes,
                List.of(),
                List.of(sideBySide(both, percent, say)),
                List.of(differences(both, pair, asked, say), onlyOne(steps, pair, asked, say)));
    }

    private List<Step> steps(TwoContents pair, Asked asked, Say say) {
        var before = drawn(pair.before().diagram(), say);
        var after = drawn(pair.after().diagram(), say);
        var measured = measured(pair, asked);
        var part = part(percent(asked));
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .map(activity -> {
                    var was = before.containsKey(activity)
                            ? measured.apply(new Diagrams.Place(pair.before().diagram(), activity))
                            : null;
                    var is = after.containsKey(activity)
                            ? measured.apply(new Diagrams.Place(pair.after().diagram(), activity))
                            : null;
                    return new Step(
                            activity,
                            after.getOrDefault(activity, before.get(activity)),
                            was,
                            is,
                            was == null || is == null
                                    ? null
                                    : Comparison.of(
                                            was.took().sample(), is.took().sample(), part, SEED));
                })
                .sorted(Comparator.comparing(Step::total).reversed().thenComparing(Step::label))
                .toList();
    }

    /** What takes time of its own there, by its id, as it is drawn. */
    private Map<String, String> drawn(String diagram, Say say) {
        var drawn = new LinkedHashMap<String, String>();
        diagrams.steps().forEach((place, step) -> {
            var kind = step.step().kind();
            if (place.diagram().equals(diagram) && (kind == Diagram.Kind.TASK || kind == Diagram.Kind.WAIT)) {
                drawn.put(place.activity(), say.step(step.step().label(), place.activity()));
            }
        });
        return drawn;
    }

    private Function<Diagrams.Place, Side> measured(TwoContents pair, Asked asked) {
        var byPlace = new HashMap<Diagrams.Place, Histogram>();
        var times = this.times.ofSteps(Set.of(Measure.WHOLE), period(pair), asked.selection());
        times.took()
                .forEach((series, histogram) ->
                        byPlace.put(new Diagrams.Place(series.diagram(), series.activity()), histogram));
        var ofFew = times.doers().few(Optional::of);
        return place -> new Side(byPlace.getOrDefault(place, new Histogram()), ofFew.contains(place));
    }

    /** Since the older one was first used. */
    private Period period(TwoContents pair) {
        var first = Stream.of(pair.before(), pair.after())
                .map(version -> LocalDate.ofInstant(version.firstUsed(), clock.getZone()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var today = LocalDate.now(clock);
        return new Period(first.isAfter(today) ? today : first, today);
    }

    // ---- shown

    private static Chart sideBySide(List<Step> both, String percent, Say say) {
        var drawn = both.stream()
                .filter(step -> step.before().took().durations() > 0
                        && step.after().took().durations() > 0
                        && !step.isOfFew())
                .limit(DRAWN)
                .toList();
        return new Chart(
                "side-by-side",
                say.text("chart.side-by-side"),
                "across",
                say.text("unit.inDays"),
                drawn.stream().map(Step::label).toList(),
                List.of(
                        new Line(
                                say.text("column.before-" + percent),
                                drawn.stream()
                                        .map(step -> days(step.before().took(), percent))
                                        .toList()),
                        new Line(
                                say.text("column.after-" + percent),
                                drawn.stream()
                                        .map(step -> days(step.after().took(), percent))
                                        .toList())),
                List.of());
    }

    private static double days(Histogram histogram, String percent) {
        return histogram.percentile(part(percent)).map(Say::days).orElse(0.0);
    }

    /** The missions that were at a step as it is drawn in one content. */
    private String missions(Step step, Version version, TwoContents pair, Asked asked) {
        var period = period(pair);
        var query = asked.query(Map.of(
                TwoContents.BEFORE,
                "",
                TwoContents.AFTER,
                "",
                PART,
                "",
                AtOneStep.STEP,
                new AtOneStep.Step(version.process(), step.activity()).toString(),
                ReadQuestion.VERSION,
                version.diagram(),
                ReadQuestion.FROM,
                period.from().toString(),
                ReadQuestion.TO,
                period.to().toString()));
        return Listed.at("/metrics/steps" + query, AtOneStep.PASSAGES);
    }

    private Table differences(List<Step> both, TwoContents pair, Asked asked, Say say) {
        var percent = percent(asked);
        return new Table(
                "differences",
                say.text("table.differences"),
                List.of(
                        say.words("step"),
                        say.words("verdict"),
                        say.figure("times-before"),
                        say.figure("times-after"),
                        within("before", percent, say),
                        within("after", percent, say),
                        say.lasting("difference"),
                        say.lasting("low"),
                        say.lasting("high")),
                both.stream().map(step -> cells(step, pair, asked, say)).toList(),
                say.text("empty.compare"));
    }

    private static Column within(String key, String percent, Say say) {
        return new Column(key, say.text("column." + key + "-" + percent), true, say.text("unit.inDays"));
    }

    private List<Cell> cells(Step step, TwoContents pair, Asked asked, Say say) {
        var percent = percent(asked);
        var cells = new ArrayList<>(List.of(
                say.cell(step.label()),
                say.linked(step.before().took().durations(), missions(step, pair.before(), pair, asked)),
                say.linked(step.after().took().durations(), missions(step, pair.after(), pair, asked)),
                step.before().percentile(part(percent), say),
                step.after().percentile(part(percent), say)));
        if (step.isOfFew()) {
            cells.add(1, say.few());
            cells.addAll(List.of(say.few(), say.few(), say.few()));
        } else if (step.difference() instanceof Answer.Given<Comparison> known) {
            var figure = known.figure();
            cells.add(1, say.cell(say.text("verdict." + figure.verdict().name())));
            cells.add(more(figure.difference(), say));
            cells.add(more(figure.low(), say));
            cells.add(more(figure.high(), say));
        } else {
            var missing = (Answer.NotEnough<Comparison>) step.difference();
            cells.add(1, say.cell(say.text("notEnough", say.count(missing.have()), say.count(missing.needed()))));
            cells.addAll(List.of(say.none(), say.none(), say.none()));
        }
        return cells;
    }

    /** @param milliseconds after less before */
    private static Cell more(double milliseconds, Say say) {
        var duration = Duration.ofMillis(Math.round(milliseconds));
        return new Cell(
                Say.days(duration),
                duration.isZero()
                        ? say.duration(duration)
                        : say.text(duration.isNegative() ? "less" : "more", say.duration(duration.abs())),
                null);
    }

    private Table onlyOne(List<Step> steps, TwoContents pair, Asked asked, Say say) {
        return new Table(
                "only-one",
                say.text("table.only-one"),
                List.of(say.words("step"), say.words("only-in"), say.figure("times"), say.lasting("p50")),
                steps.stream()
                        .filter(step -> step.before() == null || step.after() == null)
                        .map(step -> {
                            var side = step.before() == null ? step.after() : step.before();
                            var version = step.before() == null ? pair.after() : pair.before();
                            return List.of(
                                    say.cell(step.label()),
                                    say.cell(say.version(version)),
                                    say.linked(side.took().durations(), missions(step, version, pair, asked)),
                                    side.percentile(MEDIAN, say));
                        })
                        .toList(),
                say.text("empty.only-one"));
    }
}
