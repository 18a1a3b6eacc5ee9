package network.relais.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

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
        var namedBeansOnly = new NamedBeansOnly();
        engine.setArtifactFactory(namedBeansOnly);
        engine.setScriptEngineResolver(namedBeansOnly);
        engine.setCustomPostBPMNParseListeners(MissionOnCard.onEveryUserTask());
    }

    private void limitWhatRequestsReach(ProcessEngineConfigurationImpl engine) {
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setQueryMaxResultsLimit(2000);
        engine.setGeneralResourceWhitelistPattern(NEUTRAL_ID);
        engine.setDefaultUserPermissionNameForTask(Permissions.TASK_WORK.getName());
        engine.setEnforceSpecificVariablePermission(true);
        engine.setResourceAuthorizationProvider(new OwnProfileOnly());
        // Locked for a minute at most: a lock for good would let any stranger shut a member out.
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayMaxTime(60);
        engine.setTaskService(new Submissions.CheckedTasks(() -> isByAPerson(engine)));
        engine.setFormService(new Submissions.CheckedForms(() -> isByAPerson(engine)));
        engine.setCustomPreVariableSerializers(List.of(new PlainTexts()));
        engine.setCustomPreCommandInterceptorsTxRequired(interceptors(engine));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(interceptors(engine));
        // PlainErrors logs what failed in a request, and the job executor what failed in a job: once is enough.
        engine.setEnableCmdExceptionLogging(false);
    }

    private static boolean isByAPerson(ProcessEngineConfigurationImpl engine) {
        return engine.getIdentityService().getCurrentAuthentication() != null;
    }

    private static List<CommandInterceptor> interceptors(ProcessEngineConfigurationImpl engine) {
        return List.of(
                new FailureOfRequest(),
                new StepsAsDrawn(engine::getIdentityService),
                new NothingPinnedToTasks(engine::getIdentityService),
                new PasswordsAtTheLoginOnly(engine::getIdentityService));
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
