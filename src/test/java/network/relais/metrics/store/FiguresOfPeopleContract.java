package network.relais.metrics.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import network.relais.metrics.Balance;
import network.relais.metrics.Balance.Effort;
import network.relais.metrics.Balance.Source;
import network.relais.metrics.DaySums;
import network.relais.metrics.Facts;
import network.relais.metrics.Lasted;
import network.relais.metrics.Load;
import network.relais.metrics.Load.InMission;
import network.relais.metrics.Load.OfPerson;
import network.relais.metrics.MissionFact;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.MissionFacts;
import network.relais.metrics.OwnFacts;
import network.relais.metrics.Period;
import network.relais.metrics.Selection;
import network.relais.metrics.Series.Subject;
import network.relais.metrics.WhichMissions;
import network.relais.metrics.WhichMissions.Open;
import network.relais.metrics.WhichMissions.Stood;
import network.relais.metrics.WorkInProgress;
import network.relais.metrics.WorkInProgress.InPhase;
import network.relais.mission.Phase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What came to whom, and what is a person's own, on whichever database: a mission of Ann's with two versions in force and one drafted,
 * and one of Bob's. All of it is undone after each test.
 */
@JdbcTest
@Import({WrittenFacts.class, JdbcOwnFacts.class, JdbcMissionFacts.class, JdbcWorkInProgress.class, JdbcLoad.class})
abstract class FiguresOfPeopleContract {

    /** Of nobody else's rows. */
    private static final Period MARCH = new Period(LocalDate.of(2019, 3, 1), LocalDate.of(2019, 3, 31));

    private static final Instant IN_MARCH = Instant.parse("2019-03-10T09:00:00Z");
    private static final Instant IN_APRIL = Instant.parse("2019-04-10T09:00:00Z");

    @Autowired
    private Balance balance;

    @Autowired
    private DaySums sums;

    @Autowired
    private OwnFacts own;

    @Autowired
    private MissionFacts facts;

    @Autowired
    private WorkInProgress workInProgress;

    @Autowired
    private Load load;

    @Autowired
    private Facts written;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void twoMissions() {
        for (var person : Set.of("b-ann", "b-bob", "b-cat", "b-dan")) {
            insert("person (id, given_name, family_name, language)", person, person, "Test", "EN");
        }
        insert("organisation (id, name, place)", "b-client", "Client", "Lyon");
        mission("M-B-1", "b-ann", IN_MARCH);
        mission("M-B-2", "b-bob", IN_APRIL);
        agreement("M-B-1", 1, IN_MARCH);
        agreement("M-B-1", 2, IN_MARCH.plusSeconds(60));
        agreement("M-B-1", 3, null);
        agreement("M-B-2", 1, IN_APRIL);
        // Cat has left with the second version, and would come back with the third.
        line("M-B-1", 1, 1, "DELIVERY", "b-cat");
        line("M-B-1", 2, 1, "DELIVERY", "b-bob");
        line("M-B-1", 2, 2, "COORDINATION", "b-bob");
        line("M-B-1", 2, 3, "INTRODUCER", "b-ann");
        line("M-B-1", 2, 4, "EXPENSE", "b-cat");
        line("M-B-1", 3, 1, "DELIVERY", "b-cat");
        line("M-B-2", 1, 1, "DELIVERY", "b-cat");
    }

    // ---- what came to whom

    @Test
    void aMissionCountsOnceForWhoeverHasAShareOfTheAgreementInForce() {
        written.refresh(List.of("M-B-1", "M-B-2"));
        // Read once more, it is there once.
        written.refresh(List.of("M-B-1"));
        addUp();

        assertThat(balance.missions(MARCH, Selection.ALL)).isEqualTo(Map.of("b-bob", 1L, "b-ann", 1L));
        assertThat(balance.missions(MARCH, new Selection(null, "Paris", null, null, null)))
                .isEmpty();
        assertThat(balance.missions(MARCH, new Selection(null, "Lyon", null, "b-ann", null)))
                .hasSize(2);
    }

