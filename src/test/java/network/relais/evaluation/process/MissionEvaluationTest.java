package network.relais.evaluation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.evaluation.EvaluationSteps;
import network.relais.evaluation.EvaluationSummary;
import network.relais.evaluation.Evaluations;
import network.relais.evaluation.Improvement;
import network.relais.evaluation.Improvements;
import network.relais.evaluation.Question;
import network.relais.evaluation.Result;
import network.relais.evaluation.Side;
import network.relais.evaluation.View;
import network.relais.mission.Journal;
import network.relais.mission.Missions.NewMission;
import network.relais.mission.Part;
import network.relais.people.Organisation;
import network.relais.people.Person;
import network.relais.people.Role;
import network.relais.testing.ProcessTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MissionEvaluationTest extends ProcessTest {

    private static final String CLIENT = EvaluationSteps.CLIENT_FEEDBACK;
    private static final String VIEW = EvaluationSteps.VIEW;
    private static final String PRESCRIBER = EvaluationSteps.PRESCRIBER;

    private static final Map<String, Object> NOTHING_CAME_OF_IT =
            Map.of("becomesClient", false, "becomesMember", false, "recommendsAgain", false);
    private static final Map<String, Object> CLIENT_IS_SILENT = Map.of("clientAnswered", "no");

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private EvaluationSummary summary;

    @Autowired
    private Improvements improvements;

    @Autowired
    private Journal journal;

    private String ines;
    private String chloe;
    private String anne;
    private String bruno;
    private String paul;
    private String contact;

    @Override
    protected String diagram() {
        return "mission_evaluation";
    }

    @BeforeEach
    void people() {
        ines = somebody("Ines", Role.MEMBER, Role.INTRODUCER);
        chloe = member("Chloe");
        anne = member("Anne");
        bruno = member("Bruno");
        paul = somebody("Paul", Role.PRESCRIBER);
        contact = somebody("Carla", Role.CLIENT_CONTACT);
    }

    @Test
    void everybodyConcernedIsAskedAtOnce() {
        var mission = givenADeliveredMission(paul, anne, bruno);

        assertThat(openSteps(mission)).containsExactly(PRESCRIBER, VIEW, VIEW, CLIENT);
        assertThat(mailsTo(contact, mission)).containsExactly("client_feedback");
        assertThat(mailsTo(anne, mission)).containsExactly("evaluation_contributor");
        assertThat(mailsTo(bruno, mission)).containsExactly("evaluation_contributor");
        assertThat(mailsTo(ines, mission)).containsExactly("evaluation_prescriber_followup");
    }

    @Test
    void theEvaluationClosesWhenAllHaveAnswered() {
        var mission = givenADeliveredMission(paul, anne, bruno, chloe);

        complete(chloe, mission, CLIENT, clientSays("4", "Clear and on time.", "Tell us sooner."));
        complete(anne, mission, VIEW, view("4", "The Monday call.", "See the site before estimating."));
        complete(bruno, mission, VIEW, view("5", "", ""));
        complete(chloe, mission, VIEW, view("4", "", ""));
        assertThat(resultsOf(mission)).isEmpty();
        complete(ines, mission, PRESCRIBER, NOTHING_CAME_OF_IT);
        letTheEngineWork(mission);

        assertThat(endsReached(mission)).contains("event_missionEvaluated");
        thenNothingIsLeftOf(mission);
        assertThat(resultsOf(mission))
                .contains(
                        new Result(Question.COOPERATION_IN_TEAM, 3, Optional.of(new BigDecimal("4.3"))),
                        new Result(Question.RESULT_FOR_CLIENT, 1, Optional.empty()));
        assertThat(mailsTo(anne, mission)).containsExactly("evaluation_contributor", "closing_team");
        assertThat(mailsTo(paul, mission)).containsExactly("prescriber_follow_up", "closing_prescriber");
        assertThat(wordsToImprove(mission))
                .containsExactlyInAnyOrder("Tell us sooner.", "See the site before estimating.");
    }

    @Test
    void theTeamReadsWhatWasSaidWithoutAName() {
        var mission = givenADeliveredMission(null, anne, bruno);
        complete(chloe, mission, CLIENT, clientSays("4", "Clear and on time.", ""));
        complete(anne, mission, VIEW, view("4", "The Monday call.", "See the site first."));
        complete(bruno, mission, VIEW, view("2", "", ""));
        letTheEngineWork(mission);

        var mail = jdbc.sql("select plain_text from relais.mail where mission = ? and recipient = ? and template = ?")
                .params(mission, bruno, "closing_team")
                .query(String.class)
                .single();
        assertThat(mail)
                .contains("3 of 3 have answered", "Clear and on time.", "The Monday call.", "See the site first.")
                .doesNotContain("Anne");
    }

    @Test
    void onTheClosingDayWhoHasNotAnsweredIsRecordedAsNotHavingAnswered() {
        var mission = givenADeliveredMission(paul, anne, bruno);
        complete(anne, mission, VIEW, view("5", "", ""));

        fire(mission, "event_evaluationCloses");
        letTheEngineWork(mission);

        assertThat(evaluations.viewsOf(mission))
                .filteredOn(view -> view.state() == View.State.NOT_ANSWERED)
                .extracting(View::side)
                .containsExactlyInAnyOrder(Side.CLIENT, Side.CONTRIBUTOR, Side.PRESCRIBER);
        assertThat(summary.of(mission).orElseThrow()).satisfies(evaluation -> {
            assertThat(evaluation.asked()).isEqualTo(4);
            assertThat(evaluation.answered()).isEqualTo(1);
        });
        assertThat(endsReached(mission)).contains("event_missionEvaluated").doesNotContain("event_everybodyHeard");
        thenNothingIsLeftOf(mission);
    }

    @Test
    void theEvaluationClosesFourteenDaysAfterItWasOpened() {
        var mission = givenADeliveredMission(null, anne);

        var evaluation = evaluations.find(mission).orElseThrow();
        assertThat(evaluation.closesAt().atZone(clock.getZone()).toLocalDate())
                .isEqualTo(evaluation
                        .openedAt()
                        .atZone(clock.getZone())
                        .toLocalDate()
                        .plusDays(14));
        assertThat(timersOf(mission)).contains("event_evaluationCloses");
    }

    @Test
    void whoeverIsLateIsRemindedOfTheOwnStep() {
        var mission = givenADeliveredMission(paul, anne, bruno);

        fire(mission, "event_clientFeedbackLate");
        fire(mission, "event_viewLate");
        fire(mission, "event_followUpLate");

        assertThat(mailsTo(chloe, mission)).containsExactly("evaluation_coordinator_reminder");
        assertThat(mailsTo(anne, mission)).containsExactly("evaluation_contributor", "evaluation_reminder");
        assertThat(mailsTo(bruno, mission)).containsExactly("evaluation_contributor", "evaluation_reminder");
        assertThat(mailsTo(ines, mission))
                .containsExactlyInAnyOrder("evaluation_introducer_reminder", "evaluation_prescriber_followup");
        assertThat(openSteps(mission)).containsExactly(PRESCRIBER, VIEW, VIEW, CLIENT);
        assertThat(timersOf(mission)).containsExactly("event_evaluationCloses");
    }

    @Test
    void aClientWhoDoesNotAnswerIsRecordedAsSuch() {
        var mission = givenADeliveredMission(null, anne);

        complete(chloe, mission, CLIENT, CLIENT_IS_SILENT);

        assertThat(evaluations.viewsOf(mission))
                .filteredOn(view -> view.side() == Side.CLIENT)
                .extracting(View::state)
                .containsExactly(View.State.NOT_ANSWERED);
    }

    @Test
    void aPrescriberWhoBecomesAMemberIsOneWithoutBeingTypedAgain() {
        var mission = givenADeliveredMission(paul, anne);

        complete(ines, mission, PRESCRIBER, Map.of("becomesMember", true, "words", "Glad to join us."));

        assertThat(directory.rolesOf(paul, today())).containsExactlyInAnyOrder(Role.PRESCRIBER, Role.MEMBER);
        assertThat(identities
                        .createUserQuery()
                        .userId(paul)
                        .memberOfGroup("members")
                        .count())
                .isEqualTo(1);
        assertThat(kindsNotedOf(mission)).contains("prescriberFollowedUp", "prescriberBecameMember");
    }

    @Test
    void aPrescriberWhoBecomesAClientIsTheContactOfAnOrganisation() {
        var mission = givenADeliveredMission(paul, anne);

        complete(
                ines,
                mission,
                PRESCRIBER,
                Map.of("becomesClient", true, "clientName", "Atelier of " + paul, "recommendsAgain", true));

        var client = directory.organisations().stream()
                .filter(organisation -> organisation.name().equals("Atelier of " + paul))
                .findFirst()
                .orElseThrow();
        assertThat(directory.contactsOf(client.id(), today()))
                .extracting(Person::id)
                .containsExactly(paul);
        assertThat(kindsNotedOf(mission)).contains("prescriberBecameClient", "prescriberRecommendsAgain");
    }

    @Test
    void aPrescriberWhoBecomesAClientInPersonNeedsNoName() {
        var mission = givenADeliveredMission(paul, anne);

        complete(ines, mission, PRESCRIBER, Map.of("becomesClient", true));

        assertThat(directory.organisations())
                .extracting(Organisation::name)
                .contains(directory.person(paul).name());
    }

    @Test
    void aMissionWithoutAPrescriberAsksNobodyToFollowUp() {
        var mission = givenADeliveredMission(null, anne);

        assertThat(openSteps(mission)).containsExactly(VIEW, CLIENT);
        assertThat(mailsTo(ines, mission)).isEmpty();
    }

    @Test
    void nobodyElseGivesAContributorsView() {
        var mission = givenADeliveredMission(null, anne, bruno);
        var task = taskOf(anne, mission, VIEW);

        assertThatThrownBy(() -> as(bruno, () -> forms.submitTaskForm(task.getId(), view("1", "", "Anne."))))
                .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);

        assertThat(evaluations.viewsOf(mission)).noneMatch(View::isAnswered);
    }

    @Test
    void theAdministratorWhoMayCompleteEverythingStillAnswersForNobody() {
        var mission = givenADeliveredMission(null, anne);
        var task = taskOf(anne, mission, VIEW);

        identities.setAuthentication("admin", List.of("camunda-admin"));
        assertThatThrownBy(() -> forms.submitTaskForm(task.getId(), view("1", "", "")))
                .hasMessageContaining("Only the person who was asked can answer this");
    }

    @Test
    void aViewWithoutAScoreIsRefusedAndTheTaskStays() {
        var mission = givenADeliveredMission(null, anne);

        assertThatThrownBy(() -> complete(anne, mission, VIEW, Map.of("toKeep", "All of it.")))
                .hasMessageContaining("\"The cooperation\" is empty");

        assertThat(openSteps(mission)).contains(VIEW);
    }

    @Test
    void aTextThatIsTooLongIsRefusedInWordsAndTheTaskStays() {
        var mission = givenADeliveredMission(null, anne);

        assertThatThrownBy(() -> complete(anne, mission, VIEW, view("4", "", "x".repeat(2001))))
                .hasMessageContaining("\"What to change in how we work\" is too long");

        assertThat(openSteps(mission)).contains(VIEW);
    }

    @Test
    void whatWasTypedLeavesTheProcess() {
        var mission = givenADeliveredMission(paul, anne, bruno);

        complete(chloe, mission, CLIENT, clientSays("4", "Clear and on time.", "Tell us sooner."));
        complete(anne, mission, VIEW, view("4", "The Monday call.", "See the site first."));
        complete(ines, mission, PRESCRIBER, Map.of("words", "Glad to hear of us."));

        assertThat(anyVariableHolds(mission, "Clear", "sooner", "Monday", "site first", "Glad"))
                .isFalse();
    }

    @Test
    void aMissionThatIsCancelledWhileItIsEvaluatedKeepsTheViewsThatWereGiven() {
        var mission = givenADeliveredMission(paul, anne, bruno);
        complete(chloe, mission, CLIENT, CLIENT_IS_SILENT);
        complete(anne, mission, VIEW, view("4", "", "See the site first."));
        complete(ines, mission, PRESCRIBER, NOTHING_CAME_OF_IT);
        interrupt(mission);

        start(mission, Map.of("missionTitle", "Warehouse audit"));
        letTheEngineWork(mission);
        assertThat(openSteps(mission)).containsExactly(VIEW);
        complete(bruno, mission, VIEW, view("5", "", ""));
        letTheEngineWork(mission);

        assertThat(wordsToImprove(mission)).containsExactly("See the site first.");
        thenNothingIsLeftOf(mission);
    }

    @Test
    void aMissionThatIsCancelledAfterItsEvaluationIsNotEvaluatedAgain() {
        var mission = givenADeliveredMission(null, anne);
        fire(mission, "event_evaluationCloses");
        letTheEngineWork(mission);

        start(mission, Map.of("missionTitle", "Warehouse audit"));

        assertThat(endsReached(mission)).containsExactlyInAnyOrder("event_missionEvaluated", "event_evaluatedBefore");
        thenNothingIsLeftOf(mission);
    }

    @Test
    void theJournalSaysHowManyHaveAnsweredAndNeverWho() {
        var mission = givenADeliveredMission(null, anne, bruno);
        complete(anne, mission, VIEW, view("4", "", ""));
        fire(mission, "event_evaluationCloses");
        letTheEngineWork(mission);

        assertThat(journal.of(mission))
                .filteredOn(entry -> entry.kind().equals("evaluationClosed"))
                .extracting(Journal.Entry::details)
                .containsExactly(Map.of("answered", "1", "asked", "3"));
        assertThat(journal.of(mission)).extracting(Journal.Entry::actor).doesNotContain(anne, bruno);
    }

    private String givenADeliveredMission(@Nullable String prescriber, String... contributors) {
        var mission = missions.open(
                        new NewMission("Warehouse audit", client("Client"), contact, prescriber, ines, "EUR"),
                        clock.instant())
                .id();
        missions.nameCoordinator(mission, chloe);
        for (var contributor : contributors) {
            missions.give(mission, contributor, Part.CONTRIBUTOR);
        }
        start(mission, Map.of("missionTitle", "Warehouse audit"));
        return mission;
    }

    private void interrupt(String mission) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(mission)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "the mission is cancelled"));
    }

    private static Map<String, Object> clientSays(String score, String useful, String toChange) {
        return Map.of(
                "clientAnswered", "yes",
                "resultScore", score,
                "cooperationScore", score,
                "recommendScore", "9",
                "useful", useful,
                "toChange", toChange);
    }

    private static Map<String, Object> view(String score, String toKeep, String toChange) {
        return Map.of("cooperationScore", score, "toKeep", toKeep, "toChange", toChange, "words", "");
    }

    private List<Result> resultsOf(String mission) {
        return summary.of(mission).orElseThrow().results();
    }

    private List<String> wordsToImprove(String mission) {
        return improvements.list(false).stream()
                .filter(improvement -> improvement.missionId().equals(mission))
                .map(Improvement::words)
                .toList();
    }

    private List<String> kindsNotedOf(String mission) {
        return journal.of(mission).stream().map(Journal.Entry::kind).toList();
    }
}
