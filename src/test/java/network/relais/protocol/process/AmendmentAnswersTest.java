package network.relais.protocol.process;

import static network.relais.protocol.process.ProtocolAmendment.TASK_ANSWER;
import static network.relais.protocol.process.ProtocolAmendment.TASK_IN_PLACE;
import static network.relais.protocol.process.ProtocolAmendment.TASK_ORDER;
import static network.relais.protocol.process.ProtocolAmendment.TASK_TAKE_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import network.relais.Means;
import network.relais.Rejection;
import network.relais.people.Accounts;
import network.relais.people.ChooseLanguage;
import network.relais.people.Language;
import network.relais.people.People.NewPerson;
import network.relais.protocol.Amendment.State;
import network.relais.protocol.Answer;
import network.relais.protocol.AnswerOnPage;
import network.relais.protocol.Draft;
import network.relais.protocol.ProtocolPaper;
import network.relais.protocol.ProtocolRefused;
import network.relais.protocol.Scenario;
import network.relais.protocol.Seen;
import network.relais.protocol.TakeBackAnswer;
import network.relais.protocol.TryScenario;
import network.relais.testing.Browser;
import network.relais.testing.LinksInMails;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who answers to an amendment and how: from the mail, anew, without an account, at the same time; and what a scenario would take. */
class AmendmentAnswersTest extends AmendmentScenarios {

    private static final String PASSWORD = "a password for answers";

    @Autowired
    private TakeBackAnswer takeBack;

    @Autowired
    private TryScenario tryScenario;

    @Autowired
    private AnswerOnPage answerOnPage;

    @Autowired
    private ProtocolPaper papers;

    @Autowired
    private LinksInMails links;

    @Autowired
    private ChooseLanguage chooseLanguage;

    @Autowired
    private Accounts logins;

    @LocalServerPort
    private int port;

    /** {@code ProtocolAmendmentTest} visits it. */
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @Test
    void whoeverTakesTheAnswerBackIsAskedAgainUntilTheClientIsAsked() {
        var mission = aMissionInDelivery();
        asks(anne, mission, Map.of());
        drafts(mission, draft -> budget(days(days(draft, "c2", "5"), "c3", "8,5"), "19 000"));
        answer(bruno, mission, AGREE);

        takeBack.takeBack(mission, bruno, Means.MAIL_LINK);
        for (var other : asked(mission, 2)) {
            if (!other.equals(bruno)) {
                answer(other, mission, AGREE);
            }
        }

        assertThat(openSteps(mission)).as("Bruno alone is asked again").containsOnlyOnce(TASK_ANSWER);
        answer(bruno, mission, AGREE);
        assertThat(openSteps(mission)).contains(TASK_ORDER).doesNotContain(TASK_ANSWER);
        assertThatThrownBy(() -> takeBack.takeBack(mission, bruno, Means.MAIL_LINK))
                .as("what the parties said is settled while the client is asked")
                .isInstanceOf(ProtocolRefused.class);
    }

    @Test
    void anAnswerGivenAnewAfterItWasTakenBackNeedsNoStepAndTroublesNobody() {
        var mission = aMissionInDelivery();
        asks(anne, mission, Map.of());
        drafts(mission, draft -> days(days(draft, "c2", "5"), "c3", "8,5"));
        answer(bruno, mission, AGREE);
        takeBack.takeBack(mission, bruno, Means.MAIL_LINK);

        answerOnPage.answer(
                mission,
                bruno,
                new Seen(2, protocols.seal(mission, 2).orElseThrow().hash(), Language.EN, Means.MAIL_LINK),
                new AnswerOnPage.Typed(AnswerOnPage.NOT_TAKING_PART, "I have done more than that.", null));

        assertThat(mailsTo(anne, mission)).as("no role is open").doesNotContain("protocol_not_taking_part");
        assertThat(kinds(mission)).contains("partyAgainstAmendment").doesNotContain("partyNotTakingPart");
        answer(chloe, mission, AGREE);
        stays(mission, State.REFUSED);
    }

    // ---- without an account

    @Test
    void somebodyWithoutAnAccountWhomItLeavesNothingIsAskedByLinkInTheirLanguage() {
        var sylvie = supplier();
        var mission = aMissionWithAFilmBy(sylvie);
        asks(anne, mission, Map.of());
        drafts(mission, AmendmentAnswersTest::withoutFilm);
        for (var other : asked(mission, 2)) {
            if (!other.equals(sylvie)) {
                answer(other, mission, AGREE);
            }
        }

        assertThat(openSteps(mission)).as("it waits for Sylvie").contains(TASK_ANSWER);
        assertThat(textsTo(sylvie, mission, "amendment_proposed").get(0))
                .contains("vous n’auriez plus de part dans la mission", "au lieu de 900,00");
        assertThat(papers.of(mission, 2, sylvie, Language.FR).pdf())
                .as("the paper that goes along")
                .startsWith('%', 'P', 'D', 'F');
        var stranger = new Browser(port);
        var link = links.in(sylvie, "amendment_proposed");
        var page = stranger.getIn("fr-FR", link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(page.body()).select("main").text().replace('\u00A0', ' '))
                .contains(
                        "Un avenant à l’accord, proposé par "
                                + directory.person(anne).name(),
                        "vous n’auriez plus de part dans la mission",
                        "Je n’accepte pas : ce qui était convenu reste valable")
                .doesNotContain("Je ne participe pas", directory.person(chloe).name(), "Toute la répartition");
        agreeOn(link, page.body(), stranger);
        letTheEngineWork(mission);

        assertThat(protocols.inForce(mission).orElseThrow().number()).isEqualTo(2);
        assertThat(textsTo(sylvie, mission, "amendment_outside").get(0)).contains("vous n’avez plus de part");
        assertThat(missions.partsOf(mission, sylvie)).isEmpty();
        assertThat(checkProofs.everything().findings())
                .noneMatch(finding -> finding.where().contains(mission));
    }