    @Test
    void incomeIsWhatWasHandedOutLessWhatWasTakenBackAndNoPayoutOrExpense() {
        insert(
                "payment (number, mission, request, received_on, reference, recorded_by, recorded_at)",
                9_900_001L,
                "M-B-1",
                "request",
                LocalDate.of(2019, 3, 9),
                "",
                "b-ann",
                Timestamp.from(IN_MARCH));
        insert(
                "transfer (number, request, recipient, paid_on, reference, invoice, recorded_by, recorded_at)",
                9_900_001L,
                "b-request",
                "b-bob",
                LocalDate.of(2019, 3, 9),
                "",
                "",
                "b-ann",
                Timestamp.from(IN_MARCH));
        account("bank", "bank", null, null);
        account("client", "client", null, null);
        account("payable/delivery/b-bob/", "payable", "delivery", "b-bob");
        account("payable/coordination/b-bob/", "payable", "coordination", "b-bob");
        account("payable/expense/b-cat/", "payable", "expense", "b-cat");
        account("set-aside/delivery/b-cat/", "set-aside", "delivery", "b-cat");
        handOut(1, "HAND_OUT", "payable/delivery/b-bob/", 700, IN_MARCH);
        handOut(2, "HAND_OUT", "payable/coordination/b-bob/", 200, IN_MARCH);
        handOut(3, "HAND_OUT", "payable/expense/b-cat/", 90, IN_MARCH);
        handOut(4, "SET_ASIDE", "set-aside/delivery/b-cat/", 50, IN_MARCH);
        handOut(5, "HAND_OUT", "payable/delivery/b-bob/", 1_000, IN_APRIL);
        insert(
                ENTRY + ", version, run, reverses)",
                9_900_006L,
                "M-B-1",
                "reversal",
                "REVERSAL",
                "payable/coordination/b-bob/",
                "client",
                200L,
                9_900_001L,
                Timestamp.from(IN_MARCH),
                1,
                1,
                9_900_002L);
        insert(
                "entry (number, mission, business_key, kind, debit, credit, amount, transfer, recorded_at)",
                9_900_007L,
                "M-B-1",
                "payout",
                "PAYOUT",
                "payable/delivery/b-bob/",
                "bank",
                700L,
                9_900_001L,
                Timestamp.from(IN_MARCH));

        written.refresh(List.of("M-B-1"));
        written.refresh(List.of("M-B-1"));
        addUp();

        var income = balance.income(MARCH, Selection.ALL);

        assertThat(income).containsOnlyKeys("EUR");
        assertThat(income.get("EUR")).isEqualTo(Map.of("b-bob", 700L));
        assertThat(balance.income(MARCH, new Selection(null, "Paris", null, null, null)))
                .isEmpty();
        assertThat(balance.income(MARCH, new Selection(null, "Lyon", null, null, null)))
                .isEqualTo(income);
    }

    @Test
    void stepsThatWereDoneAreCountedForWhoeverHeldThem() {
        step("1", "userTask_answerOffer", "b-bob", IN_MARCH, "DONE");
        step("2", "userTask_answerOffer", "b-bob", IN_MARCH, "DONE");
        step("3", "userTask_coordinateMission", "b-bob", IN_MARCH, "DONE");
        step("4", "userTask_qualifyLead", "b-bob", IN_MARCH, "DONE");
        step("5", "userTask_answerOffer", "b-cat", IN_MARCH, "TAKEN_BACK");
        step("6", "userTask_answerOffer", "b-cat", IN_APRIL, "DONE");
        step("7", "userTask_answerOffer", null, IN_MARCH, "DONE");
        addUp();

        for (var selection : List.of(Selection.ALL, new Selection(null, "Lyon", null, null, null))) {
            assertThat(balance.done(MARCH, selection))
                    .isEqualTo(Map.of(
                            Effort.OFFERS, Map.of("b-bob", 3L),
                            Effort.SOUNDING, Map.of("b-bob", 1L),
                            Effort.EVALUATION, Map.of()));
        }
    }

