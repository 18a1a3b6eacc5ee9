package network.relais.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class ProcessVariableTest {

    private final VariableScope scope = Mockito.mock(ExecutionEntity.class);

    @Test
    void aValueIsWrittenAsTheEngineKeepsItAndReadAsTheDomainWantsIt() {
        ProcessVariable.date("from").set(scope, LocalDate.of(2026, 3, 4));
        Mockito.verify(scope).setVariable("from", "2026-03-04");

        given("from", "2026-03-04");
        assertThat(ProcessVariable.date("from").in(scope)).isEqualTo("2026-03-04");
        given("cents", 12);
        assertThat(ProcessVariable.whole("cents").in(scope)).isEqualTo(12L);
        given("month", "MAY");
        assertThat(ProcessVariable.oneOf("month", Month.class).in(scope)).isEqualTo(Month.MAY);
        given("yes", true);
        assertThat(ProcessVariable.bool("yes").in(scope)).isTrue();
    }

    @Test
    void aMissingValueIsNamedWithWhereItIsMissing() {
        var execution = (ExecutionEntity) scope;
        Mockito.when(execution.getCurrentActivityId()).thenReturn("serviceTask_computeSplit");
        Mockito.when(execution.getProcessDefinitionId()).thenReturn("protocol_negotiation:1:x");

        assertThatThrownBy(() -> ProcessVariable.string("protocol").in(scope))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'protocol'")
                .hasMessageContaining("'serviceTask_computeSplit'")
                .hasMessageContaining("protocol_negotiation");
    }

    @Test
    void aMissingValueOfATaskIsNamedWithTheTask() {
        var task = Mockito.mock(TaskEntity.class);
        Mockito.when(task.getTaskDefinitionKey()).thenReturn("userTask_approveProtocol");

        assertThatThrownBy(() -> ProcessVariable.string("answer").in(task))
                .hasMessageContaining("'answer'")
                .hasMessageContaining("'userTask_approveProtocol'");
    }

    @Test
    void aFieldLeftEmptyIsAbsentAndNotAnEmptyValue() {
        given("from", "");

        assertThat(ProcessVariable.date("from").optionalIn(scope)).isEmpty();
    }

    @Test
    void aValueOfTheWrongKindIsNoBareClassCastException() {
        given("yes", "perhaps");

        assertThatThrownBy(() -> ProcessVariable.bool("yes").in(scope))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'yes'")
                .hasMessageContaining("String");
    }

    @Test
    void whatIsTakenLeavesTheProcess() {
        given("why", "because");

        assertThat(ProcessVariable.string("why").takeFrom(scope)).isEqualTo("because");
        Mockito.verify(scope).removeVariableLocal("why");
        Mockito.verify(scope).removeVariable("why");
    }

    private void given(String name, Object value) {
        Mockito.when(scope.getVariable(name)).thenReturn(value);
    }
}
