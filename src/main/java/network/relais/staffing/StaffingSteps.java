package network.relais.staffing;

/** Ids of user tasks of this phase that people answer elsewhere too. */
public final class StaffingSteps {

    /** In {@code confirm_new_dates.bpmn}. */
    public static final String ANSWER_DATES = "userTask_answerDates";

    private StaffingSteps() {}
}