    @Test
    void whatWasAgreedIsAddedUpBySource() {
        addUp();

        assertThat(balance.agreed(Source.CLIENT, MARCH, Selection.ALL))
                .isEqualTo(Map.of("EUR", Map.of("b-client", 1_000L)));
        assertThat(balance.agreed(Source.INTRODUCER, MARCH, Selection.ALL))
                .isEqualTo(Map.of("EUR", Map.of("b-ann", 1_000L)));
        assertThat(balance.agreed(Source.PRESCRIBER, MARCH, Selection.ALL)).isEmpty();
    }

    @Test
    void whatIsAgreedAndNotDeliveredIsUnderWay() {
        var ofAnn = new Selection(null, null, null, "b-ann", null);

        assertThat(facts.count(new Open(Moment.AGREED, Moment.DELIVERED, null, null), ofAnn))
                .isEqualTo(1);
        assertThat(facts.count(new Open(Moment.DELIVERED, Moment.PAID, null, null), ofAnn))
                .isZero();
        jdbc.sql("update relais.metric_mission set delivered_at = agreed_at where mission = 'M-B-1'")
                .update();
        assertThat(facts.count(new Open(Moment.AGREED, Moment.DELIVERED, null, null), ofAnn))
                .isZero();
        assertThat(facts.count(new Open(Moment.AGREED, Moment.PAID, null, null), ofAnn))
                .isEqualTo(1);
        jdbc.sql("update relais.metric_mission set ended_at = agreed_at where mission = 'M-B-1'")
                .update();
        assertThat(facts.count(new Open(Moment.AGREED, Moment.PAID, null, null), ofAnn))
                .isZero();
    }

    /** By the end of a day: a later moment counts for those before it, and an end for all. */
    @Test
    void missionsStandWhereTheyHadComeByThen() {
        var day = IN_MARCH.plusSeconds(3600);
        jdbc.sql("update relais.metric_mission set opened_at = ?, agreed_at = null, staffed_at = ?, ended_at = ?")
                .params(Timestamp.from(IN_MARCH), Timestamp.from(day), Timestamp.from(day.plusSeconds(60)))
                .update();

        assertThat(stood(Moment.OPENED, Moment.PURSUED, day)).isEqualTo(2);
        assertThat(stood(Moment.PURSUED, null, day)).isZero();
        assertThat(stood(Moment.AGREED, Moment.ENDED, day.plusSeconds(1)))
                .as("staffed, so that it is agreed whatever is known")
                .isEqualTo(2);
        assertThat(stood(Moment.OPENED, Moment.PURSUED, day.plusSeconds(1))).isZero();
        assertThat(stood(Moment.STAFFED, Moment.DELIVERED, day.plusSeconds(1))).isEqualTo(2);
        assertThat(stood(Moment.OPENED, Moment.ENDED, day.plusSeconds(60))).isEqualTo(2);
        assertThat(stood(Moment.OPENED, Moment.ENDED, day.plusSeconds(61))).isZero();
        assertThat(stood(Moment.PAID, null, day.plusSeconds(61))).isEqualTo(2);
    }

    /** As many as are listed. */
    private long stood(Moment passed, @Nullable Moment notYet, Instant before) {
        var which = new Stood(passed, notYet, before);
        var ofClient = new Selection(null, null, null, null, "b-client");
        var listed = facts.list(which, ofClient, 10);
        assertThat(facts.count(which, ofClient)).isEqualTo(listed.size());
        assertThat(facts.list(which, ofClient, 1)).isEqualTo(listed.subList(0, Math.min(1, listed.size())));
        return listed.size();
    }

