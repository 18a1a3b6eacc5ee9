package network.relais.metrics.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import network.relais.metrics.Balance;
import network.relais.metrics.Balance.Effort;
import network.relais.metrics.Balance.Source;
import network.relais.metrics.Course;
import network.relais.metrics.DaySums;
import network.relais.metrics.Facts;
import network.relais.metrics.FormerWork;
import network.relais.metrics.FormerWork.UnderWay;
import network.relais.metrics.Funnel;
import network.relais.metrics.Funnel.By;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.Period;
import network.relais.metrics.Selection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is added up is what facts say, whatever changes after it was, on whichever database. All missions are of one client, so that
 * asking for that client's counts the facts one by one. All of it is undone after each test.
 */
@JdbcTest
@Import(WrittenFacts.class)
abstract class DaySumsContract {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final LocalDate FIRST = LocalDate.of(2018, 11, 20);
    private static final int DAYS = 110;

    private static final Selection COUNTED_ONE_BY_ONE = new Selection(null, null, null, null, "s-client");

    @Autowired
    private DaySums sums;

    @Autowired
    private Facts facts;

    @Autowired
    private Funnel funnel;

    @Autowired
    private Balance balance;

    @Autowired
    private FormerWork formerWork;

    @Autowired
    private JdbcClient jdbc;

    private final Random chance = new Random(7);

    @BeforeEach
    void aClientAndSomePeople() {
        jdbc.sql("delete from relais.metric_outdated_day").update();
        insert("organisation (id, name, place)", "s-client", "Client", "Lyon");
        for (int person = 0; person < 7; person++) {
            insert("person (id, given_name, family_name, language)", "s-" + person, "A", "Test", "EN");
        }
    }

    @Test
    void ofAnyPeriodTheyAreWhatFactsSay() {
        for (int number = 0; number < 200; number++) {
            randomFacts(number);
        }
        sums.outdate(FIRST, FIRST.plusDays(2 * DAYS));
        addUp();

        assertThat(funnel.of(By.PLACE, new Period(FIRST, FIRST.plusDays(DAYS)), Selection.ALL, 9))
                .extracting(Funnel.Row::leads)
                .satisfies(leads ->
                        assertThat(leads.stream().mapToLong(each -> each).sum()).isEqualTo(200));
        for (int time = 0; time < 40; time++) {
            var from = day();
            demandEqual(new Period(from, from.plusDays(chance.nextInt(100))));
        }
    }

    @Test
    void whatChangesOfAMissionIsAddedUpAnew() {
        var inMarch = new Period(LocalDate.of(2019, 3, 1), LocalDate.of(2019, 3, 31));
        var march = LocalDate.of(2019, 3, 10);
        mission("M-S-1", march, "s-1");
        mission("M-S-2", march.plusDays(30), "s-2");
        facts.refresh(List.of("M-S-1", "M-S-2"));
        assertThat(outdated()).containsExactly(march, march.plusDays(30));
        addUp();
        assertThat(outdated()).isEmpty();

        facts.refresh(List.of("M-S-1", "M-S-2"));
        assertThat(outdated()).as("nothing has changed").isEmpty();

        // Agreed on another day, by somebody who is not the one that brought it in.
        agree("M-S-1", 1, march.plusDays(5), "s-3");
        facts.refresh(List.of("M-S-1", "M-S-2"));
        assertThat(outdated()).containsExactly(march, march.plusDays(5));
        addUp();
        demandEqual(inMarch);
        assertThat(balance.missions(inMarch, Selection.ALL)).containsOnlyKeys("s-3");

        // Amended, for the same amount and another person.
        agree("M-S-1", 2, march.plusDays(40), "s-4");
        facts.refresh(List.of("M-S-1"));
        assertThat(outdated()).containsExactly(march, march.plusDays(5));
        addUp();
        demandEqual(inMarch);
        assertThat(balance.missions(inMarch, Selection.ALL)).containsOnlyKeys("s-4");

        // Of one more kind.
        insert(
                "lead (mission, need, recommended_by, thanked_by_relais, round, state)",
                "M-S-1",
                "",
                "NOBODY",
                false,
                1,
                "QUALIFYING");
        insert("lead_skill (mission, skill)", "M-S-1", "survey");
        facts.refresh(List.of("M-S-1"));
        assertThat(outdated()).contains(march);
        addUp();
        demandEqual(inMarch);
        assertThat(funnel.of(By.KIND, inMarch, Selection.ALL, 9))
                .extracting(Funnel.Row::value)
                .containsExactly("survey");
    }

