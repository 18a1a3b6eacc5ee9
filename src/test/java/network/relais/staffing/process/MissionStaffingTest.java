package network.relais.staffing.process;

import static network.relais.testing.Agreements.contribution;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import network.relais.Means;
import network.relais.mission.Part;
import network.relais.mission.Phase;
import network.relais.people.Absence;
import network.relais.protocol.Contribution;
import network.relais.protocol.Party;
import network.relais.protocol.Protocols;
import network.relais.staffing.MoveMissionDates;
import network.relais.staffing.Offer;
import network.relais.staffing.Offers;
import network.relais.testing.Agreements;
import network.relais.testing.ProcessTest;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MissionStaffingTest extends ProcessTest {

    private static final String CHOOSE = MissionStaffing.TASK_CHOOSE;
    private static final String ANSWER = MissionStaffing.TASK_ANSWER;

    @Autowired
    private Protocols protocols;

    @Autowired
    private Offers offers;

    @Autowired
    private MoveMissionDates moveDates;

    private String anne;
    private String bruno;
    private String chloe;
    private String skill;
    private LocalDate start;

    @Override
    protected String diagram() {
        return "mission_staffing";
    }

    @BeforeEach
    void people() {
        skill = "skill " + UUID.randomUUID();
        start = today().plusMonths(1);
        anne = member("Anne");
        bruno = member("Bruno");
        chloe = member("Chloé");
        people.setProfile(bruno, Set.of(skill), null, "EUR");
        people.setProfile(chloe, Set.of(skill), null, "EUR");
    }

    @Test
    void aTeamWithoutOpenRolesIsCompleteAtOnce() {
        var mission = givenAnOrderedMission(anne);

        assertThat(endsReached(mission)).containsExactly("event_teamComplete");
        thenNothingIsLeftOf(mission);
    }

    @Test
    void whoeverJoinsAgreesToTheOwnLinesAndTheTeamIsComplete() {
        var mission = givenAnOrderedMission(anne, Party.open("c2"));
        complete(anne, mission, CHOOSE, Map.of("choice", "ask", "candidate", bruno));

        assertThat(mailsTo(bruno, mission)).containsExactly("staffing_offer");
        assertThat(missions.partsOf(mission, bruno)).containsExactly(Part.ASKED);
        complete(bruno, mission, ANSWER, Map.of("answer", "yes"));
        letTheEngineWork(mission);

        var version = protocols.inForce(mission).orElseThrow();
        assertThat(version.number()).isEqualTo(2);
        assertThat(version.terms().contribution("c2").party()).isEqualTo(bruno);
        assertThat(protocols.answers(mission, 2))
                .anyMatch(answer -> answer.person().equals(bruno) && answer.isAgreement());
        assertThat(missions.partsOf(mission, bruno))
                .contains(Part.CONTRIBUTOR, Part.PARTY)
                .doesNotContain(Part.ASKED);
        assertThat(endsReached(mission)).contains("event_teamComplete");
        thenNothingIsLeftOf(mission);
    }

    @Test
    void theCoordinatorChoosesFromARankedListThatSaysWhy() {
        people.addAbsence(chloe, new Absence(start, start.plusDays(3)));
        var mission = givenAnOrderedMission(anne, Party.open("c2"));
        var task = taskOf(anne, mission, CHOOSE);

        var shown = String.valueOf(tasks.getVariableLocal(task.getId(), "ranking"));

        var first = directory.person(bruno).name();
        assertThat(shown).contains("knows " + skill, "no absence known on the dates", "has not been in a mission yet");
        assertThat(shown.indexOf(first))
                .as("whoever knows it and is free comes before whoever is away")
                .isBetween(0, shown.indexOf(directory.person(chloe).name()));
        assertThat(shown).contains("away from");
    }

    @Test
    void whoeverIsAskedSeesTheOwnLinesAndWhyBeforeTheyJoin() {
        var mission = givenAnOrderedMission(anne, Party.open("c2"));
        complete(anne, mission, CHOOSE, Map.of("choice", "ask", "candidate", bruno));

        var shown = String.valueOf(
                tasks.getVariableLocal(taskOf(bruno, mission, ANSWER).getId(), "ownLines"));

        // 9 000 for the work, shared as 1 : 1.
        assertThat(shown).contains("€4,500.00", "Shared in proportion to investment");
        assertThat(textsTo(bruno, mission, "staffing_offer").get(0)).contains("you know " + skill, "€600.00");
    }

    @Test
    void notThisTimeBringsTheRoleBackToTheCoordinator() {
        var mission = givenAnOrderedMission(anne, Party.open("c2"));
        complete(anne, mission, CHOOSE, Map.of("choice", "ask", "candidate", bruno));

        complete(bruno, mission, ANSWER, Map.of("answer", "no", "reason", "Too far away."));

        assertThat(openSteps(mission)).containsExactly(CHOOSE);
        assertThat(offers.of(mission))
                .extracting(Offer::state, Offer::reason)
                .containsExactly(tuple(Offer.State.DECLINED, "Too far away."));
        assertThat(missions.partsOf(mission, bruno)).isEmpty();
        assertThatThrownBy(() -> complete(anne, mission, CHOOSE, Map.of("choice", "ask", "candidate", bruno)))
                .hasMessageContaining("this one was asked before");
    }

    @Test
    void silenceIsRecordedAfterAReminderAndTheNextIsAskedIfTheCoordinatorWishedSo() {
        var mission = givenAnOrderedMission(anne, Party.open("c2"));
        complete(anne, mission, CHOOSE, Map.of("choice", "ask", "candidate", bruno, "askNext", true));

        assertThat(dueOf(mission, "event_offerReminder")).containsExactly(inWorkingDays(2));
        assertThat(dueOf(mission, "event_offerExpired")).containsExactly(inWorkingDays(3));
        fire(mission, "event_offerReminder");
        assertThat(mailsTo(bruno, mission)).containsExactlyInAnyOrder("staffing_offer", "staffing_reminder");
        fire(mission, "event_offerExpired");

        assertThat(offers.of(mission))
                .extracting(Offer::state)
                .containsExactly(Offer.State.NO_ANSWER, Offer.State.ASKED);
        assertThat(mailsTo(bruno, mission)).contains("staffing_closed");
        assertThat(offers.of(mission).get(1).person()).isEqualTo(chloe);
        complete(chloe, mission, ANSWER, Map.of("answer", "yes"));
        letTheEngineWork(mission);
        assertThat(endsReached(mission)).contains("event_teamComplete");
    }

    @Test
    void whoeverIsAwayOnTheDatesIsNotAskedUnlessTheCoordinatorChoosesThem() {
        people.addAbsence(chloe, new Absence(start, start.plusDays(3)));
        var mission = givenAnOrderedMission(anne, Party.open("c2"));
        complete(anne, mission, CHOOSE, Map.of("choice", "ask", "candidate", bruno, "askNext", true));

        complete(bruno, mission, ANSWER, Map.of("answer", "no"));

        assertThat(offers.of(mission).get(1).person()).isNotEqualTo(chloe);
    }

    @Test
    void twoOpenRolesAreFilledSideBySide() {
        var mission = givenAnOrderedMission(anne, Party.open("c2"), Party.open("c3"));
        assertThat(openSteps(mission)).containsExactly(CHOOSE, CHOOSE);

        chooseForRole(mission, "c2", bruno);
        chooseForRole(mission, "c3", chloe);
        complete(bruno, mission, ANSWER, Map.of("answer", "yes"));
        complete(chloe, mission, ANSWER, Map.of("answer", "yes"));
        letTheEngineWork(mission);

        var terms = protocols.inForce(mission).orElseThrow().terms();
        assertThat(terms.contribution("c2").party()).isEqualTo(bruno);
        assertThat(terms.contribution("c3").party()).isEqualTo(chloe);
        assertThat(endsReached(mission)).contains("event_teamComplete");
    }

    @Test
    void datesThatMoveCloseTheOffersAndAreConfirmedBeforeRolesAreOfferedAgain() {
        var mission = givenAnOrderedMission(anne, chloe, Party.open("c3"));
        missions.enter(mission, Phase.STAFFING);
        complete(anne, mission, CHOOSE, Map.of("choice", "ask", "candidate", bruno));

        moveDates.move(mission, anne, Means.PROGRAM, start.plusDays(7), start.plusDays(80), Map.of());
        assertThat(openSteps(mission)).containsExactly(ConfirmNewDates.TASK_ANSWER);
        assertThat(mailsTo(bruno, mission)).contains("staffing_closed");
        complete(chloe, mission, ConfirmNewDates.TASK_ANSWER, Map.of("answer", "yes"));
        letTheEngineWork(mission);
        complete(anne, mission, CHOOSE, Map.of("choice", "ask", "candidate", bruno));
        complete(bruno, mission, ANSWER, Map.of("answer", "yes"));
        letTheEngineWork(mission);

        assertThat(offers.of(mission))
                .extracting(Offer::state)
                .containsExactly(Offer.State.WITHDRAWN, Offer.State.JOINED);
        assertThat(endsReached(mission)).contains("event_teamComplete");
        thenNothingIsLeftOf(mission);
    }

    @Test
    void whenNobodyFitsTheAgreementHasToChangeAndOpenOffersAreWithdrawn() {
        var mission = givenAnOrderedMission(anne, Party.open("c2"), Party.open("c3"));
        chooseForRole(mission, "c2", bruno);

        chooseForRole(mission, "c3", "rescope");

        assertThat(endsReached(mission)).contains("event_staffingRenegotiate");
        assertThat(mailsTo(bruno, mission)).contains("staffing_closed");
        assertThat(offers.of(mission)).extracting(Offer::state).containsExactly(Offer.State.WITHDRAWN);
        assertThat(missions.partsOf(mission, bruno)).isEmpty();
        thenNothingIsLeftOf(mission);
    }

    @Test
    void theMissionIsGivenUpWhenNobodyIsAvailable() {
        var mission = givenAnOrderedMission(anne, Party.open("c2"));

        complete(anne, mission, CHOOSE, Map.of("choice", "giveUp"));

        assertThat(endsReached(mission)).contains("event_staffingGivenUp");
        thenNothingIsLeftOf(mission);
    }

    @Test
    void nobodyJoinsInSomebodyElsesName() {
        var mission = givenAnOrderedMission(anne, Party.open("c2"));
        complete(anne, mission, CHOOSE, Map.of("choice", "ask", "candidate", bruno));
        var task = taskOf(bruno, mission, ANSWER);

        assertThatThrownBy(() -> as(chloe, () -> forms.submitTaskForm(task.getId(), Map.of("answer", "yes"))))
                .isInstanceOf(AuthorizationException.class);

        assertThat(offers.of(mission)).extracting(Offer::state).containsExactly(Offer.State.ASKED);
    }

    private String givenAnOrderedMission(String... parties) {
        var mission = missionOf(anne, "Visitor survey");
        missions.nameCoordinator(mission.id(), anne);
        var contributions = new Contribution[parties.length];
        for (int i = 0; i < parties.length; i++) {
            contributions[i] = contribution("c" + (i + 1), parties[i], start, skill);
        }
        Agreements.inForce(protocols, mission.id(), anne, clock.instant(), contributions);
        start(mission.id(), Map.of("missionTitle", mission.title()));
        letTheEngineWork(mission.id());
        return mission.id();
    }

    private void chooseForRole(String mission, String role, String whomOrWhat) {
        var task = tasks.createTaskQuery().processInstanceBusinessKey(mission).taskDefinitionKey(CHOOSE).list().stream()
                .filter(each -> role.equals(tasks.getVariable(each.getId(), "openRole")))
                .findFirst()
                .orElseThrow();
        Map<String, Object> typed = "rescope".equals(whomOrWhat)
                ? Map.of("choice", "rescope")
                : Map.of("choice", "ask", "candidate", whomOrWhat);
        as(anne, () -> forms.submitTaskForm(task.getId(), typed));
    }
}
