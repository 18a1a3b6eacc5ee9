package network.relais.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.demo.RawHistory.Mission;
import network.relais.demo.RawHistory.Passage;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.publishing.FrenchWords;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the panels show of phases and steps, row by row and spot by spot, against the same worked out from the engine's history. */
@WholeDemo
class StepPanelsOfDemoTest extends BesideHistory {

    // ---- names

    /** Machines read the names as they are drawn, above; a manager who reads French reads those of the forms' and steps' French. */
    @Test
    void whoeverReadsFrenchReadsTheNamesOfPhasesAndStepsInFrench() throws Exception {
        var french = french();
        var asked = questions().get(0);

        var page = Jsoup.parse(content("/metrics/steps" + asked.query()));

        var drawn = new ArrayList<String>();
        json("steps", asked).get("steps").forEach(row -> drawn.add(text(row, "step")));
        assertThat(page.select("section[aria-labelledby=table-steps] tbody tr > :first-child")
                        .eachText())
                .contains("Rédiger le protocole", "Le délai de paiement est passé")
                .containsExactlyInAnyOrderElementsOf(drawn.stream()
                        .map(name ->
                                name.equals("An event is awaited") ? "Un événement est attendu" : french.ofName(name))
                        // As a browser's text is read: with plain spaces.
                        .map(name -> name.replace('\u00a0', ' '))
                        .toList());
        assertThat(page.select("#phase option").eachText()).contains("Négociation du protocole");
    }

