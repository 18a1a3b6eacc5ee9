package network.relais.engine;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** What {@code application.yaml} cannot set: the engine's doors that are open by default, closed here. */
final class EngineSettings extends AbstractProcessEnginePlugin {

    private static final String NEUTRAL_ID = "[a-z0-9][a-z0-9-]{0,60}";

    private final DiagramBeans beans;

    EngineSettings(DiagramBeans beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        limitWhatDiagramsReach(engine);
        limitWhatRequestsReach(engine);
        setJobsAndHistory(engine);
    }

    private void limitWhatDiagramsReach(ProcessEngineConfigurationImpl engine) {
        engine.setBeans(beans);
        engine.setExpressionManager(new GuardedExpressions(beans));
    }

    private void limitWhatRequestsReach(ProcessEngineConfigurationImpl engine) {
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setQueryMaxResultsLimit(2000);
        engine.setGeneralResourceWhitelistPattern(NEUTRAL_ID);
        engine.setDefaultUserPermissionNameForTask(Permissions.TASK_WORK.getName());
    }

    private void setJobsAndHistory(ProcessEngineConfigurationImpl engine) {
        engine.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
        engine.setFailedJobRetryTimeCycle("PT1M,PT10M,PT1H");
        engine.setEnforceHistoryTimeToLive(true);
        engine.setHistoryCleanupBatchWindowStartTime("02:00");
        engine.setHistoryCleanupBatchWindowEndTime("05:00");
        engine.setTaskMetricsEnabled(false);
    }
}
