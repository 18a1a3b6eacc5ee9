package network.relais.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/**
 * On an end event: how the phase ended, as its property {@code outcome} says, so that the map can decide where to go. The
 * diagram alone says what it is.
 */
@Component("setOutcome")
public class SetOutcome implements ExecutionListener {

    private static final ProcessVariable<String> OUTCOME = ProcessVariable.string("outcome");

    @Override
    public void notify(DelegateExecution endEvent) {
        OUTCOME.set(endEvent, drawnAt(endEvent));
    }

    /** The property {@code outcome} of the element that the process has reached. */
    public static String drawnAt(DelegateExecution element) {
        return Optional.ofNullable(element.getBpmnModelElementInstance().getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> OUTCOME.name().equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("'%s' of process '%s' needs a property named '%s'"
                        .formatted(element.getCurrentActivityId(), element.getProcessDefinitionId(), OUTCOME.name())));
    }
}
