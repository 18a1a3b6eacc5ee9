package network.relais.metrics;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import network.relais.metrics.Funnel.By;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.Series.Subject;
import network.relais.metrics.WhichMissions.Open;
import network.relais.metrics.WhichMissions.Reached;
import network.relais.metrics.web.PanelsToMeasure;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long each question of the page of figures takes, by how many missions of 30 steps there are, over two years: by hand, with the
 * database and the numbers of missions as arguments. Each is asked {@value #TIMES} times after {@value #WARM} in vain; the median is
 * printed, and what it is times that of the first number. The database is {@code h2} or {@code postgresql}; with {@code =folder} behind
 * it, what was filled once is kept in that folder, and only asked the next time.
 */
final class FiguresBenchmark {

    private static final int WARM = 10;
    private static final int TIMES = 11;

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final LocalDate QUARTER = TODAY.minusDays(90);
    private static final LocalDate TWO_YEARS = TODAY.minusDays(730);

    private static final Selection PLACE = new Selection(null, "Place 7", null, null, null);

    private static final Selection KIND = new Selection("kind 7", null, null, null, null);

    private FiguresBenchmark() {}

    /** No configuration by its annotations, or the programs of other tests would find it. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = {
                "network.relais.metrics.store",
                "network.relais.mission.store",
                "network.relais.people.store"
            },
            excludeFilters = @ComponentScan.Filter(pattern = ".*(Test|Contract).*", type = FilterType.REGEX))
    @Import({MissionTimes.class, StepHistograms.class, PanelsToMeasure.class})
    static class Program {

        @Bean
        static Clock clock() {
            return Clock.fixed(TODAY.atStartOfDay(ZONE).toInstant(), ZONE);
        }
    }

    public static void main(String... arguments) throws Exception {
        var database = arguments[0];
        var sizes = Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
        var first = new LinkedHashMap<String, Double>();
        var folder = database.replaceFirst("[^=]*=?", "");
        for (var missions : sizes) {
            if (database.startsWith("h2")) {
                var file = folder.isEmpty() ? Files.createTempDirectory("figures") : Path.of(folder, "" + missions);
                measure(
                        missions,
                        first,
                        "--spring.datasource.url=jdbc:h2:file:%s/figures;OPTIMIZE_REUSE_RESULTS=0"
                                .formatted(file.toAbsolutePath()),
                        "--spring.flyway.schemas=RELAIS");
            } else {
                try (var server = postgres(folder, missions)) {
                    measure(
                            missions,
                            first,
                            "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                            "--spring.datasource.username=postgres",
                            "--spring.flyway.schemas=relais");
                }
            }
        }
    }

    /** @param folder where what was filled is kept; empty: nowhere */
    private static EmbeddedPostgres postgres(String folder, int missions) throws IOException {
        var server = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "2GB")
                .setServerConfig("work_mem", "64MB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("synchronous_commit", "off");
        if (!folder.isEmpty()) {
            server.setDataDirectory(Files.createDirectories(Path.of(folder, String.valueOf(missions))))
                    .setCleanDataDirectory(false);
        }
        return server.start();
    }

    private static void measure(int missions, Map<String, Double> first, String... settings) {
        var all = Arrays.copyOf(settings, settings.length + 3);
        all[settings.length] = "--logging.level.root=WARN";
        all[settings.length + 1] = "--spring.flyway.locations=classpath:db/migration,classpath:db/vendor/{vendor}";
        all[settings.length + 2] = "--spring.flyway.out-of-order=true";
        var isH2 = settings[0].contains(":h2:");
        try (var program = start(all)) {
            var jdbc = program.getBean(JdbcTemplate.class);
            if (count(jdbc, "metric_mission") == 0) {
                fill(program, missions);
            }
            if (count(jdbc, "metric_histogram") == 0) {
                var begun = System.nanoTime();
                count(program);
                System.out.printf(Locale.ROOT, "all days counted in %.0f s%n", seconds(begun));
            }
            var fill = new FiguresFill(jdbc, 0, TWO_YEARS, TODAY, ZONE);
            fill.books();
            fill.members();
            fill.participants();
            fill.doers();
            addUp(program);
            System.out.printf(
                    Locale.ROOT,
                    "%n%,d missions: %,d steps%n",
                    count(jdbc, "metric_mission"),
                    count(jdbc, "metric_step"));
            jdbc.execute(isH2 ? "analyze" : "vacuum analyze");
            // What was written is on the disk before anything is asked, or writing goes on beside the first questions.
            jdbc.execute("checkpoint");
            var panels = panels(program);
            // The first of them would pay for what all of them need to be compiled.
            IntStream.range(0, WARM).forEach(time -> panels.values().forEach(Runnable::run));
            print(panels, first);
            print(questions(program), first);
        }
    }

    private static void print(Map<String, Runnable> questions, Map<String, Double> first) {
        questions.forEach((name, question) -> {
            var median = median(question);
            var ratio = median / first.computeIfAbsent(name, each -> median);
            System.out.printf(Locale.ROOT, "%-46s %8.1f ms  × %.1f%n", name, median, ratio);
        });
    }

    /** All that a panel asks for; some of them also with targets beside their figures. */
    private static Map<String, Runnable> panels(ApplicationContext program) {
        var quarter = Period.of(90, TODAY.minusDays(1));
        var panels = new LinkedHashMap<String, Runnable>();
        for (var selection : List.of(Selection.ALL, PLACE, KIND)) {
            var of = selection.equals(Selection.ALL) ? "" : selection.equals(PLACE) ? " of one place" : " of one kind";
            PanelsToMeasure.of(quarter, selection, null, "p7", program)
                    .forEach((key, panel) -> panels.put("panel " + key + of, panel));
        }
        PanelsToMeasure.of(new Period(TWO_YEARS, TODAY.minusDays(1)), Selection.ALL, null, "p7", program)
                .forEach((key, panel) -> panels.put("panel " + key + ", two years", panel));
        PanelsToMeasure.of(quarter, Selection.ALL, "diagram2-1", "p7", program).forEach((key, panel) -> {
            if (Set.of("steps", "heatmap").contains(key)) {
                panels.put("panel " + key + " of one content", panel);
            }
        });
        var targets = program.getBean(Targets.class);
        // Whoever ended this program while it measured left some.
        targets.held()
                .forEach(target -> targets.end(
                        target.number(), "p1", TODAY.atStartOfDay(ZONE).toInstant()));
        var subjects = List.of(
                TargetSubject.mission(Moment.DELIVERED),
                TargetSubject.phase("process2"),
                TargetSubject.step("process2", "task-14"));
        PanelsToMeasure.of(quarter, Selection.ALL, null, "p7", program).forEach((key, panel) -> {
            if (Set.of("overview", "steps", "ageing", "targets").contains(key)) {
                panels.put("panel %s with targets".formatted(key), () -> {
                    var set = subjects.stream()
                            .map(subject -> targets.add(
                                    subject,
                                    new TimeLimit(85, Duration.ofHours(200)),
                                    "p1",
                                    TODAY.atStartOfDay(ZONE).toInstant()))
                            .toList();
                    panel.run();
                    set.forEach(target -> targets.end(target.number(), "p1", target.setAt()));
                });
            }
        });
        return panels;
    }

    private static void fill(ApplicationContext program, int missions) {
        var begun = System.nanoTime();
        new FiguresFill(program.getBean(JdbcTemplate.class), missions, TWO_YEARS, TODAY, ZONE).fill();
        System.out.printf(Locale.ROOT, "%nfilled in %.0f s%n", seconds(begun));
    }

    /** Once: what is there stays. */
    private static void addUp(ApplicationContext program) {
        if (count(program.getBean(JdbcTemplate.class), "metric_flow_sum") == 0) {
            var begun = System.nanoTime();
            var sums = program.getBean(DaySums.class);
            sums.outdate(TWO_YEARS, TODAY);
            while (sums.addUpNextMonth()) {
                // One after the other.
            }
            System.out.printf(Locale.ROOT, "all days added up in %.0f s%n", seconds(begun));
        }
    }

    private static long count(JdbcTemplate jdbc, String table) {
        return jdbc.queryForObject("select count(*) from relais." + table, Long.class);
    }

    private static ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(Program.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(settings);
    }

    /** As the projector does it, day by day. */
    private static void count(ApplicationContext program) {
        var days = new CountDays(
                program.getBean(Facts.class),
                program.getBean(Histograms.class),
                program.getBean(DoersByDay.class),
                ZONE);
        for (var month = Grain.MONTH.startOf(TWO_YEARS); !month.isAfter(TODAY); month = Grain.MONTH.endOf(month)) {
            days.count(month, Grain.MONTH.endOf(month).minusDays(1));
        }
    }

    private static Map<String, Runnable> questions(ApplicationContext program) {
        var leadTimes = program.getBean(MissionTimes.class);
        var stepTimes = program.getBean(StepHistograms.class);
        var flow = program.getBean(Flow.class);
        var formerWork = program.getBean(FormerWork.class);
        var funnel = program.getBean(Funnel.class);
        var missions = program.getBean(MissionFacts.class);
        var work = program.getBean(WorkInProgress.class);
        var from = QUARTER.atStartOfDay(ZONE).toInstant();
        var until = TODAY.atStartOfDay(ZONE).toInstant();
        var questions = new LinkedHashMap<String, Runnable>();
        var quarter = new Period(QUARTER, TODAY.minusDays(1));
        var twoYears = new Period(TWO_YEARS, TODAY.minusDays(1));
        questions.put("lead times by part, 90 days", () -> leadTimes.byPart(quarter, Selection.ALL));
        questions.put("lead times by part, two years", () -> leadTimes.byPart(twoYears, Selection.ALL));
        questions.put("lead times of one place, 90 days", () -> leadTimes.byPart(quarter, PLACE));
        for (var measure : Measure.OF_THE_CLOCK) {
            var name = "step times (%s), ".formatted(measure.name().toLowerCase(Locale.ROOT));
            questions.put(name + "90 days", () -> stepTimes.of(Subject.STEP, measure, quarter, Selection.ALL));
            questions.put(name + "two years", () -> stepTimes.of(Subject.STEP, measure, twoYears, Selection.ALL));
        }
        questions.put(
                "step times of one place, 90 days", () -> stepTimes.of(Subject.STEP, Measure.WHOLE, quarter, PLACE));
        questions.put(
                "phase times, two years", () -> stepTimes.of(Subject.PHASE, Measure.WHOLE, twoYears, Selection.ALL));
        questions.put(
                "throughput by week, two years", () -> flow.reached(Grain.WEEK, Grain.WEEK.startOf(TWO_YEARS), TODAY));
        questions.put("cumulative flow, 90 days", () -> {
            flow.reachedBefore(QUARTER);
            flow.reached(Grain.DAY, QUARTER, TODAY);
            formerWork.passedBefore(QUARTER);
            formerWork.passed(QUARTER, TODAY);
        });
        questions.put("under way a quarter ago", () -> formerWork.asBegan(QUARTER, Selection.ALL));
        questions.put("under way a quarter ago, of one place", () -> formerWork.asBegan(QUARTER, PLACE));
        questions.put("cumulative flow of one place", () -> missions.moments(Instant.EPOCH, until, PLACE));
        questions.put("cumulative flow of one kind", () -> missions.moments(Instant.EPOCH, until, KIND));
        questions.put("work in progress by phase", () -> work.byPhase());
        questions.put("work in progress by step", () -> work.bySteps(Selection.ALL));
        questions.put(
                "ageing: oldest 500 open missions",
                () -> missions.list(new Open(null, Moment.DELIVERED, null, null), Selection.ALL, 500));
        questions.put("missions at one step, 200", () -> work.at("process2", "task-14", null, Selection.ALL, 200));
        var some = program.getBean(StepsOfSome.class);
        questions.put(
                "missions that were at one step, 90 days",
                () -> some.passed("process2", "task-14", null, quarter, Selection.ALL, 500));
        questions.put(
                "missions of one place at one step, 90 days",
                () -> some.passed("process2", "task-14", null, quarter, PLACE, 500));
        questions.put(
                "scatter: 2,000 delivered, 90 days",
                () -> missions.list(new Reached(Moment.DELIVERED, from, until), Selection.ALL, 2_000));
        questions.put(
                "scatter of one place, 90 days",
                () -> missions.list(new Reached(Moment.DELIVERED, from, until), PLACE, 2_000));
        for (var by : By.values()) {
            questions.put(
                    "funnel by %s, 90 days".formatted(by.name().toLowerCase(Locale.ROOT)),
                    () -> funnel.of(by, quarter, Selection.ALL, 50));
        }
        questions.put("lead times of one kind, 90 days", () -> leadTimes.byPart(quarter, KIND));
        questions.put(
                "step times of one kind, 90 days", () -> stepTimes.of(Subject.STEP, Measure.WHOLE, quarter, KIND));
        questions.put("work in progress by step, of one place", () -> work.bySteps(PLACE));
        var prescriber = new Selection(null, null, "p7", null, null);
        var introducer = new Selection(null, null, null, "p7", null);
        questions.put(
                "leads of one prescriber, 90 days",
                () -> missions.list(new Reached(Moment.OPENED, from, until), prescriber, 500));
        questions.put(
                "leads of one introducer, 90 days",
                () -> missions.list(new Reached(Moment.OPENED, from, until), introducer, 500));
        questions.put(
                "ageing of one introducer",
                () -> missions.list(new Open(null, Moment.DELIVERED, null, null), introducer, 500));
        var balance = program.getBean(Balance.class);
        questions.put("balance: shares, 90 days", () -> balance.missions(quarter, Selection.ALL));
        questions.put("balance: shares, two years", () -> balance.missions(twoYears, Selection.ALL));
        questions.put("balance: income, 90 days", () -> balance.income(quarter, Selection.ALL));
        questions.put("balance: income, two years", () -> balance.income(twoYears, Selection.ALL));
        questions.put("balance: effort, 90 days", () -> balance.done(quarter, Selection.ALL));
        questions.put("balance: effort, two years", () -> balance.done(twoYears, Selection.ALL));
        questions.put(
                "balance: dependence on clients, two years",
                () -> balance.agreed(Balance.Source.CLIENT, twoYears, Selection.ALL));
        questions.put("balance: income of one place, 90 days", () -> balance.income(quarter, PLACE));
        questions.put("balance: effort of one place, 90 days", () -> balance.done(quarter, PLACE));
        var days = new CountDays(
                program.getBean(Facts.class),
                program.getBean(Histograms.class),
                program.getBean(DoersByDay.class),
                ZONE);
        questions.put("projector: yesterday and today counted", () -> days.count(TODAY.minusDays(1), TODAY));
        var sums = program.getBean(DaySums.class);
        questions.put("projector: yesterday and today added up", () -> {
            sums.outdate(TODAY.minusDays(1), TODAY);
            sums.addUpNextMonth();
        });
        return questions;
    }

    private static double median(Runnable question) {
        IntStream.range(0, WARM).forEach(time -> question.run());
        var times = IntStream.range(0, TIMES)
                .mapToDouble(time -> {
                    var begun = System.nanoTime();
                    question.run();
                    return seconds(begun) * 1_000;
                })
                .sorted()
                .toArray();
        return times[TIMES / 2];
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
