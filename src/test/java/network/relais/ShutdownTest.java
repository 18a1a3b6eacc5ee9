package network.relais;

import static org.assertj.core.api.Assertions.assertThat;

import network.relais.testing.WholeRelais;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** What is made last ends first. */
@WholeRelais
class ShutdownTest {

    @Autowired
    private ConfigurableListableBeanFactory beans;

    @Test
    void whoeverWorksByTheClockEndsBeforeTheEngineAndTheDatabase() {
        assertThat(beans.getSingletonNames())
                .containsSubsequence("dataSource", "processEngineFactoryBean", "sendWaitingMails", "taskScheduler");
    }
}
