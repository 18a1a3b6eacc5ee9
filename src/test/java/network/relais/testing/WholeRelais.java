package network.relais.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole program on a port of its own. All tests that carry nothing but this annotation share one program,
 * started once: what a test makes, it makes under names of its own and takes away again. The web applications ask for the
 * engine "default", of which there is one in a Java program: it is this one's, and other programs give theirs another name
 * (without a hyphen, or it is not taken).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ChosenDatabase.class)
@ActiveProfiles("test")
public @interface WholeRelais {}
