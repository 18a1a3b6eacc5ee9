package network.relais.expense.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import network.relais.Rejection;
import network.relais.expense.AnswerExpense;
import network.relais.expense.ExpenseList;
import network.relais.expense.ExpenseList.Stage;
import network.relais.expense.SubmitExpense;
import network.relais.expense.SubmitExpense.Typed;
import network.relais.filing.Upload;
import network.relais.mission.Journal;
import network.relais.protocol.AskForAmendment;
import network.relais.protocol.Draft.DeductionRow;
import network.relais.protocol.PrepareDraft;
import network.relais.testing.WholeMissionTest;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code approve_expense.bpmn}, and the way of an expense into the protocol and back to whoever has paid it. */
class ApproveExpenseTest extends WholeMissionTest {

    private static final String APPROVE = ApproveExpense.TASK;

    @Autowired
    private SubmitExpense submitExpense;

    @Autowired
    private AnswerExpense answerExpense;

    @Autowired
    private ExpenseList list;

    @Autowired
    private PrepareDraft prepareDraft;

    @Autowired
    private AskForAmendment asking;

    @Autowired
    private Journal journal;

    @Override
    protected String diagram() {
        return ApproveExpense.PROCESS;
    }

    @Test
    void whatTheCoordinatorApprovesEntersTheNextVersionOnceAndIsPaidBack() {
        var mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, chloe));
        handIn(mission, bruno, "Train", "84,50");
        assertThat(mailsTo(anne, mission)).contains("expense_to_approve");
        assertThat(stageOf(mission, bruno)).isEqualTo(Stage.SUBMITTED);

        complete(anne, mission, APPROVE, Map.of("decision", "approve"));

        assertThat(endsReached(mission)).containsExactly("event_expenseApproved");
        assertThat(textsTo(bruno, mission, "expense_answered")).singleElement().satisfies(text -> assertThat(text)
                .contains("is approved", "€84.50"));
        assertThat(stageOf(mission, bruno)).isEqualTo(Stage.APPROVED);

        complete(bruno, mission, ANSWER_PROTOCOL, Map.of("answer", "counterProposal", "words", "And my train?"));
        complete(anne, mission, REVISE_OR_HEAR, Map.of("decision", "revise"));
        letTheEngineWork(mission);
        var laidOut = drafts.of(mission).saved().draft();
        assertThat(laidOut.expenses()).endsWith(new DeductionRow("e2", bruno, "Train", "84.50"));
        assertThat(prepareDraft.prepare(mission, Map.of()).draft().expenses()).hasSize(2);

        anneProposes(mission, laidOut);
        everybodyAgrees(mission);
        assertThat(stageOf(mission, bruno)).isEqualTo(Stage.IN_VERSION);
        assertThat(list.of(mission, bruno).get(0).version()).isEqualTo(2);
        theClientOrders(mission);
        theClientPays(mission, "10 000");
        assertThat(stageOf(mission, bruno)).isEqualTo(Stage.IN_VERSION);
        theClientPays(mission, "10 000");
        assertThat(stageOf(mission, bruno)).isEqualTo(Stage.PAID);
        assertThat(prepareDraft.prepare(mission, Map.of()).draft().expenses())
                .extracting(DeductionRow::id)
                .containsExactly("e1", "e2");
    }

    @Test
    void whatWasApprovedInMidMissionStandsInTheDraftOfTheNextAmendment() {
        var mission = aMissionInDelivery();
        handIn(mission, bruno, "Train", "84,50");
        complete(anne, mission, APPROVE, Map.of("decision", "approve"));

        as(anne, () -> asking.ask(mission, anne, "Bruno's train", "It was paid", today(), false, Map.of()));
        letTheEngineWork(mission);

        assertThat(drafts.of(mission).saved().draft().expenses())
                .endsWith(new DeductionRow("e2", bruno, "Train", "84.50"));
    }

    @Test
    void aRefusalHasAReasonAndEntersNothing() {
        var mission = aMissionInDelivery();
        handIn(mission, bruno, "Train", "84,50");

        complete(anne, mission, APPROVE, Map.of("decision", "refuse", "reason", "The ticket is somebody else's."));

        assertThat(endsReached(mission)).containsExactly("event_expenseRefused");
        assertThat(textsTo(bruno, mission, "expense_answered")).singleElement().satisfies(text -> assertThat(text)
                .contains("is refused", "The ticket is somebody else's."));
        assertThat(stageOf(mission, bruno)).isEqualTo(Stage.REFUSED);
        assertThat(prepareDraft.prepare(mission, Map.of()).draft().expenses()).hasSize(1);
        assertThat(journal.of(mission))
                .extracting(Journal.Entry::kind)
                .contains("expenseSubmitted", "expenseRefused")
                .doesNotContain("expenseApproved");
    }

    @Test
    void whatTheCoordinatorHasSpentIsApprovedBySomebodyWithoutAShare() {
        var mission = aMissionInDelivery();

        handIn(mission, anne, "Room", "120");

        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(APPROVE)
                .singleResult();
        assertThat(task.getAssignee()).isNotIn(anne, bruno, chloe, ines);
        assertThat(mailsTo(task.getAssignee(), mission)).contains("expense_to_approve");
        var number = list.of(mission, anne).get(0).expense().number();
        for (var person : List.of(anne, bruno)) {
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(() -> answerExpense.answer(number, person, "approve", null));
        }
        complete(task.getAssignee(), mission, APPROVE, Map.of("decision", "approve"));
        assertThat(stageOf(mission, anne)).isEqualTo(Stage.APPROVED);
    }

    @Test
    void whoeverDoesNotAnswerIsRemindedAndAnExpenseIsAnsweredOnce() {
        var mission = aMissionInDelivery();
        handIn(mission, bruno, "Train", "84,50");
        var number = list.of(mission, bruno).get(0).expense().number();

        assertThat(tasks.getVariable(taskOf(anne, mission, APPROVE).getId(), "missionTitle"))
                .asString()
                .endsWith("· Visitor survey");
        assertThat(dueOf(mission, "event_approvalReminder")).containsExactly(inWorkingDays(3));
        fire(mission, "event_approvalReminder");

        assertThat(mailsTo(anne, mission)).contains("expense_reminder");
        complete(anne, mission, APPROVE, Map.of("decision", "approve"));
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> answerExpense.answer(number, anne, "refuse", "On second thoughts"))
                .withMessageContaining("answered already");
    }

    private void handIn(String mission, String person, String label, String amount) {
        as(
                person,
                () -> submitExpense.submit(
                        mission, person, new Typed(label, amount, "200", today()), Upload.of("receipt.pdf", pdf())));
        letTheEngineWork(mission);
    }

    private Stage stageOf(String mission, String person) {
        return list.of(mission, person).get(0).stage();
    }

    private static byte[] pdf() {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
