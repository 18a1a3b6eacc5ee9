package network.relais.engine;

import static org.assertj.core.api.Assertions.assertThat;

import network.relais.testing.WholeRelais;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Settings of the engine whose loss no scenario would notice, since the engine would merely be open, slow or talkative. */
@WholeRelais
class EngineSettingsTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment settings;

    @Test
    void theDoorsThatAreOpenByDefaultAreClosed() {
        var set = configuration();

        assertThat(set.isAuthorizationEnabled()).isTrue();
        assertThat(set.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(set.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(set.isEnforceSpecificVariablePermission()).isTrue();
        assertThat(set.getQueryMaxResultsLimit()).isEqualTo(2000);
        assertThat(set.getDefaultUserPermissionNameForTask()).isEqualTo("TASK_WORK");
        assertThat(settings.getProperty("camunda.bpm.webapp.auth.cache.time-to-live", Long.class))
                .as("milliseconds for which a web application trusts what it knows of a person")
                .isBetween(1L, 60_000L);
    }

    @Test
    void whatIsDueStartsSoonAndOneAfterTheOtherInAMission() {
        assertThat(settings.getProperty("camunda.bpm.job-execution.max-wait", Long.class))
                .as("milliseconds")
                .isBetween(1L, 5_000L);
        assertThat(configuration().isJobExecutorAcquireExclusiveOverProcessHierarchies())
                .isTrue();
        assertThat(configuration().getFailedJobRetryTimeCycle()).isEqualTo("PT1M,PT10M,PT1H");
    }

    /** Steps and tasks, but no variables: what people type is in our own tables only. */
    @Test
    void historyKeepsNoVariable() {
        assertThat(configuration().getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_ACTIVITY);
        assertThat(configuration().isEnforceHistoryTimeToLive()).isTrue();
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