    @Test
    void thoseWithoutOneAndThoseOfOneCurrencyCanBeAskedFor() {
        var all = new Open(null, Moment.ENDED, null, null);
        jdbc.sql(
                        "update relais.metric_mission set prescriber = 'b-dan', place = null, currency = 'CHF' where mission = 'M-B-1'")
                .update();
        insert("metric_mission_kind (mission, kind)", "M-B-2", "survey");

        assertThat(missions(all, new Selection(null, null, "", null, "b-client")))
                .containsExactly("M-B-2");
        assertThat(missions(all, new Selection(null, "", null, null, "b-client")))
                .containsExactly("M-B-1");
        assertThat(missions(all, new Selection("", null, null, null, "b-client")))
                .containsExactly("M-B-1");
        assertThat(missions(all, new Selection("survey", null, null, null, "b-client")))
                .containsExactly("M-B-2");
        assertThat(missions(all, new Selection(null, null, null, "", "b-client")))
                .isEmpty();
        assertThat(missions(all, new Selection(null, null, null, null, "b-client", "CHF")))
                .containsExactly("M-B-1");
    }

    private List<String> missions(WhichMissions which, Selection selection) {
        return facts.list(which, selection, 10).stream()
                .map(MissionFact::mission)
                .toList();
    }

    /** The settlement runs beside the delivery; what has ended does not run. */
    @Test
    void thoseInWhichAPhaseRunsAreFound() {
        runs("b-1", "M-B-1", "mission_delivery", null);
        runs("b-2", "M-B-1", "mission_settlement", null);
        runs("b-3", "M-B-2", "mission_delivery", IN_APRIL);

        assertThat(under("mission_settlement", null)).containsExactly("M-B-1");
        assertThat(under("mission_delivery", null)).containsExactly("M-B-1");
        assertThat(under("mission_delivery", Phase.LEAD)).isEmpty();
        assertThat(under(null, null)).containsExactly("M-B-1", "M-B-2");
    }

    private List<String> under(@Nullable String process, @Nullable Phase phase) {
        return facts
                .list(
                        new Open(null, Moment.ENDED, phase, process),
                        new Selection(null, null, null, null, "b-client"),
                        10)
                .stream()
                .map(MissionFact::mission)
                .toList();
    }

    private void runs(String id, String mission, String process, @Nullable Instant ended) {
        jdbc.sql(
                        """
                        insert into relais.metric_phase (id, mission, process, diagram, called_by, entered_at, ended_at)
                        values (?, ?, ?, '', 'mission_lifecycle', ?, ?)""")
                .params(Arrays.asList(
                        id, mission, process, Timestamp.from(IN_MARCH), ended == null ? null : Timestamp.from(ended)))
                .update();
    }

    @Test
    void whenAMomentWasReachedIsSaidOfEachThatReachedItInTheSpan() {
        var ofAnn = new Selection(null, null, null, "b-ann", null);
        var after = IN_MARCH.plusSeconds(1);

        assertThat(facts.reachedAt(Moment.AGREED, IN_MARCH, after, ofAnn)).containsExactly(IN_MARCH);
        assertThat(facts.reachedAt(Moment.AGREED, IN_MARCH.minusSeconds(1), IN_MARCH, ofAnn))
                .isEmpty();
        assertThat(facts.reachedAt(Moment.PAID, IN_MARCH, after, ofAnn)).isEmpty();
    }

    // ---- what is a person's own

    @Test
    void ownStepsAreThoseOneHasDoneOneself() {
        step("1", "offer", "b-bob", IN_MARCH, "DONE");
        step("2", "offer", "b-cat", IN_MARCH, "DONE");
        step("3", "offer", "b-bob", IN_MARCH, "TAKEN_BACK");
        step("4", "offer", "b-bob", IN_APRIL, "DONE");

        assertThat(own.steps("b-bob", MARCH))
                .containsExactly(new Lasted(
                        Subject.STEP,
                        "b-diagram",
                        "offer",
                        "b-bob",
                        IN_MARCH.minusSeconds(100),
                        null,
                        IN_MARCH,
                        false));
        assertThat(own.steps("b-ann", MARCH)).isEmpty();
    }