    private static FrenchWords french() {
        try {
            return FrenchWords.read(Files.readAllBytes(Path.of("bpmn", FrenchWords.FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- steps

    @ParameterizedTest
    @MethodSource("questions")
    void phasesAndStepsTookWhatTheHistorySays(Asked asked) throws Exception {
        var shown = json("steps", asked);

        var runs = raw.runs.values().stream()
                .filter(run -> !run.isTakenBack() && isIn(run.ended(), asked.from(), asked.until()))
                .filter(run -> isAsked(asked, run.mission(), run.process()))
                .collect(groupingBy(run -> raw.processLabels.get(run.process())));
        assertThat(rows(shown.get("phases")).map(row -> text(row, "phase")))
                .containsExactlyInAnyOrderElementsOf(runs.keySet());
        for (var row : shown.get("phases")) {
            var times = runs.get(text(row, "phase")).stream()
                    .map(run -> took(run))
                    .sorted()
                    .toList();
            var steps = done(asked)
                    .filter(each -> text(row, "phase").equals(raw.processLabels.get(each.process())))
                    .toList();
            var its = steps.stream()
                    .filter(each -> !each.type().equals("callActivity"))
                    .toList();
            var opened = its.stream().filter(each -> each.opened() != null).toList();
            var workers = worked(runs.get(text(row, "phase")).get(0).process(), asked);
            var isHidden = isOfFew(workers);
            var isWorkHidden = !opened.isEmpty()
                    && isOfFew(workers.stream()
                            .filter(each -> each.opened() != null)
                            .toList());
            areHidden(
                    row,
                    isHidden ? List.of("p50", "p85", "p95") : List.of(),
                    isWorkHidden ? List.of("worked") : List.of());
            if (isHidden) {
                assertThat(row.get("times").asInt()).isEqualTo(times.size());
            } else {
                arePercentiles(row, times);
            }
            if (!isWorkHidden && !opened.isEmpty()) {
                var working = sum(sorted(opened, Passage::opened, Passage::ended));
                var known = sum(sorted(opened, Passage::began, Passage::ended));
                assertThat(row.get("worked").asDouble()).isCloseTo((double) working / known, within(0.0006));
            }
            if (!its.isEmpty()) {
                assertThat(row.get("again").asDouble())
                        .isCloseTo((double) its.stream().filter(this::cameBack).count() / its.size(), within(0.0006));
            }
        }
        var done =
                done(asked).filter(each -> !each.type().equals("callActivity")).toList();
        var byWaiter = done.stream().collect(groupingBy(each -> WAITS.get(each.waitsFor())));
        var total = byWaiter.values().stream()
                .filter(each -> !isOfFew(each))
                .flatMap(List::stream)
                .mapToLong(PanelsOfDemoTest::took)
                .sum();
        assertThat(shown.get("waits-for")).hasSize(byWaiter.size());
        for (var row : shown.get("waits-for")) {
            var times = byWaiter.get(text(row, "waits-for")).stream()
                    .map(PanelsOfDemoTest::took)
                    .sorted()
                    .toList();
            var all = times.stream().mapToLong(Long::longValue).sum();
            assertThat(row.get("times").asInt()).isEqualTo(times.size());
            if (isHidden(row, byWaiter.get(text(row, "waits-for")), "p50", "days-in-all", "share")) {
                continue;
            }
            isPercentile(row.get("p50"), times, 0.5);
            assertThat(row.get("days-in-all").asDouble()).isCloseTo(days(all), within(ROUNDED));
            assertThat(row.get("share").asDouble()).isCloseTo((double) all / total, within(0.0006));
        }
        var bySteps = done.stream().collect(groupingBy(each -> List.of(each.process(), each.activity())));
        assertThat(shown.get("steps")).hasSize(bySteps.size());
        matched(bySteps.values(), shown.get("steps")).forEach((row, passages) -> {
            var opened = passages.stream().filter(each -> each.opened() != null).toList();
            var isHidden = isOfFew(passages);
            var isWorkHidden = isOfFew(opened);
            areHidden(
                    row,
                    isHidden ? List.of("p50", "p85", "p95") : List.of(),
                    isWorkHidden ? List.of("waiting", "working") : List.of());
            if (isHidden) {
                assertThat(row.get("times").asInt()).isEqualTo(passages.size());
            } else {
                arePercentiles(
                        row,
                        passages.stream().map(PanelsOfDemoTest::took).sorted().toList());
            }
            assertThat(text(row, "waits-for"))
                    .isEqualTo(WAITS.get(passages.get(0).waitsFor()));
            assertThat(row.get("again").asDouble())
                    .as("rework of %s", row)
                    .isCloseTo(
                            (double) passages.stream().filter(this::cameBack).count() / passages.size(),
                            within(0.0006));
            assertThat(row.get("opened").asInt()).as("opened of %s", row).isEqualTo(opened.size());
            if (!isWorkHidden) {
                isPercentile(row.get("waiting"), sorted(opened, Passage::began, Passage::opened), 0.5);
                isPercentile(row.get("working"), sorted(opened, Passage::opened, Passage::ended), 0.5);
            }
        });
    }

    private static long sum(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void mostOfThoseWhoDidAStepHadOpenedItsFormBefore() {
        var done = done(questions().get(0))
                .filter(each -> each.type().equals("userTask"))
                .toList();
        var opened = done.stream().filter(each -> each.opened() != null).toList();

        assertThat(opened).allSatisfy(each -> assertThat(each.opened()).isBetween(each.began(), each.ended()));
        assertThat(opened.size() / (double) done.size()).isBetween(0.7, 0.97);
    }

    /** Some are, and some are not, or nothing is compared. */
    @Test
    void ofStepsThatFewPeopleDidNoTimeIsShownAndOfTheOthersEachIs() throws Exception {
        var all = questions().get(0);

        var bySteps = done(all)
                .filter(each -> each.type().equals("userTask"))
                .collect(groupingBy(each -> each.process() + "." + each.activity()));

        assertThat(bySteps.values()).anyMatch(BesideHistory::isOfFew).anyMatch(each -> !isOfFew(each));
        for (var step : bySteps.entrySet()) {
            var shown = read("/api/metrics/steps" + all.query() + "&step=" + step.getKey());
            for (var row : shown.get("passages")) {
                assertThat(row.get("took").isNull()).isEqualTo(isOfFew(step.getValue()));
                if (isOfFew(step.getValue())) {
                    assertThat(row.get("until-opened").isNull()).isTrue();
                    assertThat(rows(row.get("hidden")).map(JsonNode::asText)).contains("came-up-on", "took");
                }
            }
        }
    }

    private static final Map<String, String> WAITS = Map.of(
            "member", "a member",
            "coordinator", "the coordinator",
            "animator", "an animator",
            "client", "the client",
            "prescriber", "the prescriber",
            "date", "a date",
            "unknown", "not declared");

    /**
     * Whether the same was done before, within the same scope and on the same subject, or one of the scopes and calls around it. Those
     * who are asked side by side do not do it after one another, and what an event sets off is about something new.
     */
    private boolean cameBack(Passage passage) {
        for (var each = passage; each != null; each = around(each)) {
            var inner = each;
            var parent = raw.everyActivity.get(inner.parent());
            var isNew = parent != null && parent.type().equals("multiInstanceBody")
                    || inner.type().equals("subProcess")
                            && "true".equals(raw.drawn(inner).getAttribute("triggeredByEvent"));
            if (!isNew
                    && earlier(inner)
                            .anyMatch(other ->
                                    other.activity().equals(inner.activity()) && !isNextSubject(other, inner))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Passage around(Passage passage) {
        var parent = raw.everyActivity.get(passage.parent());
        if (parent != null) {
            return parent;
        }
        var call = raw.runs.get(passage.parent()).call();
        return call == null ? null : raw.everyActivity.get(call);
    }

    private Stream<Passage> earlier(Passage passage) {
        return raw.everyActivity.values().stream()
                .filter(other -> other.parent().equals(passage.parent()))
                .filter(other -> other.began().isBefore(passage.began())
                        || other.began().equals(passage.began()) && other.id().compareTo(passage.id()) < 0);
    }

    /** Between the two, the diagram went on to the next milestone or instalment. */
    private boolean isNextSubject(Passage before, Passage after) {
        return raw.everyActivity.values().stream()
                .filter(each -> each.parent().equals(after.parent()))
                .filter(each -> Set.of("serviceTask_nextMilestone", "serviceTask_reviewInstalments")
                        .contains(each.activity()))
                .anyMatch(each ->
                        !each.began().isBefore(before.began()) && !each.began().isAfter(after.began()));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyStepOpensDownToTheMissionsThatWereThereAndThatWait(Asked asked) throws Exception {
        var steps = Stream.concat(done(asked), open(asked))
                .map(each -> each.process() + "." + each.activity())
                .collect(Collectors.toSet());
        for (var step : steps) {
            var shown = read("/api/metrics/steps" + asked.query() + "&step=" + step);
            var were = done(asked)
                    .filter(each -> step.equals(each.process() + "." + each.activity()))
                    .toList();
            var isOfFew = !were.isEmpty() && isOfFew(worked(were, asked));
            assertThat(rows(shown.get("passages"))
                            .map(row -> text(row, "mission") + " " + text(row, "came-up-on") + " "
                                    + text(row, "done-on") + " " + row.get("again")))
                    .as(step)
                    .containsExactlyInAnyOrderElementsOf(were.stream()
                            .map(each -> each.mission() + " " + (isOfFew ? null : day(each.began())) + " "
                                    + day(each.ended()) + " "
                                    + cameBack(each))
                            .toList());
            assertThat(rows(shown.get("waiting")).map(row -> text(row, "mission") + " " + text(row, "came-up-on")))
                    .as("waiting at " + step)
                    .containsExactlyInAnyOrderElementsOf(open(asked)
                            .filter(each -> step.equals(each.process() + "." + each.activity()))
                            .collect(toMap(
                                    Passage::mission,
                                    Passage::began,
                                    (one, other) -> one.isBefore(other) ? one : other))
                            .entrySet()
                            .stream()
                            .map(each -> each.getKey() + " " + day(each.getValue()))
                            .toList());
        }
    }

    // ---- heat

    @ParameterizedTest
    @MethodSource("questions")
    void heatIsTheTimeTheNumberAndTheMoneyAtEachStep(Asked asked) throws Exception {
        var done = done(asked).collect(groupingBy(each -> List.of(each.process(), each.activity())));
        var open = open(asked).collect(groupingBy(each -> List.of(each.process(), each.activity())));
        assertThat(open).isNotEmpty();
        var spots =
                Stream.concat(done.keySet().stream(), open.keySet().stream()).collect(Collectors.toSet());

        assertThat(json("heatmap", asked).get("steps")).hasSize(spots.size());
        matched(
                        spots.stream()
                                .map(spot -> Stream.concat(
                                                done.getOrDefault(spot, List.of()).stream(),
                                                open.getOrDefault(spot, List.of()).stream())
                                        .toList())
                                .toList(),
                        json("heatmap", asked).get("steps"))
                .forEach((row, passages) -> {
                    var times = passages.stream()
                            .filter(each -> each.ended() != null)
                            .map(PanelsOfDemoTest::took)
                            .sorted()
                            .toList();
                    assertThat(row.get("times").asInt()).isEqualTo(times.size());
                    var isHidden = isHidden(row, worked(passages, asked), "p50", "days-in-all");
                    if (!isHidden) {
                        isPercentile(row.get("p50"), times, 0.5);
                    }
                    var waiting = waiting(passages);
                    assertThat(row.get("open").asInt()).as("open at %s", row).isEqualTo(waiting.size());
                    assertThat(row.get("money-waiting").isNull() ? "–" : text(row, "money-waiting"))
                            .isEqualTo(money(waiting));
                    if (!times.isEmpty() && !isHidden) {
                        assertThat(row.get("days-in-all").asDouble())
                                .isCloseTo(
                                        days(times.stream()
                                                .mapToLong(Long::longValue)
                                                .sum()),
                                        within(ROUNDED));
                    }
                });
        for (var diagram : read("/metrics/heatmap/diagrams" + asked.query())) {
            isWarm(
                    diagram,
                    "count",
                    heat(diagram, done, passages -> (long) passages.size()),
                    count -> count.toString());
            isWarm(
                    diagram,
                    "time",
                    heat(
                            diagram,
                            done,
                            passages -> isOfFew(worked(passages, asked))
                                    ? NOT_TOLD
                                    : passages.stream()
                                            .mapToLong(PanelsOfDemoTest::took)
                                            .sum()),
                    null);
            isWarm(
                    diagram,
                    "open",
                    heat(diagram, open, passages -> (long) waiting(passages).size()),
                    count -> count.toString());
            isWarm(
                    diagram,
                    "money",
                    heat(diagram, open, passages -> waiting(passages).stream()
                            .mapToLong(mission -> Math.max(0, mission.agreed() - mission.received()))
                            .sum()),
                    null);
        }
    }

    @Test
    void whatIsNotShownIsExplainedOnceAboveAll() throws Exception {
        var page = Jsoup.parse(content("/metrics/steps" + questions().get(0).query()));

        assertThat(page.select("section.table td").eachText()).contains("< 5 personnes");
        assertThat(page.select("p.notice").eachText())
                .filteredOn(note -> note.contains("ce serait la vitesse de ces personnes"))
                .hasSize(1);
    }

    /** Few people did it. */
    private static final long NOT_TOLD = -1;

    private List<Mission> waiting(List<Passage> passages) {
        return passages.stream()
                .filter(each -> each.ended() == null)
                .map(Passage::mission)
                .distinct()
                .map(raw.missions::get)
                .toList();
    }

    private static String money(List<Mission> waiting) {
        var amount = waiting.stream()
                .mapToLong(mission -> Math.max(0, mission.agreed() - mission.received()))
                .sum();
        return amount == 0 ? "–" : new Money(amount, Currency.EUR).format(Locale.UK);
    }

    private Map<String, Long> heat(
            JsonNode diagram, Map<List<String>, List<Passage>> spots, Function<List<Passage>, Long> heat) {
        return spots.entrySet().stream()
                .filter(spot -> text(diagram, "name")
                        .equals(french().ofName(
                                        raw.processLabels.get(spot.getKey().get(0)))))
                .filter(spot -> heat.apply(spot.getValue()) != 0)
                .collect(toMap(spot -> spot.getKey().get(1), spot -> heat.apply(spot.getValue())));
    }

    private static void isWarm(
            JsonNode diagram, String measure, Map<String, Long> expected, @Nullable Function<Long, String> said) {
        var spots = diagram.get("heats").get(measure).get("spots");
        assertThat(spots).as("%s of %s", measure, diagram.get("name")).hasSize(expected.size());
        var most = expected.values().stream().max(Comparator.naturalOrder()).orElse(0L);
        expected.forEach((activity, heat) -> {
            var level = spots.get(activity).get("level").asInt();
            if (heat == NOT_TOLD) {
                assertThat(level).isZero();
                assertThat(text(spots.get(activity), "text")).isIn("< 5 people", "< 5 personnes");
                return;
            }
            assertThat(level).as("%s at %s", measure, activity).isEqualTo((int) Math.ceil(5.0 * heat / most));
            if (said != null) {
                assertThat(text(spots.get(activity), "text")).isEqualTo(said.apply(heat));
            }
        });
    }

    /** Rows name steps as people do: those of the same name are told apart by how often they were done. */
    private Map<JsonNode, List<Passage>> matched(Collection<List<Passage>> steps, JsonNode rows) {
        var expected = steps.stream()
                .sorted(Comparator.comparing((List<Passage> each) -> name(each.get(0)))
                        .thenComparing(each ->
                                each.stream().filter(one -> one.ended() != null).count())
                        .thenComparing(each -> each.stream()
                                .filter(one -> one.ended() != null)
                                .mapToLong(PanelsOfDemoTest::took)
                                .sum()))
                .toList();
        var shown = rows(rows)
                .sorted(Comparator.comparing((JsonNode row) -> text(row, "step") + " of " + text(row, "phase"))
                        .thenComparing(row -> row.get("times").asLong())
                        .thenComparing(row -> row.get("p50").asDouble()))
                .toList();
        assertThat(shown.stream().map(row -> text(row, "step") + " of " + text(row, "phase")))
                .containsExactlyElementsOf(
                        expected.stream().map(each -> name(each.get(0))).toList());
        var matched = new LinkedHashMap<JsonNode, List<Passage>>();
        for (int at = 0; at < shown.size(); at++) {
            matched.put(shown.get(at), expected.get(at));
        }
        return matched;
    }

    private String name(Passage passage) {
        return passage.label() + " of " + raw.processLabels.get(passage.process());
    }
}
