package network.relais.lead.process;

import network.relais.lead.Lead;
import network.relais.lead.Lead.State;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Tells the gateways of {@code lead_qualification.bpmn} what our rows say was decided. */
final class Decided {

    private Decided() {}

    static void tell(VariableScope scope, Lead lead) {
        LeadQualification.LEAD_DECISION.set(
                scope,
                switch (lead.state()) {
                    case NEW -> "later";
                    case COORDINATOR_ASKED, PURSUED -> "pursue";
                    case NOT_YET -> "notYet";
                    case DECLINED -> "decline";
                });
        LeadQualification.COORDINATOR_ASKED.set(scope, lead.state() == State.COORDINATOR_ASKED);
    }
}
