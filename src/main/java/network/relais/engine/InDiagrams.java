package network.relais.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A bean that expressions in diagrams may call by its name, as in {@code ${parties.of(execution)}}. Delegates, task
 * listeners and execution listeners are reachable without it; every other bean is out of reach of a diagram.
 *
 * <p>Whatever such a bean can do, whoever edits a diagram can do: keep it to questions.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface InDiagrams {}