    @Test
    void anEarlierMissionIsAddedUpAnewWhenItsPrescriberBringsAnother() {
        var march = LocalDate.of(2019, 3, 10);
        var all = new Period(march, march.plusDays(60));
        mission("M-S-1", march, "s-1");
        prescribe("M-S-1");
        facts.refresh(List.of("M-S-1"));
        addUp();
        mission("M-S-2", march.plusDays(45), "s-2");
        prescribe("M-S-2");

        facts.refresh(List.of("M-S-2"));

        assertThat(outdated()).containsExactly(march, march.plusDays(45));
        addUp();
        demandEqual(all);
        assertThat(funnel.of(By.PRESCRIBER, all, Selection.ALL, 9))
                .extracting(Funnel.Row::recommendedAgain)
                .containsExactly(1L);
    }

    @Test
    void ofAPersonWhoIsErasedNothingIsLeftAndTheRestStillAddsUp() {
        for (int number = 0; number < 60; number++) {
            randomFacts(number);
        }
        sums.outdate(FIRST, FIRST.plusDays(2 * DAYS));
        addUp();
        var all = new Period(FIRST, FIRST.plusDays(DAYS));
        assertThat(balance.missions(all, Selection.ALL)).containsKey("s-3");

        facts.forget("s-3");

        assertThat(balance.missions(all, Selection.ALL)).doesNotContainKey("s-3");
        assertThat(jdbc.sql("select count(*) from relais.metric_lead_sum where label = 's-3'")
                        .query(Long.class)
                        .single())
                .isZero();
        addUp();
        demandEqual(all);
    }

