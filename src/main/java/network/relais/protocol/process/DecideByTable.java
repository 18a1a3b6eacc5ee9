package network.relais.protocol.process;

import java.util.function.Predicate;
import network.relais.engine.OnBehalfOfNetwork;
import network.relais.protocol.ApprovalLevel;
import network.relais.protocol.Stake;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks {@code approval_level.dmn}, in the edition that the mission began with. A mission from before the table, or without a
 * process, is decided on by the latest.
 */
@Component
class DecideByTable implements ApprovalLevel {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final OnBehalfOfNetwork network;

    DecideByTable(
            DecisionService decisions,
            RepositoryService repository,
            RuntimeService runtime,
            OnBehalfOfNetwork network) {
        this.decisions = decisions;
        this.repository = repository;
        this.runtime = runtime;
        this.network = network;
    }

    @Override
    public Predicate<Stake> of(String missionId) {
        var table = network.ask(() -> table(missionId));
        return stake -> network.ask(() -> ApprovalTable.asks(decisions
                .evaluateDecisionTableById(table.getId(), facts(stake))
                .getSingleResult()
                .getSingleEntry()));
    }

    static VariableMap facts(Stake stake) {
        return Variables.createVariables()
                .putValue(ApprovalTable.CHANGE, stake.change().code())
                .putValue(ApprovalTable.HAS_AGREED, stake.hasAgreed())
                .putValue(ApprovalTable.APPROVAL_HOLDS, stake.approvalHolds())
                .putValue(ApprovalTable.OWN_TERMS_CHANGE, stake.ownTermsChange())
                .putValue(ApprovalTable.MOVED_BY, stake.movedBy())
                .putValue(ApprovalTable.FALLS_BY, stake.fallsBy())
                .putValue(ApprovalTable.BELOW_WORK_DONE, stake.belowWorkDone())
                .putValue(ApprovalTable.COORDINATOR, stake.coordinator())
                .putValue(ApprovalTable.FOR_NETWORK, stake.forNetwork())
                .putValue(ApprovalTable.MOVED_PERCENT, stake.movedPercent());
    }

    private DecisionDefinition table(String missionId) {
        var own = ofEdition(missionId);
        if (own != null) {
            return own;
        }
        var latest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(ApprovalTable.DECISION)
                .latestVersion()
                .singleResult();
        if (latest == null) {
            throw new IllegalStateException(
                    "Nobody can say who has to agree: approval_level.dmn has never been published");
        }
        return latest;
    }

    private @Nullable DecisionDefinition ofEdition(String missionId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(missionId).listPage(0, 1).stream()
                .map(instance -> repository
                        .getProcessDefinition(instance.getProcessDefinitionId())
                        .getDeploymentId())
                .flatMap(edition -> repository
                        .createDecisionDefinitionQuery()
                        .deploymentId(edition)
                        .decisionDefinitionKey(ApprovalTable.DECISION)
                        .list()
                        .stream())
                .findFirst()
                .orElse(null);
    }
}
