package network.relais.demo;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import network.relais.demo.RawHistory.Mission;
import network.relais.demo.RawHistory.Passage;
import network.relais.demo.RawHistory.Run;
import network.relais.metrics.RebuildMetrics;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What panels show of the demo's missions, for some questions, beside the same from the engine's history and the missions' rows:
 * numbers and money exactly, percentiles within 4.31 %.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BesideHistory {

    /** Days are rounded to a thousandth for machines. */
    static final double ROUNDED = 0.00051;

    /** Of a percentile. */
    static final double ERROR = 0.0431;

    /** Of which program: no test of played years changes a mission, so that their figures are made once for all of these. */
    private static final Set<RebuildMetrics> MADE = Collections.newSetFromMap(new IdentityHashMap<>());

    @Autowired
    private RebuildMetrics rebuild;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    @Autowired
    private Cast cast;

    @Autowired
    Clock clock;

    RawHistory raw;
    private MockHttpSession manager;

    @BeforeAll
    void theFiguresAreUpToDateAndAManagerLooksAtThem() throws Exception {
        if (!getClass().isAnnotationPresent(DemoHistory.class) || MADE.add(rebuild)) {
            assertThat(rebuild.now(progress -> {})).isTrue();
        }
        raw = new RawHistory(jdbc);
        manager = sessionOf("xavier");
    }

    /** Of somebody with a login. */
    String idOf(String login) {
        return cast.everybody().stream()
                .filter(player -> player.login().equals(login))
                .findFirst()
                .orElseThrow()
                .id();
    }

    MockHttpSession sessionOf(String login) throws Exception {
        return (MockHttpSession)
                web.perform(post("/demo/enter").param("person", idOf(login)).with(csrf()))
                        .andReturn()
                        .getRequest()
                        .getSession(false);
    }

    /** @param query as it stands in the address */
    record Asked(String query, LocalDate from, LocalDate to, @Nullable String phase, Predicate<Mission> isOf) {

        @Override
        public String toString() {
            return query;
        }

        LocalDate until() {
            return to.plusDays(1);
        }

        /** The same, of another first day. */
        Asked from(LocalDate day) {
            return new Asked(query.replaceFirst("from=[^&]*", "from=" + day), day, to, phase, isOf);
        }
    }

    /** All; the second half, with a period before; those of one place, of one kind, and one phase. */
    List<Asked> questions() {
        var today = LocalDate.now(clock);
        var first = raw.missions.values().stream()
                .map(mission -> day(mission.opened()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var half = today.minusDays(first.until(today, ChronoUnit.DAYS) / 2);
        var place = most(raw.missions.values().stream().map(Mission::place));
        var kind = most(raw.missions.values().stream().flatMap(mission -> mission.kinds().stream()));
        return List.of(
                asked(first.minusDays(1), today, "", null, mission -> true),
                asked(half, today.minusDays(1), "", null, mission -> true),
                asked(first, today, "&place=" + place, null, mission -> place.equals(mission.place())),
                asked(first, today, "&kind=" + kind, null, mission -> mission.kinds()
                        .contains(kind)),
                asked(first, today, "&phase=mission_staffing", "mission_staffing", mission -> true));
    }

    /** Those that panels of whole missions can be asked: these have no phase. */
    List<Asked> ofWholeMissions() {
        return questions().stream().filter(asked -> asked.phase() == null).toList();
    }

    static Asked asked(LocalDate from, LocalDate to, String more, @Nullable String phase, Predicate<Mission> isOf) {
        return new Asked("?from=%s&to=%s%s".formatted(from, to, more), from, to, phase, isOf);
    }

    static String most(Stream<String> values) {
        return values.collect(groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    // ---- reading and comparing

    static void arePercentiles(JsonNode row, List<Long> sorted) {
        assertThat(row.get("times").asInt()).as(row.toString()).isEqualTo(sorted.size());
        isPercentile(row.get("p50"), sorted, 0.5);
        isPercentile(row.get("p85"), sorted, 0.85);
        isPercentile(row.get("p95"), sorted, 0.95);
    }

    /** @param sorted milliseconds */
    static void isPercentile(JsonNode days, List<Long> sorted, double part) {
        if (sorted.isEmpty()) {
            assertThat(days.isNull()).isTrue();
            return;
        }
        var exact = days(sorted.get((int) Math.ceil(part * sorted.size() - 1e-9) - 1));
        assertThat(days.asDouble()).isCloseTo(exact, within(exact * ERROR + ROUNDED));
    }

    /** By the history: people did it, and fewer than five different ones. */
    static boolean isOfFew(Collection<Passage> passages) {
        var people = passages.stream()
                .filter(each -> each.ended() != null)
                .map(Passage::holder)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return !people.isEmpty() && people.size() < 5;
    }

    /** Exactly where few people did it, and then all of these columns. */
    static boolean isHidden(JsonNode row, Collection<Passage> passages, String... columns) {
        var isHidden = isOfFew(passages);
        areHidden(row, isHidden ? List.of(columns) : List.of(), List.of());
        return isHidden;
    }

    /** These columns in this order, and no others. */
    static void areHidden(JsonNode row, List<String> some, List<String> others) {
        var hidden = new ArrayList<String>();
        if (row.has("hidden")) {
            row.get("hidden").forEach(column -> hidden.add(column.asText()));
        }
        assertThat(hidden)
                .as("%s", row)
                .containsExactlyElementsOf(
                        Stream.of(some, others).flatMap(List::stream).toList());
        assertThat(hidden).allMatch(column -> row.get(column).isNull());
    }

    /** Those that ended in the period and were done. */
    Stream<Passage> done(Asked asked) {
        return raw.passages.stream()
                .filter(each -> !each.isTakenBack() && isIn(each.ended(), asked.from(), asked.until()))
                .filter(each -> isAsked(asked, each.mission(), each.process()));
    }

    /** By people in a phase: at its own steps, and where nobody did any, in what it called. */
    List<Passage> worked(String process, Asked asked) {
        var inAnyPhase = asked(asked.from(), asked.to(), "", null, asked.isOf());
        var own = done(inAnyPhase)
                .filter(each -> each.process().equals(process) && each.holder() != null)
                .toList();
        return own.isEmpty()
                ? called(call -> call.process().equals(process))
                        .flatMap(part -> worked(part, asked).stream())
                        .toList()
                : own;
    }

    /** What takes as long as the few who did it: of a box that calls a process, those who did something there. */
    List<Passage> worked(List<Passage> at, Asked asked) {
        return at.get(0).type().equals("callActivity")
                ? called(call -> call.process().equals(at.get(0).process())
                                && call.activity().equals(at.get(0).activity()))
                        .flatMap(process -> worked(process, asked).stream())
                        .toList()
                : at;
    }

    Stream<String> called(Predicate<Passage> call) {
        return raw.runs.values().stream()
                .filter(run -> run.call() != null && call.test(raw.everyActivity.get(run.call())))
                .map(Run::process)
                .distinct();
    }

    /** Where missions wait now. */
    Stream<Passage> open(Asked asked) {
        return raw.passages.stream()
                .filter(each -> each.ended() == null && !each.type().equals("callActivity"))
                .filter(each -> isAsked(asked, each.mission(), each.process()));
    }

    Stream<Mission> missions(Asked asked) {
        return raw.missions.values().stream().filter(asked.isOf());
    }

    boolean isAsked(Asked asked, String mission, String process) {
        return asked.isOf().test(raw.missions.get(mission))
                && (asked.phase() == null || asked.phase().equals(process));
    }

    boolean isIn(@Nullable Instant moment, LocalDate from, LocalDate until) {
        return moment != null && !day(moment).isBefore(from) && day(moment).isBefore(until);
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    static double days(long milliseconds) {
        return milliseconds / 86_400_000.0;
    }

    /** From one moment to another, in milliseconds. */
    static List<Long> sorted(
            List<Passage> passages, Function<Passage, Instant> from, Function<Passage, Instant> until) {
        return passages.stream()
                .map(each ->
                        Duration.between(from.apply(each), until.apply(each)).toMillis())
                .sorted()
                .toList();
    }

    static long took(Mission mission) {
        return Duration.between(mission.opened(), mission.reached().get("delivered"))
                .toMillis();
    }

    static long took(Run run) {
        return Duration.between(run.began(), run.ended()).toMillis();
    }

    static long took(Passage passage) {
        return Duration.between(passage.began(), passage.ended()).toMillis();
    }

    static String phase(Mission mission) {
        return Map.of("LEAD", "Lead", "PROTOCOL", "Protocol agreement", "STAFFING", "Team", "DELIVERY", "Delivery")
                .get(mission.phase());
    }

    /** In minor units. */
    static long money(JsonNode plain) {
        return new BigDecimal(plain.asText()).movePointRight(2).longValueExact();
    }

    static String withoutPeriod(Asked asked) {
        return asked.query().replaceFirst("from=[^&]*&to=[^&]*&?", "");
    }

    static String text(JsonNode row, String column) {
        return row.get(column).asText();
    }

    static Stream<JsonNode> rows(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    JsonNode json(String panel, Asked asked) throws Exception {
        return read("/api/metrics/" + panel + asked.query());
    }

    JsonNode read(String address) throws Exception {
        return read(address, manager);
    }

    JsonNode read(String address, MockHttpSession reader) throws Exception {
        return new ObjectMapper().readTree(content(address, reader));
    }

    /** The picture, as the page hands it to its script. */
    JsonNode chart(String panel, Asked asked) throws Exception {
        var page = Jsoup.parse(content("/metrics/" + panel + asked.query()));
        return new ObjectMapper().readTree(page.select("[data-chart]").attr("data-chart"));
    }

    String content(String address) throws Exception {
        return content(address, manager);
    }

    String content(String address, MockHttpSession reader) throws Exception {
        var parts = new ArrayList<>(List.of(address.split("[?]")));
        var request = get(parts.get(0)).session(reader).locale(Locale.ENGLISH);
        if (parts.size() > 1) {
            for (var parameter : parts.get(1).split("&")) {
                if (!parameter.isEmpty()) {
                    request.queryParam(
                            parameter.split("=")[0],
                            URLDecoder.decode(parameter.split("=")[1], StandardCharsets.UTF_8));
                }
            }
        }
        return web.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
