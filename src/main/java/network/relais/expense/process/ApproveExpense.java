package network.relais.expense.process;

import network.relais.engine.ProcessVariable;

/** Ids and variables of {@code approve_expense.bpmn} and its form. */
final class ApproveExpense {

    static final String PROCESS = "approve_expense";

    static final String TASK = "userTask_approveExpense";

    /** Number of the expense that one instance is about. */
    static final ProcessVariable<Long> EXPENSE = ProcessVariable.whole("expenseNumber");

    /** What Tasklist shows on the card of the step. */
    static final ProcessVariable<String> MISSION_TITLE = ProcessVariable.string("missionTitle");

    /** What a gateway asks. */
    static final ProcessVariable<Boolean> APPROVED = ProcessVariable.bool("expenseApproved");

    /** Fields of {@code approve_expense.form}. */
    static final ProcessVariable<String> DECISION = ProcessVariable.string("decision");

    static final ProcessVariable<String> REASON = ProcessVariable.string("reason");

    private ApproveExpense() {}
}
