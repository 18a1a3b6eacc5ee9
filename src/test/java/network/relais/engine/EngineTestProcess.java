package network.relais.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;

/** One step, assigned to the person in the variable {@code writer}, in a process of these tests' own. */
final class EngineTestProcess {

    static final String KEY = "engine_test";

    private EngineTestProcess() {}

    static void deploy(ProcessEngine engine) {
        var model = Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("userTask_write")
                .name("Write")
                .camundaAssignee("${writer}")
                .camundaFormField()
                .camundaId("comment")
                .camundaType("string")
                .camundaFormFieldDone()
                .camundaTaskListenerDelegateExpression("complete", "${refuseIfAsked}")
                .userTask("userTask_read")
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .name(KEY)
                .enableDuplicateFiltering(true)
                .addModelInstance(KEY + ".bpmn", model)
                .deploy();
    }

    /** @return id of the process instance */
    static String startFor(ProcessEngine engine, String writer) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(
                        KEY,
                        Variables.putValue("writer", writer)
                                .putValue("missionTitle", "M-" + writer)
                                .putValue("comment", "a"))
                .getId();
    }

    static String taskOf(ProcessEngine engine, String instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    static String failing(String how) {
        return "{\"variables\":{\"howToFail\":{\"value\":\"%s\",\"type\":\"String\"}}}".formatted(how);
    }
}
