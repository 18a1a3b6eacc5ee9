package network.relais.evaluation;

import java.util.Set;

/** Ids of the user tasks in {@code mission_evaluation.bpmn}: where the mails of an evaluation lead. */
public final class EvaluationSteps {

    public static final String CLIENT_FEEDBACK = "userTask_recordClientFeedback";
    public static final String VIEW = "userTask_giveView";
    public static final String PRESCRIBER = "userTask_followUpPrescriber";

    static final Set<String> ALL = Set.of(CLIENT_FEEDBACK, VIEW, PRESCRIBER);

    private EvaluationSteps() {}
}
