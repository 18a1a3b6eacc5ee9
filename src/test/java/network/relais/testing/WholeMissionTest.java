package network.relais.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import network.relais.people.Role;
import network.relais.protocol.Draft;
import network.relais.protocol.DraftState;
import network.relais.protocol.Protocols;
import network.relais.protocol.SaveDraft;
import network.relais.settlement.MissionAccounts;
import network.relais.settlement.RecordPayment;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Missions that are played from the lead on, through the map and all of its phases, by the people concerned: Inès introduces,
 * Anne coordinates, Bruno and Chloé contribute, Chantal animates; Paul recommended the network to Claire's museum.
 */
public abstract class WholeMissionTest extends ProcessTest {

    protected static final String QUALIFY = "userTask_qualifyLead";
    protected static final String COORDINATE = "userTask_coordinateMission";
    protected static final String DRAFT = "userTask_draftProtocol";
    protected static final String ANSWER_PROTOCOL = "userTask_answerProtocol";
    protected static final String REVISE_OR_HEAR = "userTask_reviseOrHear";
    protected static final String CLIENT_ANSWER = "userTask_recordClientAnswer";
    protected static final String CHOOSE = "userTask_chooseCandidate";
    protected static final String ANSWER_OFFER = "userTask_answerOffer";
    protected static final String DELIVER = "userTask_deliverMilestone";
    protected static final String ACCEPT = "userTask_recordAcceptance";
    protected static final String CONFIRM = "userTask_confirmDays";
    protected static final String CLIENT_FEEDBACK = "userTask_recordClientFeedback";
    protected static final String GIVE_VIEW = "userTask_giveView";
    protected static final String FOLLOW_UP = "userTask_followUpPrescriber";

    @Autowired
    protected Protocols protocols;

    @Autowired
    protected DraftState drafts;

    @Autowired
    protected SaveDraft saveDraft;

    @Autowired
    protected RecordPayment recordPayment;

    @Autowired
    protected MissionAccounts accounts;

    protected String ines;
    protected String anne;
    protected String bruno;
    protected String chloe;
    protected String chantal;

    @Override
    protected String diagram() {
        return "mission_lifecycle";
    }

    @BeforeEach
    void people() {
        ines = somebody("Inès", Role.MEMBER, Role.INTRODUCER);
        anne = member("Anne");
        bruno = member("Bruno");
        chloe = member("Chloé");
        chantal = somebody("Chantal", Role.ANIMATOR);
    }

    // ---- lead

    /** Brought by Inès with the start form, to be qualified later. */
    protected String aLeadIsBrought() {
        return aLeadIsBroughtOf("20 000");
    }

    /** @param budget as Inès types it, in euros */
    protected String aLeadIsBroughtOf(String budget) {
        var form =
                """
                {"title": "Visitor survey", "newClient": {"name": "Musée %1$s", "place": "Lyon"},
                 "newContact": {"givenName": "Claire", "familyName": "Roche", "email": "claire.%1$s@musee.example"},
                 "need": "A survey of our visitors.", "skills": ["survey"], "budgetKind": "figure", "budget": "%2$s",
                 "currency": "EUR", "recommendedBy": "prescriber", "thanks": "relais",
                 "newPrescriber": {"givenName": "Paul", "familyName": "Durand", "email": "paul.%1$s@durand.example"}}"""
                        .formatted(UUID.randomUUID(), budget);
        as(ines, () -> runtime.startProcessInstanceByKey("mission_lifecycle", Map.of("leadForm", Spin.JSON(form))));
        var mission = missions.concerning(ines).get(0).id();
        play(mission);
        letTheEngineWork(mission);
        return mission;
    }

    protected String aMissionThatAnneCoordinates() {
        var mission = aLeadIsBrought();
        anneCoordinates(mission);
        return mission;
    }

    protected void anneCoordinates(String mission) {
        complete(ines, mission, QUALIFY, Map.of("decision", "pursue", "coordinator", anne));
        complete(anne, mission, COORDINATE, Map.of("coordinates", "yes"));
        letTheEngineWork(mission);
    }

    protected String prescriberOf(String mission) {
        return missions.get(mission).prescriberIfAny().orElseThrow();
    }

    // ---- protocol

    protected void anneProposes(String mission, Draft draft) {
        saveDraft.save(mission, anne, drafts.of(mission).saved().revision(), draft);
        complete(anne, mission, DRAFT, Map.of());
        letTheEngineWork(mission);
    }

