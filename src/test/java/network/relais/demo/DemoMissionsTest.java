package network.relais.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import network.relais.demo.DemoMissions.Deed;
import network.relais.demo.DemoMissions.Story;
import network.relais.demo.PlayPast.StoryStopped;
import network.relais.ledger.Ledger;
import network.relais.mail.Mailbox;
import network.relais.mail.Mailbox.Mail;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.mission.Phase;
import network.relais.payout.MakeBankFile;
import network.relais.payout.Payables;
import network.relais.people.Directory;
import network.relais.people.Person;
import network.relais.people.Role;
import network.relais.testing.Browser;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.task.Task;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What whoever starts the demo for the first time finds: missions in every phase, with a past, and something to do for every role. */
@WholeDemo
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:demo-missions;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000")
class DemoMissionsTest {

    private static final Instant BEFORE_THE_START = Instant.now();

    @TempDir
    static Path data;

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvc web;

    @Autowired
    private Demo demo;

    @Autowired
    private LoadDemoMissions loadMissions;

    @Autowired
    private Actors actors;

    @Autowired
    private Stage stage;

    @Autowired
    private FilterService filters;

    @Autowired
    private Time time;

    @Autowired
    private Cast cast;

    @Autowired
    private OpenSteps openSteps;

    @Autowired
    private Payables payables;

