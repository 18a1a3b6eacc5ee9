package network.relais.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import network.relais.testing.ChosenDatabase;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole program on ninety missions of the last seven months, played through the real processes from a
 * seed, with the change of a diagram half-way and the demo's sixteen missions on top: enough for figures, and for forecasts to be tried on them; on either database. All such
 * tests share one program, so that it is played once; none of them may change a mission. Of two years:
 * {@code -Drelais.test.years=2}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demo-history;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=500",
            "relais.data=target/test-data/${surefire.forkNumber:1}/demo-history",
            "relais.demo.enabled=true",
            "relais.demo.years=${relais.test.years:0.6}",
            "relais.metrics.schedule=-",
            "camunda.bpm.process-engine-name=demoHistory"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {ChosenDatabase.class, WhenThePortOpened.class})
@Tag("process")
public @interface DemoHistory {}
