package network.relais.protocol.process;

import network.relais.engine.MissionKey;
import network.relais.protocol.Arbitration;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** "Answer for somebody out of reach" is there: its assignee is the mediator, who may see the mission from now on. */
@Component
class CallMediator implements TaskListener {

    private final Arbitration arbitration;
    private final AmendmentForms forms;
    private final LayOutProtocol layOutProtocol;

    CallMediator(Arbitration arbitration, AmendmentForms forms, LayOutProtocol layOutProtocol) {
        this.arbitration = arbitration;
        this.forms = forms;
        this.layOutProtocol = layOutProtocol;
    }

    @Override
    public void notify(DelegateTask task) {
        var mission = MissionKey.of(task);
        arbitration.call(mission, task.getAssignee());
        layOutProtocol.notify(task);
        task.setVariableLocal(
                AmendmentForms.SHOWN,
                Spin.JSON(forms.inPlaceOf(mission, ProtocolNegotiation.PARTY.in(task), task.getAssignee())));
    }
}