    @Test
    void forSomebodyWithoutAnAccountWhoIsSilentTheMediatorAnswersAndHearsThatNothingIsLeft() {
        var sylvie = supplier();
        var mission = aMissionWithAFilmBy(sylvie);
        asks(anne, mission, Map.of());
        drafts(mission, AmendmentAnswersTest::withoutFilm);
        fire(mission, "event_answerIsLate");
        assertThat(mailsTo(sylvie, mission)).contains("protocol_reminder");
        // Whoever that is, and however other tests have left them: what they read is in their language.
        var mediator = whoMayJudge.judge(mission);
        chooseLanguage.choose(mediator, Language.EN);
        fire(mission, "event_answerIsMissing");
        var forSylvie =
                tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(mission)
                        .taskDefinitionKey(TASK_IN_PLACE)
                        .list()
                        .stream()
                        .filter(task -> String.valueOf(tasks.getVariableLocal(task.getId(), "shown"))
                                .contains("Sylvie"))
                        .findFirst()
                        .orElseThrow();
        assertThat(String.valueOf(tasks.getVariableLocal(forSylvie.getId(), "shown")))
                .contains("\"share\":\"no share.\"", "Film");

        as(
                mediator,
                () -> forms.submitTaskForm(
                        forSylvie.getId(), Map.of("decision", "refuse", "words", "She has begun to film.")));
        letTheEngineWork(mission);

        assertThat(protocols.answers(mission, 2))
                .filteredOn(answer -> answer.person().equals(sylvie))
                .extracting(Answer::behalf)
                .containsExactly(Answer.Behalf.MEDIATOR);
    }

    private String supplier() {
        return people.add(new NewPerson(
                        "Sylvie", "Film", "sylvie" + UUID.randomUUID() + "@film.example", null, Language.FR, "Lyon"))
                .id();
    }

    private String aMissionWithAFilmBy(String supplier) {
        var mission = aMissionThatAnneCoordinates();
        anneProposes(mission, withFilm(draft(anne, bruno, chloe), supplier));
        for (var task : tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(ANSWER_PROTOCOL)
                .list()) {
            if (!supplier.equals(task.getAssignee())) {
                complete(task.getAssignee(), mission, ANSWER_PROTOCOL, AGREE);
            }
        }
        answerOnPage.answer(
                mission,
                supplier,
                new Seen(1, protocols.seal(mission, 1).orElseThrow().hash(), Language.FR, Means.MAIL_LINK),
                new AnswerOnPage.Typed(AnswerOnPage.AGREED, null, null));
        letTheEngineWork(mission);
        theClientOrders(mission);
        return mission;
    }

    private static void agreeOn(String link, String page, Browser browser) {
        assertThat(browser.postForm(link, agreement(page)).statusCode()).isLessThan(400);
    }

    private static String agreement(String page) {
        var form = Jsoup.parse(page).select("main form").first();
        return form.select("input[type=hidden]").stream()
                .map(field -> field.attr("name") + "=" + URLEncoder.encode(field.attr("value"), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "", "&answer=agreed"));
    }

    @Test
    void aMemberWhomItLeavesNothingReadsAllOfItBeforeTheyAgreeAndIsToldWhenItHolds() {
        var mission = aMissionInDelivery();
        asks(anne, mission, Map.of());
        drafts(
                mission,
                draft -> withContributions(
                        draft,
                        draft.contributions().stream()
                                .filter(row -> !row.id().equals("c3"))
                                .toList()));

        var task = taskOf(chloe, mission, TASK_ANSWER);
        assertThat(String.valueOf(tasks.getVariableLocal(task.getId(), "protocol")))
                .contains("\"seesAll\":true", ") is no longer part of it.", "Your share: €0.00 instead of €4,163.63.");
        for (var person : asked(mission, 2)) {
            answer(person, mission, AGREE);
        }

        assertThat(textsTo(chloe, mission, "amendment_in_force").get(0))
                .contains("you have no share in the mission any more");
        assertThat(missions.partsOf(mission, chloe)).isEmpty();
    }

    // ---- what if