    @Test
    void ownMissionsAreThoseOneBroughtInCoordinatesOrHasAShareIn() {
        coordinated("M-B-1", "b-dan");
        line("M-B-1", 2, 5, "NETWORK", "b-network");
        // Read once more, they are there once.
        written.refresh(List.of("M-B-1", "M-B-2"));
        written.refresh(List.of("M-B-1"));

        assertThat(own.missions("b-ann", 10)).extracting(MissionFact::mission).containsExactly("M-B-1");
        assertThat(own.missions("b-bob", 10)).extracting(MissionFact::mission).containsExactly("M-B-2", "M-B-1");
        assertThat(own.missions("b-bob", 1)).extracting(MissionFact::mission).containsExactly("M-B-2");
        // An expense in the one, a share in the other.
        assertThat(own.missions("b-cat", 10)).extracting(MissionFact::mission).containsExactly("M-B-2", "M-B-1");
        assertThat(own.missions("b-dan", 10)).extracting(MissionFact::mission).containsExactly("M-B-1");
        assertThat(own.missions("b-network", 10)).isEmpty();
        assertThat(own.numbers("b-bob"))
                .isEqualTo(new OwnFacts.Numbers(
                        2,
                        own.missions("b-bob", 10).stream()
                                .filter(MissionFact::isOpen)
                                .count()));
        assertThat(own.numbers("b-network")).isEqualTo(new OwnFacts.Numbers(0, 0));

        coordinated("M-B-1", "b-bob");
        written.refresh(List.of("M-B-1"));
        assertThat(own.missions("b-dan", 10)).isEmpty();
    }

    // ---- what they have to do

    @Test
    void aMissionCountsOnceForWhoeverDeliversPartsOfItByTheAgreementInForce() {
        jdbc.sql("update relais.protocol_line set entry = 'first' where mission = 'M-B-1' and position = 1")
                .update();
        line("M-B-1", 2, 5, "DELIVERY", "b-bob");
        coordinated("M-B-2", "b-bob");
        written.refresh(List.of("M-B-1", "M-B-2"));
        written.refresh(List.of("M-B-1"));

        assertThat(load.byPerson())
                .containsExactlyInAnyOrder(new OfPerson("b-bob", 1, 1, 0), new OfPerson("b-cat", 0, 1, 0));

        changed("M-B-1", "delivered_at = opened_at");
        changed("M-B-2", "delivered_at = opened_at");
        assertThat(load.byPerson()).containsExactly(new OfPerson("b-bob", 1, 0, 0));

        changed("M-B-2", "ended_at = opened_at, outcome = 'COMPLETED'");
        assertThat(load.byPerson()).isEmpty();
    }

    /** Of three missions the latest has nobody who does anything. */
    @Test
    void whatThereIsToDoIsThatOfTheLatestMissionsInWhichThereIsAnything() {
        mission("M-B-3", "b-ann", IN_APRIL);
        coordinated("M-B-2", "b-bob");
        written.refresh(List.of("M-B-1", "M-B-2", "M-B-3"));

        var all = List.of(
                new InMission("b-bob", "M-B-2", true, false, 0),
                new InMission("b-cat", "M-B-2", false, true, 0),
                new InMission("b-bob", "M-B-1", false, true, 0));
        for (int atMost = 1; atMost <= 4; atMost++) {
            assertThat(load.byMission(atMost)).isEqualTo(all.subList(0, Math.min(atMost, all.size())));
        }
    }

    private void coordinated(String mission, String by) {
        jdbc.sql("update relais.mission set coordinator = ? where id = ?")
                .params(by, mission)
                .update();
    }

    private void changed(String mission, String columns) {
        jdbc.sql("update relais.mission set %s where id = ?".formatted(columns))
                .param(mission)
                .update();
        written.refresh(List.of(mission));
    }

    // ---- money in progress