    /** Nothing that is added up can be seen before all of its month is. */
    @Test
    void ofAPersonWhoIsErasedWhileDaysAreAddedUpNothingIsLeftEither() {
        for (int number = 0; number < 60; number++) {
            randomFacts(number);
        }
        var share = jdbc.sql("select agreed_at from relais.metric_share where person = 's-3'")
                .query(Timestamp.class)
                .list()
                .get(0);

        facts.forget("s-3");
        insert(
                "metric_balance_sum (grain, starts_on, measure, of_whom, currency, amount)",
                "DAY",
                LocalDate.ofInstant(share.toInstant(), ZONE),
                "SHARES",
                "s-3",
                "-",
                1L);
        addUp();

        assertThat(jdbc.sql("select count(*) from relais.metric_balance_sum where of_whom = 's-3'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** One is agreed and ends, one has its agreement amended, one is declined. */
    @Test
    void whatIsUnderWayFollowsEachMission() {
        var march = LocalDate.of(2019, 3, 10);
        for (int number = 1; number <= 3; number++) {
            mission("M-S-" + number, march.plusDays(number), "s-1");
        }
        agree("M-S-1", 1, march.plusDays(20), "s-1");
        agree("M-S-2", 1, march.plusDays(21), "s-1");
        end("M-S-1", march.plusDays(35));
        end("M-S-3", march.plusDays(22));
        facts.refresh(List.of("M-S-1", "M-S-2", "M-S-3"));
        addUp();

        assertThat(underWay(march.plusDays(1))).isEmpty();
        assertThat(underWay(march.plusDays(2))).isEqualTo(Map.of("EUR", new UnderWay(1, 0)));
        assertThat(underWay(march.plusDays(20))).isEqualTo(Map.of("EUR", new UnderWay(3, 0)));
        assertThat(underWay(march.plusDays(21))).isEqualTo(Map.of("EUR", new UnderWay(3, 100)));
        assertThat(underWay(march.plusDays(23))).isEqualTo(Map.of("EUR", new UnderWay(2, 200)));
        assertThat(underWay(march.plusDays(36))).isEqualTo(Map.of("EUR", new UnderWay(1, 100)));
        demandPassed(new Period(march, march.plusDays(35)));
        assertThat(formerWork.passed(march, march.plusDays(60)).get(Moment.AGREED))
                .as("agreed, ended without it, agreed")
                .containsExactly(
                        entry(march.plusDays(20), 1L), entry(march.plusDays(21), 1L), entry(march.plusDays(22), 1L));

        // What is agreed as known today, from the day on which it was first.
        agree("M-S-2", 2, march.plusDays(50), "s-1");
        jdbc.sql("update relais.protocol_line set amount = 700 where mission = 'M-S-2' and version = 2")
                .update();
        end("M-S-2", march.plusDays(70));
        facts.refresh(List.of("M-S-2"));
        assertThat(outdated()).contains(march.plusDays(2), march.plusDays(21), march.plusDays(70));
        addUp();

        assertThat(underWay(march.plusDays(22))).isEqualTo(Map.of("EUR", new UnderWay(3, 800)));
        assertThat(underWay(march.plusDays(70))).isEqualTo(Map.of("EUR", new UnderWay(1, 700)));
        assertThat(underWay(march.plusDays(71))).isEmpty();
    }

    /** Of all missions from sums, and of the one client's one by one. */
    private Map<String, UnderWay> underWay(LocalDate day) {
        var ofAll = formerWork.asBegan(day, Selection.ALL);
        assertThat(ofAll).as("%s", day).isEqualTo(formerWork.asBegan(day, COUNTED_ONE_BY_ONE));
        return ofAll;
    }

    private void end(String mission, LocalDate day) {
        jdbc.sql("update relais.mission set ended_at = ?, outcome = 'CANCELLED' where id = ?")
                .params(at(day), mission)
                .update();
    }

    /** What stands between two moments is what has reached the one, none after it, and has not ended. */
    private void standsWhereItsMomentsSay(LocalDate day) {
        var passed = formerWork.passedBefore(day);
        var standing = new TreeMap<Moment, Long>();
        jdbc.sql("select * from relais.metric_mission where client = 's-client' and opened_at < ?")
                .param(Timestamp.from(day.atStartOfDay(ZONE).toInstant()))
                .query((ResultSet row) -> {
                    var furthest = Moment.OPENED;
                    for (var moment : Course.MOMENTS) {
                        var at = row.getTimestamp(moment.name() + "_AT");
                        if (at != null
                                && LocalDate.ofInstant(at.toInstant(), ZONE).isBefore(day)) {
                            furthest = moment;
                        }
                    }
                    standing.merge(furthest, 1L, Long::sum);
                });
        for (int at = 0; at < Course.MOMENTS.size(); at++) {
            var next = at + 1 == Course.MOMENTS.size() ? 0 : passed.get(Course.MOMENTS.get(at + 1));
            assertThat(passed.get(Course.MOMENTS.get(at)) - next)
                    .as("%s, before %s", Course.MOMENTS.get(at), day)
                    .isEqualTo(standing.getOrDefault(Course.MOMENTS.get(at), 0L));
        }
    }

    /** Day by day they add up to the same. */
    private void demandPassed(Period period) {
        var by = formerWork.passed(period.from(), period.until());
        var before = formerWork.passedBefore(period.from());
        formerWork.passedBefore(period.until()).forEach((moment, missions) -> assertThat(before.get(moment)
                        + by.get(moment).values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .as("%s, %s", moment, period)
                .isEqualTo(missions));
        assertThat(by.values().stream().flatMap(days -> days.keySet().stream()))
                .allMatch(day -> !day.isBefore(period.from()) && !day.isAfter(period.to()));
        standsWhereItsMomentsSay(period.from());
        standsWhereItsMomentsSay(period.until());
    }

    private void demandEqual(Period period) {
        underWay(period.from());
        underWay(period.until());
        demandPassed(period);
        for (var by : By.values()) {
            assertThat(new HashSet<>(funnel.of(by, period, Selection.ALL, 999)))
                    .as("%s, %s", by, period)
                    .isEqualTo(new HashSet<>(funnel.of(by, period, COUNTED_ONE_BY_ONE, 999)));
        }
        assertThat(balance.missions(period, Selection.ALL)).isEqualTo(balance.missions(period, COUNTED_ONE_BY_ONE));
        assertThat(balance.income(period, Selection.ALL)).isEqualTo(balance.income(period, COUNTED_ONE_BY_ONE));
        assertThat(balance.done(period, Selection.ALL)).isEqualTo(balance.done(period, COUNTED_ONE_BY_ONE));
        for (var source : Source.values()) {
            assertThat(balance.agreed(source, period, Selection.ALL))
                    .as("%s, %s", source, period)
                    .isEqualTo(balance.agreed(source, period, COUNTED_ONE_BY_ONE));
        }
    }

    private void addUp() {
        while (sums.addUpNextMonth()) {
            // One after the other.
        }
    }

    private List<LocalDate> outdated() {
        return jdbc.sql("select distinct on_day from relais.metric_outdated_day order by on_day")
                .query(LocalDate.class)
                .list();
    }

    // ---- rows

    private LocalDate day() {
        return FIRST.plusDays(chance.nextInt(DAYS));
    }

    private String person() {
        return "s-" + chance.nextInt(7);
    }

    /** At the first and the last minute of a day as well. */
    private Timestamp at(LocalDate day) {
        return Timestamp.from(day.atTime(List.of(0, 9, 23).get(chance.nextInt(3)), chance.nextBoolean() ? 0 : 59)
                .atZone(ZONE)
                .toInstant());
    }

    private void randomFacts(int number) {
        var mission = "M-S-" + number;
        var opened = day();
        var isAgreed = chance.nextBoolean();
        var agreedAt = isAgreed ? at(opened.plusDays(chance.nextInt(40))) : null;
        insert(
                "metric_mission (mission, opened_at, pursued_at, agreed_at, delivered_at, paid_at, ended_at, recommended_again_at, phase, place, client, prescriber, introducer, currency, agreed, received)",
                mission,
                at(opened),
                isAgreed || chance.nextBoolean() ? at(opened) : null,
                agreedAt,
                isAgreed && chance.nextBoolean() ? at(opened.plusDays(50)) : null,
                isAgreed && chance.nextBoolean() ? at(opened.plusDays(60)) : null,
                chance.nextBoolean() ? at(opened.plusDays(isAgreed ? 65 : 3)) : null,
                chance.nextBoolean() ? at(opened.plusDays(70)) : null,
                "DELIVERY",
                chance.nextInt(3) == 0 ? null : "Place " + chance.nextInt(3),
                "s-client",
                chance.nextInt(3) == 0 ? null : person(),
                person(),
                chance.nextInt(4) == 0 ? "CHF" : "EUR",
                chance.nextInt(1_000) * 100L,
                chance.nextInt(1_000) * 10L);
        for (var kind : new HashSet<>(List.of(chance.nextInt(4), chance.nextInt(4)))) {
            insert("metric_mission_kind (mission, kind)", mission, "kind " + kind);
        }
        for (var person : isAgreed ? new HashSet<>(List.of(person(), person())) : Set.<String>of()) {
            insert("metric_share (mission, person, agreed_at)", mission, person, agreedAt);
        }
        insert(
                "metric_income (entry, mission, person, currency, amount, recorded_at)",
                9_800_000L + number,
                mission,
                person(),
                "EUR",
                chance.nextInt(2_000) - 500L,
                at(day()));
        var activities = new ArrayList<String>();
        for (var effort : Effort.values()) {
            activities.addAll(effort.activities());
        }
        activities.add("userTask_other");
        insert(
                "metric_step (id, mission, phase, diagram, activity, kind, parent, holder, entered_at, ended_at, ended_how, round)",
                "s-" + number,
                mission,
                "f",
                "s-diagram",
                activities.get(chance.nextInt(activities.size())),
                "TASK",
                "f",
                chance.nextInt(5) == 0 ? null : person(),
                at(FIRST.minusDays(1)),
                at(day()),
                chance.nextInt(4) == 0 ? "TAKEN_BACK" : "DONE",
                1);
    }

    private void mission(String id, LocalDate opened, String introducer) {
        insert(
                "mission (id, title, client, introducer, currency, phase, opened_at)",
                id,
                id,
                "s-client",
                introducer,
                "EUR",
                "DELIVERY",
                at(opened));
    }

    private void prescribe(String mission) {
        jdbc.sql("update relais.mission set prescriber = 's-5' where id = ?")
                .param(mission)
                .update();
    }

    private void agree(String mission, int number, LocalDate day, String person) {
        insert(
                "protocol_version (mission, number, round, origin, proposer, proposed_at, content, status, in_force_since)",
                mission,
                number,
                1,
                "DRAFT",
                person,
                at(day),
                "{}",
                "AGREED",
                at(day));
        insert(
                "protocol_line (mission, version, position, kind, party, entry, label, amount, why_fr, why_en)",
                mission,
                number,
                1,
                "DELIVERY",
                person,
                "",
                "",
                100L,
                "",
                "");
    }

    private void insert(String into, @Nullable Object... values) {
        var marks = String.join(", ", Collections.nCopies(values.length, "?"));
        jdbc.sql("insert into relais." + into + " values (" + marks + ")")
                .params(values)
                .update();
    }
}
