package network.relais.engine;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    static Clock clock(@Value("${relais.zone}") ZoneId zone) {
        return new EngineClock(zone);
    }

    /** Our tables exist before the engine runs, since its jobs and listeners write to them from the first second. */
    @Bean
    @DependsOnDatabaseInitialization
    static EngineSettings engineSettings(ListableBeanFactory beans) {
        return new EngineSettings(new DiagramBeans(beans));
    }
}
