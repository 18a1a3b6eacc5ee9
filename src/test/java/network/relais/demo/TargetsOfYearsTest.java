package network.relais.demo;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.demo.RawHistory.Mission;
import network.relais.demo.RawHistory.Passage;
import network.relais.metrics.SetTarget;
import network.relais.metrics.Target;
import network.relais.metrics.TargetSubject;
import network.relais.metrics.TimeLimit;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/**
 * How targets stand after played years, against the engine's history, on a watch that runs in the office only: those of the demo, and one
 * of all that can be aimed at, which is gone afterwards. What was over between the question and the answer may be in it or not.
 */
@DemoHistory
@Transactional
class TargetsOfYearsTest extends BesideHistory {

    /** With fewer that ended nothing is said. */
    private static final int ENOUGH = 20;

    private static final double MINUTES_A_DAY = 600;

    /** In working days; of 85 each. */
    private static final Map<String, Integer> OF_DEMO = Map.of(
            "mission/DELIVERED", 60,
            "phase/protocol_negotiation", 25,
            "step/protocol_negotiation/userTask_answerProtocol", 4,
            "step/mission_delivery/userTask_recordAcceptance", 4);

    private static final Map<String, String> LEAD_TIMES = Map.of(
            "mission/DELIVERED", "From the lead to delivery",
            "mission/EVALUATED", "From the lead to the end of the evaluation",
            "mission/PAID", "From the lead to the last payment");

    @Autowired
    private SetTarget setTarget;

    private OfficeMinutes office;

    @BeforeAll
    void thereIsAWatch() {
        office = new OfficeMinutes(clock.getZone(), clock.instant(), 3);
    }

    // ---- what is aimed at

    /** @param minutes of the office */
    private record Aim(long number, String subject, int percent, long minutes) {

        Duration limit() {
            return Duration.ofMinutes(minutes);
        }
    }

    /** Those of a time that hold, as their rows have it. */
    private Map<String, Aim> aims() {
        var aims = new TreeMap<String, Aim>();
        jdbc.sql(
                        "select number, subject, percent, minutes from relais.metric_target where holds and minutes is not null")
                .query(row -> {
                    aims.put(
                            row.getString(2), new Aim(row.getLong(1), row.getString(2), row.getInt(3), row.getLong(4)));
                });
        return aims;
    }

    /** Lead times, phases and steps: whatever took time. */
    private Set<String> subjects() {
        var subjects = new TreeSet<>(LEAD_TIMES.keySet());
        raw.runs.values().forEach(run -> subjects.add("phase/" + run.process()));
        raw.passages.stream()
                .filter(each -> !each.type().equals("callActivity"))
                .forEach(each -> subjects.add(subject(each)));
        return subjects;
    }

    private static String subject(Passage step) {
        return "step/" + step.process() + "/" + step.activity();
    }

    /** One of each subject: so many of 100 within what so many took, to the minute, or within one minute less. */
    private void aimAtEverything(Asked asked, int percent, int less) {
        for (var subject : subjects()) {
            var took = minutes(ended(subject, asked));
            aim(subject, percent, Math.max(1, (took.isEmpty() ? 600 : atPercent(took, percent)) - less));
        }
    }

    private void aim(String subject, int percent, long minutes) {
        set(subject, new TimeLimit(percent, Duration.ofMinutes(minutes)));
    }

    private void set(String subject, Target.Aim aim) {
        setTarget.set(TargetSubject.read(subject).orElseThrow(), aim, idOf("xavier"));
    }

    // ---- what was

    /** Of a step, a phase or a lead time. */
    private record Lasted(String mission, Instant began, @Nullable Instant ended) {}

    private Stream<Lasted> all(String subject, Asked asked) {
        var parts = subject.split("/");
        var lasted =
                switch (parts[0]) {
                    case "mission" ->
                        raw.missions.values().stream()
                                .map(mission -> new Lasted(
                                        mission.id(),
                                        mission.opened(),
                                        mission.reached().get(parts[1].toLowerCase(Locale.ROOT))));
                    case "phase" ->
                        raw.runs.values().stream()
                                .filter(run -> run.process().equals(parts[1]) && !run.isTakenBack())
                                .map(run -> new Lasted(run.mission(), run.began(), run.ended()));
                    default ->
                        raw.passages.stream()
                                .filter(step -> subject.equals(subject(step)) && !step.isTakenBack())
                                .map(step -> new Lasted(step.mission(), step.began(), step.ended()));
                };
        return lasted.filter(each -> asked.isOf().test(raw.missions.get(each.mission())));
    }