    @Test
    void aScenarioSaysWhoseWorkDoneItWouldTake() {
        var mission = aMissionInDelivery();
        asks(anne, mission, Map.of("c2", "4"));
        drafts(mission, draft -> days(days(draft, "c2", "5"), "c3", "8,5"));

        var outcome = tryScenario.tryOut(mission, chloe, ofDays("c2", "2"), Language.EN);

        assertThat(outcome.warnings())
                .containsExactly(directory.person(bruno).name()
                        + " has done 4 days, worth €2,562.23 as agreed; this would leave €1,468.60 for the work."
                        + " Nobody can agree to that for them.");
        assertThat(tryScenario
                        .tryOut(mission, chloe, ofDays("c2", "4,5"), Language.EN)
                        .warnings())
                .isEmpty();
    }

    private static Scenario ofDays(String role, String days) {
        return new Scenario(
                "", Map.of(), List.of(new Scenario.RoleChange(role, days, "", false)), List.of(), List.of(), List.of());
    }

    // ---- at the same time

    @Test
    void ofTwoWhoAskAtTheSameTimeOneIsHeardAndTheOtherIsToldWho() throws Exception {
        var mission = aMissionInDelivery();

        var refusals = atTheSameTime(() -> refusalOf(bruno, mission), () -> refusalOf(chloe, mission));

        assertThat(amendments.of(mission)).hasSize(1);
        var heard = directory
                .person(amendments.open(mission).orElseThrow().askedBy())
                .name();
        assertThat(refusals)
                .filteredOn(refusal -> !refusal.isEmpty())
                .singleElement(STRING)
                .contains(heard + " has asked for an amendment already");
        letTheEngineWork(mission);
        assertThat(openSteps(mission)).containsOnlyOnce(TASK_TAKE_UP);
    }

    /** Empty if they were heard. */
    private String refusalOf(String who, String mission) {
        try {
            asking.ask(mission, who, "I gave two days", "Chloé knows it better", today(), false, Map.of());
            return "";
        } catch (Rejection rejection) {
            return rejection.getMessage();
        }
    }

    @Test
    void anAnswerFromTheMailAndOneInTheTaskAtTheSameTimeAreOneRecord() throws Exception {
        var mission = aMissionInDelivery();
        asks(anne, mission, Map.of());
        drafts(mission, draft -> days(days(draft, "c2", "5"), "c3", "8,5"));
        logins.setPassword(bruno, PASSWORD);
        var signedIn = Browser.of(directory.person(bruno).emailIfKnown().orElseThrow(), PASSWORD, port);
        var task = taskOf(bruno, mission, TASK_ANSWER).getId();
        var link = links.in(bruno, "amendment_proposed");
        var stranger = new Browser(port);
        var page = stranger.get(link).body();

        var statuses =
                atTheSameTime(() -> stranger.postForm(link, agreement(page)).statusCode(), () -> signedIn.post(
                                "/camunda/api/engine/engine/default/task/" + task + "/submit-form",
                                "{\"variables\":{\"answer\":{\"value\":\"notTakingPart\",\"type\":\"String\"}}}")
                        .statusCode());

        assertThat(statuses).as("one is taken").anyMatch(status -> status < 300);
        assertThat(statuses).as("and the other is told so").allMatch(status -> status < 500);
        assertThat(protocols.answers(mission, 2))
                .filteredOn(answer -> answer.person().equals(bruno) && answer.carriedFrom() == null)
                .hasSize(1);
        assertThat(kinds(mission))
                .filteredOn(kind -> kind.equals("partyAgreed") || kind.equals("partyAgainstAmendment"))
                .as("Bruno, Chloé, Inès and Chantal agreed to version 1")
                .hasSize(5);
        assertThat(checkProofs.of(mission)).isEmpty();
        answer(chloe, mission, AGREE);
        assertThat(amendments.open(mission)).as("it is decided").isEmpty();
    }

    private static <T> List<T> atTheSameTime(Callable<T> one, Callable<T> other) throws Exception {
        var together = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var both = List.of(one, other).stream()
                    .map(each -> pool.submit(() -> {
                        together.await();
                        return each.call();
                    }))
                    .toList();
            return List.of(both.get(0).get(60, TimeUnit.SECONDS), both.get(1).get(60, TimeUnit.SECONDS));
        } finally {
            pool.shutdownNow();
        }
    }

    private static Draft withFilm(Draft draft, String supplier) {
        return withFixedPrices(draft, List.of(new Draft.DeductionRow("f1", supplier, "Film", "900")));
    }

    private static Draft withoutFilm(Draft draft) {
        return withFixedPrices(draft, List.of());
    }

    private static Draft withFixedPrices(Draft draft, List<Draft.DeductionRow> rows) {
        return new Draft(
                draft.budget(),
                draft.startsOn(),
                draft.endsOn(),
                draft.pots(),
                draft.beneficiaries(),
                draft.expenses(),
                rows,
                draft.contributions(),
                draft.milestones(),
                draft.instalments());
    }
}
