package network.relais.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A test of the whole program with the demo switched on, as its first start leaves it. All such tests share one program. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "relais.data=target/test-data/${surefire.forkNumber:1}/demo",
            "relais.demo.enabled=true",
            "relais.metrics.schedule=-",
            "camunda.bpm.process-engine-name=demo"
        })
@AutoConfigureMockMvc
@interface WholeDemo {}