    @Test
    void whatOneClientHasPaidTooMuchIsNothingThatAnotherIsToPayLess() {
        received("M-B-1", 1_200);
        received("M-B-2", 300);

        assertThat(workInProgress.byPhase())
                .filteredOn(phase -> phase.phase().equals("DELIVERY"))
                .containsExactly(new InPhase("DELIVERY", "EUR", 2, 2_000, 1_300));
        assertThat(workInProgress.byPhase(new Selection(null, null, null, "b-ann", null)))
                .containsExactly(new InPhase("DELIVERY", "EUR", 1, 1_000, 1_000));
        jdbc.sql("update relais.metric_mission set ended_at = agreed_at where mission = 'M-B-1'")
                .update();
        assertThat(workInProgress.byPhase(new Selection(null, null, null, "b-ann", null)))
                .isEmpty();
    }

    private void received(String mission, long amount) {
        jdbc.sql("update relais.metric_mission set received = ? where mission = ?")
                .params(amount, mission)
                .update();
    }

    // ---- rows

    private void addUp() {
        sums.outdate(MARCH.from(), MARCH.until());
        while (sums.addUpNextMonth()) {
            // One after the other.
        }
    }

    private static final String ENTRY =
            "entry (number, mission, business_key, kind, debit, credit, amount, payment, recorded_at";

    private void handOut(int number, String kind, String account, long amount, Instant at) {
        insert(
                ENTRY + ", version, run)",
                9_900_000L + number,
                "M-B-1",
                "key " + number,
                kind,
                "client",
                account,
                amount,
                9_900_001L,
                Timestamp.from(at),
                1,
                1);
    }

    private void account(String code, String kind, @Nullable String line, @Nullable String party) {
        insert(
                "account (mission, code, kind, line, party, entry)",
                "M-B-1",
                code,
                kind,
                line,
                party,
                line == null ? null : "");
    }

    private void mission(String id, String introducer, Instant agreed) {
        var at = Timestamp.from(agreed);
        insert(
                "mission (id, title, client, introducer, currency, phase, opened_at)",
                id,
                id,
                "b-client",
                introducer,
                "EUR",
                "DELIVERY",
                at);
        insert(
                "metric_mission (mission, opened_at, agreed_at, phase, place, client, introducer, currency, agreed, received)",
                id,
                at,
                at,
                "DELIVERY",
                "Lyon",
                "b-client",
                introducer,
                "EUR",
                1_000L,
                0L);
    }

    private void agreement(String mission, int number, @Nullable Instant inForceSince) {
        insert(
                "protocol_version (mission, number, round, origin, proposer, proposed_at, content, status, in_force_since)",
                mission,
                number,
                1,
                "DRAFT",
                "b-ann",
                Timestamp.from(IN_MARCH),
                "{}",
                inForceSince == null ? "PROPOSED" : "AGREED",
                inForceSince == null ? null : Timestamp.from(inForceSince));
    }

    private void line(String mission, int version, int position, String kind, String party) {
        insert(
                "protocol_line (mission, version, position, kind, party, entry, label, amount, why_fr, why_en)",
                mission,
                version,
                position,
                kind,
                party,
                "",
                "",
                100L,
                "",
                "");
    }

    private void step(String id, String activity, @Nullable String holder, Instant ended, String how) {
        insert(
                "metric_step (id, mission, phase, diagram, activity, kind, parent, holder, entered_at, ended_at, ended_how, round)",
                "b-" + id,
                "M-B-1",
                "f",
                "b-diagram",
                activity,
                "TASK",
                "f",
                holder,
                Timestamp.from(ended.minusSeconds(100)),
                Timestamp.from(ended),
                how,
                1);
    }

    private void insert(String into, @Nullable Object... values) {
        var marks = String.join(", ", Collections.nCopies(values.length, "?"));
        jdbc.sql("insert into relais." + into + " values (" + marks + ")")
                .params(values)
                .update();
    }
}
