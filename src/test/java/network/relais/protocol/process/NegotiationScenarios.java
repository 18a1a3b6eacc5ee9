package network.relais.protocol.process;

import static network.relais.protocol.process.ProtocolNegotiation.TASK_ANSWER;
import static network.relais.protocol.process.ProtocolNegotiation.TASK_CLIENT_ANSWER;
import static network.relais.protocol.process.ProtocolNegotiation.TASK_DRAFT;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import network.relais.people.Role;
import network.relais.protocol.Draft;
import network.relais.protocol.DraftState;
import network.relais.protocol.Protocols;
import network.relais.protocol.SaveDraft;
import network.relais.testing.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A protocol that Anne drafts for Bruno and Chloé; Inès introduced the client, Chantal answers for the network. */
abstract class NegotiationScenarios extends ProcessTest {

    static final Map<String, Object> AGREE = Map.of("answer", "agreed");
    static final Map<String, Object> LESS_DAYS =
            Map.of("answer", "counterProposal", "words", "Two days less for me, please.");
    static final Map<String, Object> NOT_THIS_TIME = Map.of("answer", "notTakingPart", "reason", "Busy until June.");

    @Autowired
    DraftState drafts;

    @Autowired
    SaveDraft saveDraft;

    @Autowired
    Protocols protocols;

    String anne;
    String bruno;
    String chloe;
    String ines;
    String mission;

    @Override
    protected String diagram() {
        return ProtocolNegotiation.PROCESS;
    }

    @BeforeEach
    void aMissionWhoseCoordinatorIsAnne() {
        anne = member("Anne");
        bruno = member("Bruno");
        chloe = member("Chloé");
        ines = somebody("Inès", Role.MEMBER, Role.INTRODUCER);
        mission = missionOf(ines, "Stock audit").id();
        missions.nameCoordinator(mission, anne);
        start(mission, Map.of());
        somebody("Chantal", Role.ANIMATOR);
    }

    // ---- words

    void givenAnAgreement() {
        whenAnneProposes();
        whenAllAnswer(AGREE);
    }

    void whenAnneProposes() {
        whenAnneDrafts(draft -> draft);
    }

    void whenAnneDrafts(UnaryOperator<Draft> change) {
        var state = drafts.of(mission).saved();
        var draft = state.draft().budget().isEmpty() ? firstDraft() : state.draft();
        saveDraft.save(mission, anne, state.revision(), change.apply(draft));
        complete(anne, mission, TASK_DRAFT, Map.of());
        letTheEngineWork(mission);
    }

    void whenAllAnswer(Map<String, Object> answer) {
        for (var task : tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(TASK_ANSWER)
                .list()) {
            complete(task.getAssignee(), mission, TASK_ANSWER, answer);
        }
        letTheEngineWork(mission);
    }

    void theClientOrders() {
        complete(
                anne,
                mission,
                TASK_CLIENT_ANSWER,
                Map.of("answer", "ordered", "orderedOn", today().toString(), "reference", "PO 4711"));
    }

    Draft firstDraft() {
        var first = today().plusDays(10);
        var last = today().plusDays(100);
        return new Draft(
                "20 000,00",
                first.toString(),
                last.toString(),
                new TreeMap<>(Map.of(
                        "network", new Draft.PotRow("10", "", ""),
                        "introducer", new Draft.PotRow("5", "As we always did", ""),
                        "prescriber", new Draft.PotRow("0", "", ""),
                        "coordination", new Draft.PotRow("8", "", ""))),
                List.of(
                        new Draft.BeneficiaryRow("b1", "network", "network", "1"),
                        new Draft.BeneficiaryRow("b2", "introducer", ines, "1"),
                        new Draft.BeneficiaryRow("b3", "coordination", anne, "1")),
                List.of(new Draft.DeductionRow("e1", anne, "Train", "450,50")),
                List.of(),
                List.of(
                        contribution("c1", anne, "10"),
                        contribution("c2", bruno, "7"),
                        contribution("c3", chloe, "6,5")),
                List.of(
                        new Draft.MilestoneRow("m1", "Audit", last.minusDays(50).toString(), anne),
                        new Draft.MilestoneRow("m2", "Plan", last.toString(), bruno)),
                List.of(
                        new Draft.InstalmentRow("i1", "Deposit", "order", "", "", "30", "percent"),
                        new Draft.InstalmentRow("i2", "Rest", "acceptance", "m2", "", "70", "percent")));
    }

    static Draft.ContributionRow contribution(String id, String party, String days) {
        return new Draft.ContributionRow(id, party, "Consultant " + id, "audit", days, "650", "1", "", "", "");
    }

    static Draft changed(
            Draft draft,
            String budget,
            List<Draft.DeductionRow> expenses,
            List<Draft.DeductionRow> fixedPrices,
            List<Draft.ContributionRow> contributions) {
        return new Draft(
                budget,
                draft.startsOn(),
                draft.endsOn(),
                draft.pots(),
                draft.beneficiaries(),
                expenses,
                fixedPrices,
                contributions,
                draft.milestones(),
                draft.instalments());
    }
}