    protected void everybodyAgrees(String mission) {
        for (var task : tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(ANSWER_PROTOCOL)
                .list()) {
            complete(task.getAssignee(), mission, ANSWER_PROTOCOL, Map.of("answer", "agreed"));
        }
        letTheEngineWork(mission);
    }

    protected void theClientOrders(String mission) {
        complete(
                anne,
                mission,
                CLIENT_ANSWER,
                Map.of("answer", "ordered", "orderedOn", today().toString(), "reference", "PO 4711"));
        letTheEngineWork(mission);
    }

    /** 20 000 EUR, two milestones, 30 % on order and 70 % on acceptance of the second. */
    protected String aMissionInDelivery() {
        var mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, chloe));
        everybodyAgrees(mission);
        theClientOrders(mission);
        return mission;
    }

    /** @param third empty for an open role */
    protected Draft draft(String first, String second, String third) {
        var start = today();
        var end = today().plusDays(90);
        return new Draft(
                "20 000,00",
                start.toString(),
                end.toString(),
                new TreeMap<>(Map.of(
                        "network", new Draft.PotRow("10", "Our usual rate", ""),
                        "introducer", new Draft.PotRow("5", "Our usual rate", ""),
                        "prescriber", new Draft.PotRow("0", "Our usual rate", ""),
                        "coordination", new Draft.PotRow("8", "Our usual rate", ""))),
                List.of(
                        new Draft.BeneficiaryRow("b1", "network", "network", "1"),
                        new Draft.BeneficiaryRow("b2", "introducer", ines, "1"),
                        new Draft.BeneficiaryRow("b3", "coordination", anne, "1")),
                List.of(new Draft.DeductionRow("e1", anne, "Train", "450,50")),
                List.of(),
                List.of(
                        contribution("c1", first, "10"),
                        contribution("c2", second, "7"),
                        contribution("c3", third, "6,5")),
                List.of(
                        new Draft.MilestoneRow("m1", "Audit", end.minusDays(45).toString(), first),
                        new Draft.MilestoneRow("m2", "Plan", end.toString(), second)),
                List.of(
                        new Draft.InstalmentRow("i1", "Deposit", "order", "", "", "30", "percent"),
                        new Draft.InstalmentRow("i2", "Rest", "acceptance", "m2", "", "70", "percent")));
    }

    private static Draft.ContributionRow contribution(String id, String party, String days) {
        return new Draft.ContributionRow(id, party, "Consultant " + id, "survey", days, "650", "1", "", "", "");
    }

    // ---- delivery

    protected void deliver(String mission, String responsible) {
        complete(responsible, mission, DELIVER, Map.of("words", "Here it is."));
        letTheEngineWork(mission);
        complete(anne, mission, ACCEPT, Map.of("clientAnswer", "accepted", "acceptedOn", today().toString()));
        letTheEngineWork(mission);
    }

    protected void everybodyConfirmsTheDays(String mission) {
        for (var task : tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(CONFIRM)
                .list()) {
            as(task.getAssignee(), () -> forms.submitTaskForm(task.getId(), Map.of("days", "asPlanned")));
        }
        letTheEngineWork(mission);
    }

    // ---- money

    protected void theClientPays(String mission, String amount) {
        theClientPays(mission, amount, false);
    }

    /** Anne was asked whether she means it, and does. */
    protected void theClientPaysMoreThanIsOpen(String mission, String amount) {
        theClientPays(mission, amount, true);
    }

    private void theClientPays(String mission, String amount, boolean isMeant) {
        as(
                anne,
                () -> recordPayment.record(
                        mission,
                        anne,
                        new RecordPayment.Typed(amount, today(), "Transfer", isMeant),
                        UUID.randomUUID().toString()));
        letTheEngineWork(mission);
    }

    // ---- evaluation

    protected void everybodyEvaluates(String mission) {
        for (var task :
                tasks.createTaskQuery().processInstanceBusinessKey(mission).list()) {
            Map<String, Object> typed =
                    switch (task.getTaskDefinitionKey()) {
                        case CLIENT_FEEDBACK -> Map.of("clientAnswered", "no");
                        case GIVE_VIEW ->
                            Map.of(
                                    "toKeep",
                                    "Our Friday calls.",
                                    "toChange",
                                    "Longer preparation.",
                                    "cooperationScore",
                                    "4");
                        case FOLLOW_UP ->
                            Map.of("recommendsAgain", true, "becomesClient", false, "becomesMember", false);
                        default -> Map.of();
                    };
            if (!typed.isEmpty()) {
                as(task.getAssignee(), () -> forms.submitTaskForm(task.getId(), typed));
            }
        }
        letTheEngineWork(mission);
    }
}
