package network.relais.engine;

import network.relais.Rejection;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** For tests: a step whose completion fails in the way that its variable {@code howToFail} asks for. */
@Component
class RefuseIfAsked implements TaskListener {

    static final String SENTENCE = "The budget is smaller than the expenses: raise one or lower the other.";

    @Override
    public void notify(DelegateTask task) {
        switch (String.valueOf(task.getVariable("howToFail"))) {
            case "rejection" -> throw new Refused();
            case "bug" -> throw new IllegalArgumentException("index 7 of com.example.Secret is null");
            case "race" -> throw new OptimisticLockingException("ENGINE-03005 Execution of 'UPDATE Task' failed");
            default -> {}
        }
    }

    static final class Refused extends Rejection {

        private static final long serialVersionUID = 1L;

        Refused() {
            super("BUDGET_EXCEEDED", SENTENCE, "Le budget est plus petit que les frais.");
        }
    }
}