    private List<Lasted> ended(String subject, Asked asked) {
        return all(subject, asked)
                .filter(each -> isIn(each.ended(), asked.from(), asked.until()))
                .toList();
    }

    /** Whole ones, the last of them begun; sorted. */
    private List<Long> minutes(List<Lasted> ended) {
        return ended.stream()
                .map(each -> (office.between(each.began(), each.ended()).toMillis() + 59_999) / 60_000)
                .sorted()
                .toList();
    }

    private static long atPercent(List<Long> sorted, int percent) {
        return sorted.get((percent * sorted.size() + 99) / 100 - 1);
    }

    /** People, of what may be too few of them: nobody of a lead time. */
    private Collection<Passage> people(String subject, Asked asked) {
        var parts = subject.split("/");
        return switch (parts[0]) {
            case "mission" -> List.of();
            case "phase" -> worked(parts[1], asked);
            default -> done(asked).filter(step -> subject.equals(subject(step))).toList();
        };
    }

    /** By the missions that are beyond it, since when. */
    private Map<String, Instant> beyond(Aim aim, Asked asked, Instant now) {
        var beyond = new HashMap<String, Instant>();
        all(aim.subject(), asked)
                .filter(each -> each.ended() == null
                        && !raw.missions.get(each.mission()).reached().containsKey("ended"))
                .filter(each -> office.over(each.began(), aim.limit())
                        .filter(over -> over.isBefore(now))
                        .isPresent())
                .forEach(each ->
                        beyond.merge(each.mission(), each.began(), (one, other) -> one.isBefore(other) ? one : other));
        return beyond;
    }

    private static boolean isOfAll(Asked asked) {
        return !asked.query().matches(".*&(place|kind|phase)=.*");
    }

    private static boolean isAskedOf(Asked asked, String subject) {
        return asked.phase() == null
                || subject.equals("phase/" + asked.phase())
                || subject.startsWith("step/" + asked.phase() + "/");
    }

    // ---- whether they are kept