    @Autowired
    private MakeBankFile makeBankFile;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Missions missions;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManagementService management;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry settings) {
        settings.add("relais.data", data::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # role              | login     | list            | step                     | mission
                    salesperson         | william   | My tasks        | Qualify lead             | Launch of a range of instruments in France
                    introducer          | victor    | My tasks        | Qualify lead             | Public funding for a low-emission fleet
                    introducer, late    | karine    | Overdue         | Qualify lead             | Taking over a workshop for mountings
                    introducer, after   | yasmina   | My tasks        | Follow up with the prescriber | A welcome desk designed with its visitors
                    asked to coordinate | elise     | My tasks        | Answer: do I coordinate? | Carbon footprint of the new laboratory
                    coordinator, lead   | hugo      | My tasks        | Draft protocol           | Shorter changeovers on the grinding line
                    coordinator, agreed | david     | My tasks        | Choose: revise or hear others | Protecting patients' files
                    coordinator, client | gaelle    | My tasks        | Record client's answer   | Purchasing strategy for steel and energy
                    coordinator, money  | bruno     | My tasks        | Invoice instalment       | Cash planning for a third bakery
                    coordinator, late   | julien    | Overdue         | Follow up with the client | Supplier audits before a certification
                    party               | quentin   | My tasks        | Answer to protocol       | Protecting patients' files
                    asked to join       | ines      | My tasks        | Answer: do I join?       | Coaching for the managers of two merged wards
                    contributor         | nadia     | My tasks        | Deliver milestone        | Cash planning for a third bakery
                    contributor         | sebastien | My tasks        | Confirm days             | Cash planning for a third bakery
                    contributor, after  | rachel    | My tasks        | Give your view           | A welcome desk designed with its visitors
                    animator, a party   | anne      | My tasks        | Answer to protocol       | Protecting patients' files
                    animator            | ursula    | My groups' tasks | Decide on write-off     | Supplier audits before a certification
                    animator, late      | ursula    | Overdue in the network | Decide on write-off | Supplier audits before a certification
                    """)
    void everyRoleFindsAStepInItsListsAtTheFirstLogin(
            String role, String login, String list, String step, String mission) {
        assertThat(stepsIn(list, login)).as("%s, %s", login, role).contains(step + " – " + mission);
    }

    @ParameterizedTest
    @EnumSource(names = {"INTRODUCER", "SALESPERSON", "ANIMATOR"})
    void nobodyWhoBringsOrHoldsTogetherHasAnEmptyTasklist(Role role) {
        assertThat(directory.holding(role, today())).isNotEmpty().allSatisfy(person -> assertThat(
                        Stream.of("My tasks", "My groups' tasks")
                                .flatMap(list -> stepsIn(list, loginOf(person)).stream()))
                .as(person.name())
                .isNotEmpty());
    }

    @Test
    void aManagerSeesAMissionInEveryPhaseAndEveryKindOfEnd() {
        var page = Jsoup.parse(browserOf("xavier").get("/missions").body()).select("main");

        assertThat(missions.all()).extracting(Mission::phase).contains(Phase.values());
        assertThat(page.text())
                .as("in Xavier’s language")
                .contains("Affaire", "Protocole", "Équipe", "Réalisation", "Bilan", "Paiements")
                .contains("Déclinée", "Annulée", "Achevée", "en pause jusqu’au");
        assertThat(page.select("a[href^=/missions/]"))
                .hasSizeGreaterThanOrEqualTo(missions.all().size());
    }

    @Test
    void aProcessOwnerReadsWhatMembersWantToChange() {
        assertThat(browserOf("zoe").get("/improvements").body()).contains("Agree on the template of the report");
    }

    @ParameterizedTest
    @CsvSource({
        "Food safety plan for the new dairy, 14800",
        "Supplier audits before a certification, 6000",
        "A welcome desk designed with its visitors, 2880",
        "Cash planning for a third bakery, 5400",
        "Coaching for the managers of two merged wards, 0",
    })
    void theMoneyOnAMissionsPageIsWhatTheLedgerHolds(String title, long euros) {
        var mission = missionCalled(title).id();
        var received = "select sum(amount) from relais.entry where mission = ? and kind = 'PAYMENT'";
        var handedOut = "select sum(amount) from relais.entry where mission = ? and kind = 'HAND_OUT'";

        var facts = factsOf(mission);

        assertThat(facts).containsEntry("Received from the client", "€%,d.00".formatted(euros));
        assertThat(facts).containsEntry("Received from the client", inLedger(received, mission));
        assertThat(facts).containsEntry("Handed out to the parties", inLedger(handedOut, mission));
    }

    /** Most people can be paid; who lacks papers or an account is there too, so that it can be seen what waits. */
    @Test
    void aFileForTheBankCanBeMadeOfWhatIsOwedAndSomebodyWaits() {
        var ursula = cast.everybody().stream()
                .filter(player -> player.login().equals("ursula"))
                .map(Cast.Player::id)
                .findFirst()
                .orElseThrow();
        var owed = payables.all();
        assertThat(owed).filteredOn(each -> each.details().iban() == null).hasSize(1);
        assertThat(owed).filteredOn(each -> each.total().isZero()).isNotEmpty().allSatisfy(each -> assertThat(
                        each.items().get(0).held().orElseThrow())
                .contains("Papers are missing or over"));

        var payable = owed.stream()
                .filter(each -> each.details().iban() != null && !each.total().isZero())
                .toList();
        assertThat(payable).hasSizeGreaterThan(4);
        assertThat(makeBankFile.make(ursula, payable).xml())
                .contains("<Nm>Relais, demo network</Nm>", "<NbOfTxs>%d</NbOfTxs>".formatted(payable.size()));
        assertThat(ledger.payouts(10)).hasSize(2);
    }

    @Test
    void theHistoryBearsDaysOfThePastInOrder() {
        var told = jdbc.sql("select at from relais.journal order by number")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();

        assertThat(told).hasSizeGreaterThan(100).isSorted();
        assertThat(told.get(0)).isBefore(clock.instant().minus(80, ChronoUnit.DAYS));
    }

    @Test
    void noMailOfThePastLeavesTheHouseAndOneOfTodayDoes() throws IOException {
        // What falls due just now, as reminders do at six o'clock, is no mail of the past.
        assertThat(mailbox.after(0))
                .filteredOn(mail -> mail.writtenAt().isBefore(BEFORE_THE_START))
                .hasSizeGreaterThan(100)
                .extracting(Mail::sent)
                .containsOnly(true);
        var begun = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss")
                .withZone(ZoneOffset.UTC)
                .format(BEFORE_THE_START);
        assertThat(filesOfMails())
                .extracting(file -> file.getFileName().toString())
                .allMatch(file -> file.compareTo(begun) >= 0);

        actors.bringLead(leadRecommendedBy("person:george.whitfield@chamber-brussels.example"), today());

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(filesOfMails())
                .anySatisfy(mail -> assertThat(Files.readString(mail)).contains("george.whitfield")));
    }

    @Test
    void theFirstPageSaysWhatEachCanDo() throws Exception {
        web.perform(get("/demo"))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Ursula Keller",
                                "Decide on write-off – Supplier audits before a certification (any of the group)",
                                "Zoé Hamel",
                                "wishes to change how we work",
                                "Xavier Perrin",
                                "missions to look at",
                                "Chloé Lefèvre",
                                "2 tasks:",
                                "Give your view – A welcome desk designed with its visitors")));
    }

    @Test
    void aSecondStartPlaysNothingAgain() {
        var before = missions.all();
        var mails = mailbox.countByRecipient();

        demo.prepare();

        assertThat(missions.all()).isEqualTo(before);
        assertThat(mailbox.countByRecipient()).isEqualTo(mails);
    }

    @Test
    void ofAPastThatBreaksOffNothingIsLeft() {
        var before = missions.all();
        var steps = openSteps.all();
        var whole = DemoMissions.read().missions().get(0);
        var broken = new Story(
                "Broken",
                List.of(
                        whole.deeds().get(0),
                        new Deed(
                                1,
                                null,
                                "anne",
                                null,
                                "userTask_none",
                                Map.of(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)));

        assertThatExceptionOfType(StoryStopped.class)
                .isThrownBy(() -> loadMissions.tell(List.of(whole, broken)))
                .withMessageContaining("\"Broken\" stops 1 working days ago, at what anne does")
                .returns(broken, StoryStopped::story);

        assertThat(missions.all()).isEqualTo(before);
        assertThat(openSteps.all()).isEqualTo(steps);
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
    }

    /** Tuesday after Whitsun: public holidays lie between the deeds, and at their ends. */
    @Test
    void thePastCanBeToldOnAnotherDay() {
        var today = LocalDate.of(2027, 5, 18);
        time.run(Duration.between(
                Instant.now(), today.atTime(11, 0).atZone(clock.getZone()).toInstant()));
        time.hold(() -> transaction.executeWithoutResult(told -> {
            told.setRollbackOnly();
            theMissionsOfTodayRest();
            var before = missions.all().size();
            var stories = DemoMissions.read().missions();

            loadMissions.tell(stories);

            assertThat(missions.all()).hasSize(before + stories.size());
        }));
    }

    @AfterEach
    void backToToday() {
        time.run(Duration.ZERO);
    }

    private void theMissionsOfTodayRest() {
        management.createJobDefinitionQuery().list().forEach(kind -> management
                .updateJobSuspensionState()
                .byJobDefinitionId(kind.getId())
                .suspend());
    }

    /** As "step – mission", from the list of that name as Tasklist asks for it in that person's name. */
    private List<String> stepsIn(String list, String login) {
        var steps = new ArrayList<String>();
        var person = cast.everybody().stream()
                .filter(player -> player.login().equals(login))
                .findFirst()
                .orElseThrow();
        stage.as(person.id(), () -> {
            var filter = filters.createTaskFilterQuery().filterName(list).singleResult();
            filters.<Task>listPage(filter.getId(), 0, 50)
                    .forEach(task -> steps.add(task.getName() + " – " + titleOfMissionOf(task.getId())));
        });
        return steps;
    }

    private String titleOfMissionOf(String taskId) {
        return openSteps.all().stream()
                .filter(step -> step.taskId().equals(taskId))
                .map(step -> missions.get(String.valueOf(step.missionId())).title())
                .findFirst()
                .orElseThrow();
    }

    private Browser browserOf(String login) {
        var browser = new Browser(port);
        browser.signIn(login, cast.password());
        return browser;
    }

    private Map<String, String> factsOf(String mission) {
        var facts = new HashMap<String, String>();
        for (var name : Jsoup.parse(
                        browserOf("ursula").get("/missions/" + mission).body())
                .select("dl.facts dt")) {
            var value = name.nextElementSibling();
            facts.put(name.text(), value == null ? "" : value.text());
        }
        return facts;
    }

    private String inLedger(String sum, String mission) {
        var minorUnits =
                jdbc.sql(sum).param(mission).query(Long.class).optional().orElse(0L);
        return String.format(Locale.UK, "€%,d.%02d", minorUnits / 100, minorUnits % 100);
    }

    private List<Path> filesOfMails() throws IOException {
        var folder = data.resolve("mail");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        }
    }

    private static Deed leadRecommendedBy(String prescriber) {
        return DemoMissions.read().missions().stream()
                .map(story -> story.deeds().get(0))
                .filter(deed ->
                        prescriber.equals(Objects.requireNonNull(deed.brings()).get("prescriber")))
                .findFirst()
                .orElseThrow();
    }

    private Mission missionCalled(String title) {
        return missions.all().stream()
                .filter(mission -> mission.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private String loginOf(Person person) {
        return cast.player(person.id()).login();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
