package network.relais.protocol.process;

import network.relais.engine.InDiagrams;
import network.relais.engine.MissionKey;
import network.relais.mission.Missions;
import network.relais.protocol.Amendment;
import network.relais.protocol.Amendments;
import network.relais.protocol.DecideAmendment;
import network.relais.protocol.WhoMayJudge;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** {@code ${amendment.asker(execution)}} and its like: what diagrams may ask of the amendment at hand. People are ids of persons. */
@Component("amendment")
@InDiagrams
public class AmendmentInDiagrams {

    private final Amendments amendments;
    private final DecideAmendment decide;
    private final WhoMayJudge whoMayJudge;
    private final Missions missions;

    AmendmentInDiagrams(Amendments amendments, DecideAmendment decide, WhoMayJudge whoMayJudge, Missions missions) {
        this.amendments = amendments;
        this.decide = decide;
        this.whoMayJudge = whoMayJudge;
        this.missions = missions;
    }

    public String asker(DelegateExecution execution) {
        return amendment(execution).askedBy();
    }

    public boolean isCoordinatorAsking(DelegateExecution execution) {
        return asker(execution).equals(missions.get(MissionKey.of(execution)).lead());
    }

    /** Somebody without a share of the own. */
    public String mediator(DelegateExecution execution) {
        return whoMayJudge.judge(MissionKey.of(execution));
    }

    public boolean isPriceChanged(DelegateExecution execution) {
        return decide.isPriceChanged(MissionKey.of(execution));
    }

    /** Tells the mails of one amendment from those of the next. */
    public String number(DelegateExecution execution) {
        return "a" + amendment(execution).number();
    }

    private Amendment amendment(DelegateExecution execution) {
        return amendments.latest(MissionKey.of(execution)).orElseThrow();
    }
}