    @ParameterizedTest
    @MethodSource("questions")
    void theDemosTargetsStandAsTheHistoryAndAWatchSay(Asked asked) throws Exception {
        var aims = aims();
        assertThat(aims.values().stream().collect(toMap(Aim::subject, aim -> aim.minutes() / MINUTES_A_DAY)))
                .isEqualTo(OF_DEMO.entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, aim -> aim.getValue().doubleValue())));

        stand(asked, aims);

        for (var row : json("targets", asked).get("times")) {
            assertThat(text(row, "target"))
                    .isIn("85% within 60 working days", "85% within 25 working days", "85% within 4 working days");
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whateverCanBeAimedAtIsKeptToTheMinute(Asked asked) throws Exception {
        aimAtEverything(asked, 85, 0);

        var verdicts = stand(asked, aims());

        assertThat(verdicts).doesNotContain("missed");
        if (isOfAll(asked)) {
            assertThat(verdicts).contains("kept");
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aMinuteLessIsMissed(Asked asked) throws Exception {
        aimAtEverything(asked, 70, 1);

        var verdicts = stand(asked, aims());

        if (isOfAll(asked)) {
            assertThat(verdicts).contains("missed");
        }
    }

    /** @return the verdicts that are told */
    private List<String> stand(Asked asked, Map<String, Aim> aims) throws Exception {
        var before = clock.instant();
        var rows = json("targets", asked).get("times");
        var after = clock.instant();
        var shown = bySubject(rows, asked);
        assertThat(shown.keySet())
                .isEqualTo(aims.keySet().stream()
                        .filter(subject -> isAskedOf(asked, subject))
                        .collect(Collectors.toSet()));
        var verdicts = new ArrayList<String>();
        shown.forEach((subject, row) -> {
            var aim = aims.get(subject);
            isNamed(row, subject);
            verdicts.add(stands(row, aim, asked));
            assertThat(row.get("beyond-now").asInt())
                    .as("%s", row)
                    .isBetween(
                            beyond(aim, asked, before).size(),
                            beyond(aim, asked, after).size());
        });
        return verdicts;
    }

    /** The page's links tell which is which. */
    private Map<String, JsonNode> bySubject(JsonNode rows, Asked asked) throws Exception {
        var subjects = new HashMap<Long, String>();
        aims().values().forEach(aim -> subjects.put(aim.number(), aim.subject()));
        var links = Jsoup.parse(content("/metrics/targets" + asked.query()))
                .select("section[aria-labelledby=table-times] tbody tr a[href$=#set]")
                .eachAttr("href");
        assertThat(links).hasSize(rows.size());
        var shown = new LinkedHashMap<String, JsonNode>();
        for (int at = 0; at < links.size(); at++) {
            shown.put(subjects.get(Long.valueOf(links.get(at).replaceAll("[^0-9]", ""))), rows.get(at));
        }
        return shown;
    }

    private void isNamed(JsonNode row, String subject) {
        var parts = subject.split("/");
        var names =
                switch (parts[0]) {
                    case "mission" -> Set.of(LEAD_TIMES.get(subject));
                    case "phase" -> Set.of(raw.processLabels.get(parts[1]) + " (whole phase)");
                    default ->
                        labels(subject)
                                .map(label -> label + " (" + raw.processLabels.get(parts[1]) + ")")
                                .collect(Collectors.toSet());
                };
        assertThat(text(row, "target-of")).isIn(names);
    }

    /** As it was ever drawn. */
    private Stream<String> labels(String subject) {
        return raw.passages.stream()
                .filter(step -> subject.equals(subject(step)))
                .map(Passage::label);
    }

    /** @return the verdict */
    private String stands(JsonNode row, Aim aim, Asked asked) {
        var took = minutes(ended(aim.subject(), asked));
        assertThat(row.get("ended").asInt()).as("%s", row).isEqualTo(took.size());
        if (isHidden(row, people(aim.subject(), asked), "within", "took-longer", "at-percent")) {
            assertThat(text(row, "kept")).isEqualTo("< 5 people");
            return text(row, "kept");
        }
        var within = took.stream().filter(each -> each <= aim.minutes()).count();
        assertThat(row.get("took-longer").asLong()).as("%s", row).isEqualTo(took.size() - within);
        if (took.isEmpty()) {
            assertThat(row.get("within").isNull() && row.get("at-percent").isNull())
                    .as("%s", row)
                    .isTrue();
        } else {
            isShare(row.get("within"), within, took.size());
            assertThat(row.get("at-percent").asDouble())
                    .as("%s", row)
                    .isCloseTo(atPercent(took, aim.percent()) / MINUTES_A_DAY, within(ROUNDED));
        }
        assertThat(text(row, "kept")).as("%s", row).isEqualTo(verdict(within, took.size(), aim));
        return text(row, "kept");
    }

    private static String verdict(long within, long ended, Aim aim) {
        if (ended < ENOUGH) {
            return "not enough: %d of %d".formatted(ended, ENOUGH);
        }
        return 100 * within >= aim.percent() * ended ? "kept" : "missed";
    }

    private static void isShare(JsonNode share, long part, long all) {
        assertThat(share.asDouble()).isCloseTo((double) part / all, within(ROUNDED));
    }

    // ---- numbers

    /** The fifth of the demo's, and one of each other kind: just what there is, and one more or less. Of some missions nothing is said. */
    @ParameterizedTest
    @MethodSource("questions")
    void aNumberIsThatOfTheRows(Asked asked) throws Exception {
        var delivered = missions(asked)
                .filter(mission -> isIn(mission.reached().get("delivered"), asked.from(), asked.until()))
                .count();
        var open = raw.missions.values().stream()
                .filter(mission -> !mission.reached().containsKey("ended"))
                .toList();
        var agreed = open.stream()
                .filter(mission -> mission.currency().equals("EUR"))
                .mapToLong(Mission::agreed)
                .sum();
        assertThat(agreed).isPositive();
        numbersStand(asked, 10, new Numbers(delivered, open.size(), agreed), open.size(), agreed);
        var most = 1;
        while (inPeriod(most + 1, asked) <= delivered) {
            most++;
        }
        for (var aMonth : List.of(most, most + 1)) {
            set("delivered", new Target.Amount(aMonth));
            numbersStand(asked, aMonth, new Numbers(delivered, open.size(), agreed), open.size() - 1L, agreed + 1);
        }
    }

    private record Numbers(long delivered, long open, long agreed) {}

    /** Of so many a month: 4,800 months have 146,097 days. */
    private static long inPeriod(long aMonth, Asked asked) {
        var days = asked.from().datesUntil(asked.until()).count();
        return (2 * aMonth * days * 4800 + 146_097) / (2 * 146_097);
    }

    private void numbersStand(Asked asked, long aMonth, Numbers are, long atMost, long atLeast) throws Exception {
        set("open", new Target.Amount(atMost));
        set("money/EUR", new Target.Amount(atLeast));
        var rows =
                rows(json("targets", asked).get("numbers")).collect(toMap(row -> text(row, "target-of"), row -> row));
        var agreed = "Agreed in missions under way, EUR excl. VAT";
        if (asked.phase() != null) {
            assertThat(rows).isEmpty();
            return;
        }
        assertThat(rows).containsOnlyKeys("Missions delivered", "Missions under way", agreed);
        var row = rows.get("Missions delivered");
        assertThat(text(row, "target")).isEqualTo("at least %d a month".formatted(aMonth));
        var inPeriod = inPeriod(aMonth, asked);
        numberStands(row, inPeriod, are.delivered(), are.delivered() >= inPeriod, asked, JsonNode::asLong);
        row = rows.get("Missions under way");
        assertThat(text(row, "target")).isEqualTo("at most %d".formatted(atMost));
        numberStands(row, atMost, are.open(), are.open() <= atMost, asked, JsonNode::asLong);
        numberStands(rows.get(agreed), atLeast, are.agreed(), are.agreed() >= atLeast, asked, BesideHistory::money);
    }

    private static void numberStands(
            JsonNode row, long aimedAt, long is, boolean isKept, Asked asked, ToLongFunction<JsonNode> read) {
        assertThat(read.applyAsLong(row.get("aimed-at"))).as("%s", row).isEqualTo(aimedAt);
        if (!isOfAll(asked)) {
            assertThat(row.get("is").isNull() && row.get("kept").isNull())
                    .as("%s", row)
                    .isTrue();
            return;
        }
        assertThat(read.applyAsLong(row.get("is"))).as("%s", row).isEqualTo(is);
        assertThat(text(row, "kept")).as("%s", row).isEqualTo(isKept ? "kept" : "missed");
    }

    // ---- which missions

    /** Of one target each, with the lists behind its figures. */
    @ParameterizedTest
    @MethodSource("questions")
    void whatEndedTookLongerAndIsBeyondIsListed(Asked asked) throws Exception {
        for (var subject : List.of(
                "mission/PAID",
                "phase/mission_staffing",
                "phase/mission_delivery",
                mostOpen("userTask"),
                mostOpen(""))) {
            aim(
                    subject,
                    50,
                    Math.max(1, atPercent(minutes(ended(subject, questions().get(0))), 50) / 2));
        }
        var isBeyond = 0;
        for (var aim : aims().values()) {
            if (!isAskedOf(asked, aim.subject())) {
                continue;
            }
            var before = clock.instant();
            var shown = read("/api/metrics/targets" + asked.query() + "&target=" + aim.number());
            var after = clock.instant();
            assertThat(shown.get("times")).hasSize(1);
            stands(shown.get("times").get(0), aim, asked);
            listsWhatEnded(shown, aim, asked);
            isBeyond += listsWhatIsBeyond(shown.get("beyond"), aim, asked, before, after);
        }
        if (isOfAll(asked)) {
            assertThat(isBeyond).isPositive();
        }
    }

    /** At which step most missions wait: one of people, or of anything else. */
    private String mostOpen(String type) {
        return most(raw.passages.stream()
                .filter(step -> step.ended() == null
                        && !step.type().equals("callActivity")
                        && step.type().equals("userTask") == type.equals("userTask"))
                .map(TargetsOfYearsTest::subject)
                .filter(subject -> !ended(subject, questions().get(0)).isEmpty()));
    }

    private void listsWhatEnded(JsonNode shown, Aim aim, Asked asked) {
        var ended = ended(aim.subject(), asked).stream()
                .sorted(Comparator.comparing(Lasted::ended)
                        .reversed()
                        .thenComparing(Lasted::mission)
                        .thenComparing(Lasted::began))
                .toList();
        var isOfFew = isOfFew(people(aim.subject(), asked));
        isListed(shown.get("ended"), ended, isOfFew);
        if (isOfFew) {
            assertThat(shown.has("longer")).isFalse();
        } else {
            isListed(
                    shown.get("longer"),
                    ended.stream()
                            .filter(each -> minutes(List.of(each)).get(0) > aim.minutes())
                            .toList(),
                    false);
        }
    }

    /** The latest five hundred. */
    private void isListed(JsonNode rows, List<Lasted> expected, boolean isOfFew) {
        assertThat(rows(rows)
                        .map(row -> List.of(
                                text(row, "mission"), text(row, "title"), text(row, "since"), text(row, "ended-on"))))
                .containsExactlyElementsOf(expected.stream()
                        .limit(500)
                        .map(each -> List.of(
                                each.mission(),
                                raw.missions.get(each.mission()).title(),
                                isOfFew ? "null" : day(each.began()).toString(),
                                day(each.ended()).toString()))
                        .toList());
        for (int at = 0; at < rows.size(); at++) {
            var took = rows.get(at).get("took");
            assertThat(took.isNull()).isEqualTo(isOfFew);
            if (!isOfFew) {
                var each = expected.get(at);
                assertThat(took.asDouble())
                        .as("%s", rows.get(at))
                        .isCloseTo(
                                office.between(each.began(), each.ended()).toMinutes() / MINUTES_A_DAY,
                                within(ROUNDED));
            }
        }
    }

    /** @return how many are */
    private int listsWhatIsBeyond(JsonNode rows, Aim aim, Asked asked, Instant before, Instant after) {
        var expected = beyond(aim, asked, after);
        var missions = rows(rows).map(row -> text(row, "mission")).toList();
        assertThat(missions).doesNotHaveDuplicates();
        assertThat(expected.keySet()).containsAll(missions);
        assertThat(missions).containsAll(beyond(aim, asked, before).keySet());
        var former = Instant.EPOCH;
        for (var row : rows) {
            var since = expected.get(text(row, "mission"));
            var over = office.over(since, aim.limit()).orElseThrow();
            assertThat(text(row, "title"))
                    .isEqualTo(raw.missions.get(text(row, "mission")).title());
            assertThat(text(row, "since")).isEqualTo(day(since).toString());
            assertThat(text(row, "over-since"))
                    .as("%s", row)
                    .isEqualTo(day(over).toString());
            assertThat(row.get("so-far").asDouble())
                    .as("%s", row)
                    .isBetween(
                            office.between(since, before).toMinutes() / MINUTES_A_DAY - ROUNDED,
                            office.between(since, after).toMinutes() / MINUTES_A_DAY + ROUNDED);
            assertThat(over).as("the longest first").isAfterOrEqualTo(former);
            former = over;
        }
        return rows.size();
    }

    /** Without one chosen, those of all; there are fewer than are shown. */
    @ParameterizedTest
    @MethodSource("questions")
    void whatIsBeyondAnyOfTheDemosTargetsIsListedTogether(Asked asked) throws Exception {
        var before = clock.instant();
        var shown = json("targets", asked);
        var after = clock.instant();

        var names = bySubject(shown.get("times"), asked);
        var sure = new ArrayList<List<String>>();
        var possible = new ArrayList<List<String>>();
        names.forEach((subject, row) -> {
            var aim = aims().get(subject);
            beyond(aim, asked, before).keySet().forEach(mission -> sure.add(List.of(mission, text(row, "target-of"))));
            beyond(aim, asked, after)
                    .keySet()
                    .forEach(mission -> possible.add(List.of(mission, text(row, "target-of"))));
        });
        var listed = rows(shown.get("beyond"))
                .map(row -> List.of(text(row, "mission"), text(row, "target-of")))
                .toList();
        assertThat(possible).hasSizeLessThan(200);
        assertThat(listed).doesNotHaveDuplicates().containsAll(sure);
        assertThat(possible).containsAll(listed);
        assertThat(rows(shown.get("beyond")).map(row -> LocalDate.parse(text(row, "over-since"))))
                .isSorted();
    }

    /** Whichever it is beyond: lead times, phases and steps. */
    @ParameterizedTest
    @MethodSource("ofWholeMissions")
    void ofWhatIsUnderWayIsSaidWhichTargetsItIsBeyond(Asked asked) throws Exception {
        aimAtEverything(questions().get(0), 50, 0);
        var names = new HashMap<String, String>();
        bySubject(json("targets", questions().get(0)).get("times"), questions().get(0))
                .forEach((subject, row) -> names.put(subject, text(row, "target-of")));
        var query = withoutPeriod(asked);
        var before = clock.instant();
        var rows = read("/api/metrics/ageing" + query + (query.endsWith("?") ? "" : "&") + "in=all")
                .get("ageing");
        var after = clock.instant();

        var sure = targetsByMission(asked, names, before);
        var possible = targetsByMission(asked, names, after);
        var several = 0;
        for (var row : rows) {
            var mission = text(row, "mission");
            var said = row.get("beyond-target").isNull()
                    ? Set.<String>of()
                    : Set.of(text(row, "beyond-target").split("; "));
            assertThat(said).as("%s", row).containsAll(sure.getOrDefault(mission, Set.of()));
            assertThat(possible.getOrDefault(mission, Set.of())).as("%s", row).containsAll(said);
            several += said.size() > 1 ? 1 : 0;
        }
        assertThat(several).as("beyond more than one").isPositive();
    }

    private Map<String, Set<String>> targetsByMission(Asked asked, Map<String, String> names, Instant now) {
        var byMission = new HashMap<String, Set<String>>();
        for (var aim : aims().values()) {
            beyond(aim, asked, now).keySet().forEach(mission -> byMission
                    .computeIfAbsent(mission, each -> new HashSet<>())
                    .add(names.get(aim.subject())));
        }
        return byMission;
    }

    // ---- beside other figures

    /** On the rows of phases and steps that are the only ones of their names. */
    @ParameterizedTest
    @MethodSource("questions")
    void theShareWithinATargetStandsBesidePhasesAndSteps(Asked asked) throws Exception {
        aimAtEverything(asked, 70, 0);
        var shown = json("steps", asked);

        var compared = 0;
        for (var aim : aims().values()) {
            var parts = aim.subject().split("/");
            var table = parts[0].equals("phase") ? "phases" : "steps";
            var labels = labels(aim.subject()).collect(Collectors.toSet());
            var rows = rows(shown.get(table))
                    .filter(row -> text(row, "phase").equals(raw.processLabels.get(parts[1])))
                    .filter(row -> table.equals("phases") || labels.contains(text(row, "step")))
                    .toList();
            if (parts[0].equals("mission") || rows.size() != 1) {
                continue;
            }
            var took = minutes(ended(aim.subject(), asked));
            var share = rows.get(0).get("within");
            if (took.isEmpty() || isOfFew(people(aim.subject(), asked))) {
                assertThat(share.isNull()).as("%s", rows.get(0)).isTrue();
            } else {
                isShare(
                        share,
                        took.stream().filter(each -> each <= aim.minutes()).count(),
                        took.size());
                compared++;
            }
        }
        if (isOfAll(asked)) {
            assertThat(compared).isPositive();
        }
    }

    /** An animator reads English. */
    @Test
    void howManyWereWithinATargetIsSaidOnTheTile() throws Exception {
        var asked = questions().get(0);
        var aim = aims().get("mission/DELIVERED");
        var took = minutes(ended(aim.subject(), asked));
        var within = took.stream().filter(each -> each <= aim.minutes()).count();

        var tiles = Jsoup.parse(content("/metrics/overview" + asked.query(), sessionOf("ursula")))
                .select(".tile")
                .eachText();

        assertThat(tiles)
                .anyMatch(tile -> tile.contains("Target: 85%% within 60 working days – %s, %d of %d within it"
                        .formatted(verdict(within, took.size(), aim), within, took.size())));
    }
}
