package network.relais.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import network.relais.mission.Journal;
import network.relais.mission.Missions.NewMission;
import network.relais.mission.Part;
import network.relais.mission.Phase;
import network.relais.people.Language;
import network.relais.people.Role;
import network.relais.testing.PageTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MissionPageTest extends PageTest {

    private static final String STEP = "userTask_pageTest";
    private static final String REASON = "The budget is gone <script>.";
    private static final String WORD = "We are sorry that it ends here.";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private Journal journal;

    private String animator;
    private String ines;
    private String chloe;
    private String anne;
    private String stranger;
    private String mission;

    /** As the map does it: one open step, and a mission that can be cancelled, paused and resumed as a whole. */
    @BeforeAll
    void deployAMap() {
        repository
                .createDeployment()
                .addModelInstance(
                        "page_test.bpmn",
                        Bpmn.createExecutableProcess("page_test")
                                .camundaHistoryTimeToLive(1)
                                .name("Mission delivery")
                                .startEvent()
                                .name("Milestone\naccepted")
                                .userTask(STEP)
                                .name("Look after the page")
                                .camundaAssignee("${who}")
                                .endEvent()
                                .moveToActivity(STEP)
                                .boundaryEvent()
                                .message("mission.cancelled")
                                .endEvent()
                                .moveToActivity(STEP)
                                .boundaryEvent()
                                .cancelActivity(false)
                                .message("mission.paused")
                                .serviceTask()
                                .camundaDelegateExpression("${holdDeadlines}")
                                .endEvent()
                                .moveToActivity(STEP)
                                .boundaryEvent()
                                .cancelActivity(false)
                                .message("mission.resumed")
                                .serviceTask()
                                .camundaDelegateExpression("${releaseDeadlines}")
                                .endEvent()
                                .done())
                .deploy();
    }

    @BeforeEach
    void aMissionInDelivery() {
        animator = somebody("Fatou", Role.ANIMATOR);
        ines = somebody("Ines", Role.MEMBER);
        chloe = somebody("Chloe", Role.MEMBER);
        anne = somebody("Anne", Role.MEMBER);
        stranger = somebody("Zoe", Role.MEMBER);
        var paul = somebody("Paul", Role.PRESCRIBER);
        mission = missions.open(
                        new NewMission("Audit <of> " + anne, client("Boulangerie"), null, paul, ines, "EUR"),
                        clock.instant())
                .id();
        missions.nameCoordinator(mission, chloe);
        missions.give(mission, anne, Part.CONTRIBUTOR);
        missions.enter(mission, Phase.DELIVERY);
        journal.note(mission, "leadPursued", chloe, Map.of());
        runtime.startProcessInstanceByKey("page_test", mission, Map.of("who", anne));
    }

    @Test
    void whoeverHasAPartSeesWhereTheMissionStandsAndWhomItWaitsFor() {
        var page = open(chloe, "/missions/" + mission);

        assertThat(page.select("h1").text()).isEqualTo("Audit <of> " + anne);
        assertThat(page.select("[aria-current=step]").eachText()).containsExactly("Delivery now", "Payments now");
        assertThat(page.select(".wait").text())
                .contains(directory.person(anne).name(), "Look after the page", "since today");
        assertThat(page.select(".wait a")).isEmpty();
        assertThat(page.select(".people").text()).contains("coordinator", "introducer", "contributor", "prescriber");
        assertThat(page.select("section[aria-labelledby=money]").text()).contains("No protocol agreement yet");
        assertThat(page.select(".history").text())
                .contains(directory.person(chloe).name() + " coordinates the mission.");
    }

    @Test
    void theDiagramBearsATokenWhereTheMissionWaits() throws Exception {
        var walked = new ObjectMapper()
                .readTree(browserOf(chloe)
                        .getAs("application/json", "/missions/" + mission + "/diagrams")
                        .body());

        assertThat(walked).hasSize(1);
        assertThat(walked.at("/0/tokens").toString()).isEqualTo("{\"" + STEP + "\":1}");
        assertThat(walked.at("/0/passed")).hasSize(1);
        var definition = walked.at("/0/definition").asText();
        var source = browserOf(chloe).getAs("application/xml", "/missions/" + mission + "/diagrams/" + definition);
        assertThat(source.body()).contains("Look after the page");
        assertThat(statusOf(stranger, "/missions/" + mission + "/diagrams")).isEqualTo(404);
        assertThat(statusOf(stranger, "/missions/" + mission + "/diagrams/" + definition))
                .isEqualTo(404);
    }

    @Test
    void theDiagramSpeaksItsReadersLanguage() throws Exception {
        var fabien = somebody("Fabien", Language.FR, Role.MEMBER);
        missions.give(mission, fabien, Part.CONTRIBUTOR);

        var french = diagramFor(fabien);
        var english = diagramFor(chloe);

        assertThat(french.body())
                .contains("name=\"Jalon accepté\"", "name=\"Look after the page\"", "id=\"" + STEP + "\"")
                .doesNotContain("Milestone");
        assertThat(english.body()).contains("name=\"Milestone&#10;accepted\"").doesNotContain("Jalon");
        assertThat(french.headers().firstValue("Cache-Control").orElse(""))
                .as("whoever chooses another language reads it at once")
                .contains("no-store");
        assertThat(nameOfTheDiagramFor(fabien)).isEqualTo("Réalisation de la mission");
        assertThat(nameOfTheDiagramFor(chloe)).isEqualTo("Mission delivery");
    }

    private HttpResponse<String> diagramFor(String reader) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("page_test")
                .latestVersion()
                .singleResult()
                .getId();
        return browserOf(reader).getAs("application/xml", "/missions/" + mission + "/diagrams/" + definition);
    }

    private String nameOfTheDiagramFor(String reader) throws Exception {
        return new ObjectMapper()
                .readTree(browserOf(reader)
                        .getAs("application/json", "/missions/" + mission + "/diagrams")
                        .body())
                .at("/0/name")
                .asText();
    }

    @Test
    void aDiagramThatTheMissionHasNotWalkedOnIsNotGivenOut() {
        var other = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("mission_settlement")
                .latestVersion()
                .singleResult();

        assertThat(statusOf(chloe, "/missions/" + mission + "/diagrams/" + other.getId()))
                .isEqualTo(404);
    }

    @Test
    void theReadersOwnStepLeadsToTasklist() {
        var page = open(anne, "/missions/" + mission);

        assertThat(page.select(".wait a").attr("href"))
                .isEqualTo("/camunda/app/tasklist/default/#/?task=" + taskOfAnne());
        assertThat(page.select(".wait").text()).contains("You");
    }

    @Test
    void aStepWhoseDateHasPassedIsMarked() {
        var task = tasks.createTaskQuery().taskId(taskOfAnne()).singleResult();
        task.setDueDate(Date.from(clock.instant().minusSeconds(3 * 86_400)));
        tasks.saveTask(task);

        assertThat(open(chloe, "/missions/" + mission).select(".wait.late").text())
                .contains("3 days late");
    }

    @Test
    void whoHasNotGivenAViewYetStaysUnnamedAndOnlyTheCountsAreShown() {
        runtime.startProcessInstanceByKey("mission_evaluation", mission, Map.of("missionTitle", "Audit"));

        var page = open(chloe, "/missions/" + mission);

        assertThat(page.select(".wait:contains(Give your view)").text())
                .contains("Somebody of the team")
                .doesNotContain(directory.person(anne).name());
        assertThat(page.select("section[aria-labelledby=evaluation]").text()).contains("0 of 3 have answered so far");
        assertThat(open(anne, "/missions/" + mission)
                        .select(".wait:contains(Give your view)")
                        .text())
                .contains("You");
    }

    @Test
    void aStepThatAnyAnimatorMayTakeSaysSoUntilOneHasTakenIt() {
        var task = taskOfAnne();
        tasks.setAssignee(task, null);
        tasks.addCandidateGroup(task, "animators");
        assertThat(open(chloe, "/missions/" + mission).select(".wait").text())
                .contains("Any animator")
                .doesNotContain("Somebody");

        tasks.setAssignee(task, animator);
        assertThat(open(chloe, "/missions/" + mission).select(".wait").text())
                .contains(directory.person(animator).name())
                .doesNotContain("Any");
    }

    @Test
    void theNextDateIsWhenTheNextTimerRunsOutOrAPauseEnds() {
        assertThat(pageOf(chloe)).doesNotContain("Next date");

        runtime.startProcessInstanceByKey("mission_evaluation", mission, Map.of("missionTitle", "Audit"));
        var next = runtime.createProcessInstanceQuery().processInstanceBusinessKey(mission).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().timers().processInstanceId(instance.getId()).list().stream())
                .map(timer -> timer.getDuedate().toInstant())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(pageOf(chloe)).contains("Next date: " + day(LocalDate.ofInstant(next, clock.getZone())));

        var until = today().plusDays(7);
        submit(chloe, "pause", Map.of("until", until.toString()));
        assertThat(pageOf(chloe)).contains("Next date: " + day(until) + " (the mission goes on)");
    }

    @Test
    void whoeverReadsFrenchReadsThePageInFrenchWhateverTheirBrowserAsksFor() {
        var fanny = somebody("Fanny", Language.FR, Role.ANIMATOR);
        var page = Jsoup.parse(
                browserOf(fanny).getIn("en-GB", "/missions/" + mission).body());

        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.select("nav").text()).contains("Versements", "Registre");
        assertThat(page.select("h2").eachText()).contains("Qui l’on attend", "Personnes", "Historique");
        assertThat(page.select(".history").text()).contains("pilote la mission");
        assertThat(Jsoup.parse(browserOf(chloe)
                                .getIn("fr-FR", "/missions/" + mission)
                                .body())
                        .select("h2")
                        .eachText())
                .contains("Whom we wait for", "People", "History");
    }

    @Test
    void aRefusalIsToldInTheReadersLanguage() {
        var fanny = somebody("Fanny", Language.FR, Role.ANIMATOR);

        assertThat(textOf(submit(fanny, "pause", Map.of("until", today().toString()))))
                .contains("Une pause se termine entre demain");
        assertThat(textOf(browserOf(fanny).get("/missions/M-1999-0001")))
                .contains("Introuvable", "à laquelle vous prenez part");
    }

    @Test
    void aStrangerFindsNoSuchMission() {
        assertThat(statusOf(stranger, "/missions/" + mission)).isEqualTo(404);
        assertThat(statusOf(stranger, "/missions/M-1999-0001")).isEqualTo(404);
        for (var action : new String[] {"cancel", "pause", "resume"}) {
            assertThat(submit(stranger, action, Map.of("reason", REASON, "word", WORD, "confirmed", "true"))
                            .statusCode())
                    .as(action)
                    .isEqualTo(404);
        }
    }

    @Test
    void onlyWhoeverLeadsIsOfferedToSteer() {
        assertThat(open(chloe, "/missions/" + mission).select("section[aria-labelledby=steer]"))
                .hasSize(1);
        assertThat(open(animator, "/missions/" + mission).select("section[aria-labelledby=steer]"))
                .hasSize(1);
        assertThat(open(anne, "/missions/" + mission).select("section[aria-labelledby=steer]"))
                .isEmpty();
        assertThat(open(ines, "/missions/" + mission).select("section[aria-labelledby=steer]"))
                .isEmpty();
    }

    @Test
    void aContributorCannotSteerByHandEither() {
        assertThat(textOf(submit(anne, "cancel", Map.of("reason", REASON, "word", WORD, "confirmed", "true"))))
                .contains("Only the coordinator or an animator can cancel this mission");
        assertThat(textOf(submit(
                        anne, "pause", Map.of("until", today().plusDays(7).toString()))))
                .contains("Only the coordinator or an animator can pause this mission");
        assertThat(textOf(submit(anne, "resume", Map.of())))
                .contains("Only the coordinator or an animator can resume this mission");

        assertThat(missions.get(mission)).satisfies(untouched -> {
            assertThat(untouched.endReason()).isNull();
            assertThat(untouched.isPaused()).isFalse();
        });
    }

    @Test
    void theCoordinatorCancelsAndIsToldSo() {
        var answer = submit(chloe, "cancel", Map.of("reason", REASON, "word", WORD, "confirmed", "true"));

        assertThat(answer.statusCode()).isEqualTo(302);
        var page = open(chloe, "/missions/" + mission);
        assertThat(page.select("[role=status]").text()).contains("The mission is cancelled");
        assertThat(page.select(".wait")).isEmpty();
        assertThat(page.select("section[aria-labelledby=steer]")).isEmpty();
        assertThat(missions.get(mission).endReason()).isEqualTo(REASON);
        assertThat(missions.get(mission).endWord()).isEqualTo(WORD);
    }

    @Test
    void cancellingWantsToBeConfirmedAndKeepsWhatWasTyped() {
        var answer = submit(chloe, "cancel", Map.of("reason", REASON, "word", WORD));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#error-confirmed").text()).contains("Tick this box");
        assertThat(page.select("details:not(.fold)[open] textarea[name=reason]").val())
                .isEqualTo(REASON);
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select("textarea[name=word]").val()).isEqualTo(WORD);
        assertThat(Jsoup.parse(submit(chloe, "cancel", Map.of()).body())
                        .select(".error")
                        .eachText())
                .as("everything that is missing is said at once")
                .hasSize(3);
        assertThat(missions.get(mission).endReason()).isNull();
    }

    @Test
    void aCancellationWithoutAReasonOrAWordSaysSoAtTheField() {
        var noReason = Jsoup.parse(submit(chloe, "cancel", Map.of("word", WORD, "confirmed", "true"))
                .body());
        assertThat(noReason.select("#error-reason").text()).contains("is empty");
        assertThat(noReason.select("textarea[name=word]").val()).isEqualTo(WORD);

        var longWord = "🙂".repeat(2001);
        var tooLong = submit(chloe, "cancel", Map.of("reason", REASON, "word", longWord, "confirmed", "true"));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(tooLong.body()).select("#error-word").text())
                .contains("2 001 characters, at most 2 000");
        assertThat(missions.get(mission).endReason()).isNull();
    }

    @Test
    void aMissionIsPausedAndResumed() {
        var until = today().plusDays(10);

        assertThat(submit(chloe, "pause", Map.of("until", until.toString())).statusCode())
                .isEqualTo(302);
        assertThat(missions.get(mission).pausedUntil()).isEqualTo(until);
        var page = open(chloe, "/missions/" + mission);
        assertThat(page.select("main").text()).contains("The mission is paused", Words.day(until));

        assertThat(submit(animator, "resume", Map.of()).statusCode()).isEqualTo(302);
        assertThat(missions.get(mission).isPaused()).isFalse();
        assertThat(open(animator, "/missions/" + mission)
                        .select("[role=status]")
                        .text())
                .contains("The mission goes on");
    }

    @Test
    void aPauseThatMakesNoSenseIsRefusedAtItsField() {
        for (var until : new String[] {"", "soon", "2026-02-30", "+999999999-12-31", today().toString()}) {
            var answer = submit(chloe, "pause", Map.of("until", until));

            assertThat(answer.statusCode()).as(until).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).select("#error-until").text())
                    .as(until)
                    .isNotEmpty();
            assertThat(Jsoup.parse(answer.body()).select("#until").val()).isEqualTo(until);
        }
        assertThat(missions.get(mission).isPaused()).isFalse();
    }

    @Test
    void aFormWithoutItsTokenDoesNothing() {
        var answer = browserOf(chloe).postForm("/missions/" + mission + "/cancel", "reason=x&word=y&confirmed=true");

        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/login?ended");
        assertThat(missions.get(mission).endReason()).isNull();
    }

    @Test
    void theListShowsWhatConcernsTheReaderAndWhatWaits() {
        assertThat(open(anne, "/missions").select(".mission").text()).contains("Audit <of> " + anne, "waits for you");
        assertThat(open(chloe, "/missions").select(".mission").text()).doesNotContain("waits for you");
        assertThat(open(animator, "/missions?q=" + mission).select(".mission")).hasSize(1);
        assertThat(open(anne, "/missions?show=ended").select(".mission")).isEmpty();
        assertThat(open(anne, "/missions?q=nothing+of+the+kind").select("main").text())
                .contains("Nothing found");
    }

    @Test
    void whoeverHasNoMissionIsToldHowToBringALead() {
        assertThat(open(stranger, "/missions").select("main").text())
                .contains("No mission concerns you yet", "To bring one");
    }

    @Test
    void aLinkInAMailLeadsToTheReadersOwnStep() {
        assertThat(go(anne).headers().firstValue("Location")).hasValueSatisfying(address -> assertThat(address)
                .endsWith("/camunda/app/tasklist/default/#/?task=" + taskOfAnne()));
    }

    @Test
    void aLinkToAStepThatWasAnsweredSaysSo() {
        tasks.complete(taskOfAnne());

        assertThat(whatIsSaidTo(anne)).contains("You have answered this already");
    }

    @Test
    void aLinkToSomebodyElsesStepSaysSo() {
        assertThat(whatIsSaidTo(chloe)).contains("This step is somebody else's");
    }

    @Test
    void aLinkIntoACancelledMissionSaysSo() {
        submit(chloe, "cancel", Map.of("reason", REASON, "word", WORD, "confirmed", "true"));

        assertThat(whatIsSaidTo(anne)).contains("This mission has ended");
    }

    @Test
    void aLinkIsNothingToAStranger() {
        assertThat(go(stranger).statusCode()).isEqualTo(404);
    }

    /** What an embedded form asks when it is opened: a task's id in somebody else's hands tells them nothing. */
    @Test
    void onlyWhoeverATaskIsForLearnsWhichMissionItBelongsTo() {
        var asked = "/api/tasks/" + taskOfAnne() + "/mission";

        assertThat(browserOf(anne).get(asked).body()).isEqualTo("{\"mission\":\"" + mission + "\"}");
        for (var other : List.of(stranger, chloe)) {
            assertThat(browserOf(other).get(asked).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void besideAStepItsMissionIsToldToWhomItConcerns() {
        var asked = "/api/missions/" + mission + "/summary";

        assertThat(browserOf(anne).get(asked).body())
                .contains(
                        "\"page\":\"/missions/" + mission + "\"",
                        "\"what\":\"You\"",
                        directory.person(chloe).name());
        assertThat(browserOf(stranger).get(asked).statusCode()).isEqualTo(404);
    }

    private String whatIsSaidTo(String personId) {
        assertThat(go(personId).headers().firstValue("Location").orElse("")).endsWith("/missions/" + mission);
        return open(personId, "/missions/" + mission).select("[role=status]").text();
    }

    private HttpResponse<String> go(String personId) {
        return browserOf(personId).get("/go/" + mission + "/" + STEP);
    }

    private String pageOf(String reader) {
        return open(reader, "/missions/" + mission).select("main").text();
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(day);
    }

    private HttpResponse<String> submit(String personId, String action, Map<String, String> fields) {
        return browserOf(personId).submit("/missions", "/missions/" + mission + "/" + action, fields);
    }

    private String taskOfAnne() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskAssignee(anne)
                .singleResult()
                .getId();
    }
}
