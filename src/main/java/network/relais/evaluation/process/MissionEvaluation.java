package network.relais.evaluation.process;

import java.util.Set;
import network.relais.engine.ProcessVariable;
import network.relais.evaluation.EvaluationSteps;
import network.relais.publishing.DiagramContract;
import org.springframework.stereotype.Component;

/** Ids and variables of {@code mission_evaluation.bpmn} and its forms that Java refers to. */
@Component
class MissionEvaluation implements DiagramContract {

    static final String OPEN = "serviceTask_openEvaluation";

    /** Fields of {@code client_feedback.form}. */
    static final ProcessVariable<String> CLIENT_ANSWERED = ProcessVariable.string("clientAnswered");

    static final ProcessVariable<String> RESULT = ProcessVariable.string("resultScore");
    static final ProcessVariable<String> RECOMMENDS = ProcessVariable.string("recommendScore");
    static final ProcessVariable<String> USEFUL = ProcessVariable.string("useful");

    /** Fields of {@code client_feedback.form} and {@code contributor_view.form}. */
    static final ProcessVariable<String> COOPERATION = ProcessVariable.string("cooperationScore");

    static final ProcessVariable<String> TO_CHANGE = ProcessVariable.string("toChange");

    /** Fields of {@code contributor_view.form}. */
    static final ProcessVariable<String> TO_KEEP = ProcessVariable.string("toKeep");

    /** Fields of {@code contributor_view.form} and {@code prescriber_follow_up.form}. */
    static final ProcessVariable<String> WORDS = ProcessVariable.string("words");

    /** Fields of {@code prescriber_follow_up.form}. */
    static final ProcessVariable<Boolean> BECOMES_CLIENT = ProcessVariable.bool("becomesClient");

    static final ProcessVariable<String> CLIENT_NAME = ProcessVariable.string("clientName");
    static final ProcessVariable<Boolean> BECOMES_MEMBER = ProcessVariable.bool("becomesMember");
    static final ProcessVariable<Boolean> RECOMMENDS_AGAIN = ProcessVariable.bool("recommendsAgain");

    /** What the forms show of the mission. Local to a task, gone with it. */
    static final String SHOWN = "shown";

    @Override
    public String process() {
        return "mission_evaluation";
    }

    @Override
    public Set<String> elements() {
        return Set.of(OPEN, EvaluationSteps.CLIENT_FEEDBACK, EvaluationSteps.VIEW, EvaluationSteps.PRESCRIBER);
    }
}
