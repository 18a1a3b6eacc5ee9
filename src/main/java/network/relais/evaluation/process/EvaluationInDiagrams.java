package network.relais.evaluation.process;

import java.util.Date;
import java.util.List;
import network.relais.engine.InDiagrams;
import network.relais.engine.MissionKey;
import network.relais.evaluation.Evaluation;
import network.relais.evaluation.Evaluations;
import network.relais.evaluation.Side;
import network.relais.evaluation.View;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** {@code ${evaluation.closesAt(execution)}} and its like: what diagrams may ask of an evaluation. */
@Component("evaluation")
@InDiagrams
public class EvaluationInDiagrams {

    private final Evaluations evaluations;

    EvaluationInDiagrams(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /** Whether its results are computed already: a mission can be cancelled long after it was delivered. */
    public boolean isClosed(DelegateExecution execution) {
        return evaluations
                .find(MissionKey.of(execution))
                .filter(Evaluation::isClosed)
                .isPresent();
    }

    /** When it closes whoever has answered by then. */
    public Date closesAt(DelegateExecution execution) {
        return evaluations
                .find(MissionKey.of(execution))
                .map(evaluation -> Date.from(evaluation.closesAt()))
                .orElseThrow(
                        () -> new IllegalStateException("'%s' of process '%s' comes before the evaluation is opened"
                                .formatted(execution.getCurrentActivityId(), execution.getProcessDefinitionId())));
    }

    public boolean isClientAsked(DelegateExecution execution) {
        return !waiting(execution, Side.CLIENT).isEmpty();
    }

    /** Who writes down what the client says. */
    public String clientSpeaker(DelegateExecution execution) {
        return theOne(execution, Side.CLIENT);
    }

    /** Who works on the mission and has not given a view yet. */
    public List<String> contributorsToAsk(DelegateExecution execution) {
        return waiting(execution, Side.CONTRIBUTOR);
    }

    public boolean isPrescriberToFollowUp(DelegateExecution execution) {
        return !waiting(execution, Side.PRESCRIBER).isEmpty();
    }

    /** Who has a word with the prescriber. */
    public String prescriberSpeaker(DelegateExecution execution) {
        return theOne(execution, Side.PRESCRIBER);
    }

    private String theOne(DelegateExecution execution, Side side) {
        return waiting(execution, side).stream()
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("'%s' of process '%s' waits for nobody: ask before whether it does"
                                .formatted(execution.getCurrentActivityId(), execution.getProcessDefinitionId())));
    }

    private List<String> waiting(DelegateExecution execution, Side side) {
        return evaluations.viewsOf(MissionKey.of(execution)).stream()
                .filter(view -> view.side() == side && view.isWaiting())
                .map(View::person)
                .toList();
    }
}
