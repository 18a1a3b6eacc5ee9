package network.relais.publishing.engine;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import network.relais.publishing.BpmnTree;

/** A small tree with nothing wrong in it, and the same with one thing changed. */
final class SampleTree {

    static final String MAP = "mission_lifecycle.bpmn";
    static final String PHASE = "review/work_review.bpmn";
    static final String DECISION = "review/review_depth.dmn";
    static final String FORM = "review/give_opinion.form";

    private final Map<String, String> files = new TreeMap<>(
            Map.of(
                    MAP,
                    """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="map" targetNamespace="relais">
              <bpmn:process id="mission_lifecycle" name="Mission" isExecutable="true" camunda:historyTimeToLive="P1825D">
                <bpmn:startEvent id="event_begun" name="Mission begun" camunda:formKey="embedded:/lead/start.html">
                  <bpmn:extensionElements>
                    <camunda:executionListener event="start" expression="${beginMission.in(execution, 'new')}" />
                  </bpmn:extensionElements>
                </bpmn:startEvent>
                <bpmn:sequenceFlow id="flow1" sourceRef="event_begun" targetRef="callActivity_review" />
                <bpmn:callActivity id="callActivity_review" name="Review" calledElement="work_review" \
            camunda:calledElementBinding="deployment">
                  <bpmn:extensionElements>
                    <camunda:in businessKey="#{execution.processBusinessKey}" />
                    <camunda:in source="coordinator" target="coordinator" />
                    <camunda:out source="outcome" target="outcome" />
                  </bpmn:extensionElements>
                </bpmn:callActivity>
                <bpmn:sequenceFlow id="flow2" sourceRef="callActivity_review" targetRef="event_completed" />
                <bpmn:endEvent id="event_completed" name="Mission completed" />
              </bpmn:process>
            </bpmn:definitions>
            """,
                    PHASE,
                    """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            id="phase" targetNamespace="relais">
              <bpmn:process id="work_review" name="Work review" isExecutable="true" camunda:historyTimeToLive="P1825D" \
            camunda:isStartableInTasklist="false">
                <bpmn:startEvent id="event_started" name="Work delivered" />
                <bpmn:sequenceFlow id="flow1" sourceRef="event_started" targetRef="businessRuleTask_depth" />
                <bpmn:businessRuleTask id="businessRuleTask_depth" name="Choose depth" \
            camunda:decisionRef="review_depth" camunda:decisionRefBinding="deployment">
                  <bpmn:extensionElements>
                    <camunda:inputOutput>
                      <camunda:outputParameter name="depth">${decisionResult.getSingleResult().depth}</camunda:outputParameter>
                    </camunda:inputOutput>
                  </bpmn:extensionElements>
                </bpmn:businessRuleTask>
                <bpmn:sequenceFlow id="flow2" sourceRef="businessRuleTask_depth" targetRef="userTask_giveOpinion" />
                <bpmn:userTask id="userTask_giveOpinion" name="Give opinion" camunda:formRef="give_opinion" \
            camunda:formRefBinding="deployment" camunda:assignee="${mission.coordinator(execution)}" \
            camunda:dueDate="${deadline.inWorkingDays(execution, 3)}">
                  <bpmn:extensionElements>
                    <camunda:properties><camunda:property name="waitsFor" value="member" /></camunda:properties>
                    <camunda:taskListener event="complete" delegateExpression="${recordOpinion}" />
                  </bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="flow3" sourceRef="userTask_giveOpinion" targetRef="gateway_isAccepted" />
                <bpmn:exclusiveGateway id="gateway_isAccepted" name="Accepted?" default="flow5" />
                <bpmn:sequenceFlow id="flow4" name="yes" sourceRef="gateway_isAccepted" targetRef="serviceTask_sendMail">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\
            ${opinion == 'yes' and not (depth eq "deep" || score &lt; 2.5)}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="flow5" name="no" sourceRef="gateway_isAccepted" targetRef="event_refused" />
                <bpmn:serviceTask id="serviceTask_sendMail" name="Send mail" camunda:delegateExpression="${sendMail}">
                  <bpmn:extensionElements>
                    <camunda:inputOutput>
                      <camunda:inputParameter name="template">accepted</camunda:inputParameter>
                      <camunda:inputParameter name="to">${mission.coordinator(execution)}</camunda:inputParameter>
                    </camunda:inputOutput>
                  </bpmn:extensionElements>
                </bpmn:serviceTask>
                <bpmn:sequenceFlow id="flow6" sourceRef="serviceTask_sendMail" targetRef="event_paid" />
                <bpmn:intermediateCatchEvent id="event_paid" name="Client paid">
                  <bpmn:extensionElements>
                    <camunda:properties><camunda:property name="waitsFor" value="client" /></camunda:properties>
                  </bpmn:extensionElements>
                  <bpmn:messageEventDefinition id="def1" messageRef="message_clientPaid" />
                </bpmn:intermediateCatchEvent>
                <bpmn:sequenceFlow id="flow7" sourceRef="event_paid" targetRef="event_accepted" />
                <bpmn:endEvent id="event_accepted" name="Work accepted" />
                <bpmn:endEvent id="event_refused" name="Work refused">
                  <bpmn:errorEventDefinition id="def2" errorRef="error_refused" />
                </bpmn:endEvent>
              </bpmn:process>
              <bpmn:message id="message_clientPaid" name="mission.clientPaid" />
              <bpmn:error id="error_refused" name="Refused" errorCode="workRefused" />
            </bpmn:definitions>
            """,
                    DECISION,
                    """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" \
            xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="depth" name="Depth" namespace="relais">
              <decision id="review_depth" name="Review depth" camunda:historyTimeToLive="P1825D">
                <decisionTable id="table" hitPolicy="FIRST">
                  <input id="input"><inputExpression id="inputExpression" typeRef="long"><text>days</text></inputExpression></input>
                  <output id="output" name="depth" typeRef="string" />
                  <rule id="rule1">
                    <inputEntry id="entry1"><text>&gt; 10</text></inputEntry>
                    <outputEntry id="entry2"><text>"deep"</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
            """,
                    FORM,
                    """
            {"type": "default", "id": "give_opinion", "schemaVersion": 16, "components": [
              {"type": "text", "id": "text1", "text": "What do you say?"},
              {"type": "group", "id": "group1", "label": "Answer", "components": [
                {"type": "textfield", "id": "field1", "key": "opinion", "label": "Opinion"}
              ]}
            ]}
            """));

    /** The same tree with one text in one file replaced; fails when the text is not there. */
    static SampleTree with(String file, String text, String instead) {
        return new SampleTree().and(file, text, instead);
    }

    SampleTree and(String file, String text, String instead) {
        var content = String.valueOf(files.get(file));
        if (!content.contains(text)) {
            throw new IllegalArgumentException("The sample does not hold " + text);
        }
        files.put(file, content.replace(text, instead));
        return this;
    }

    SampleTree move(String file, String to) {
        files.put(to, String.valueOf(files.remove(file)));
        return this;
    }

    SampleTree add(String file, String content) {
        files.put(file, content);
        return this;
    }

    SampleTree remove(String file) {
        files.remove(file);
        return this;
    }

    String text(String file) {
        return String.valueOf(files.get(file));
    }

    BpmnTree tree() {
        var contents = new TreeMap<String, byte[]>();
        files.forEach((file, content) -> contents.put(file, content.getBytes(StandardCharsets.UTF_8)));
        return BpmnTree.of(contents);
    }
}
