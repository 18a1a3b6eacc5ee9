package network.relais.publishing.engine;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.engine.InDiagrams;
import network.relais.publishing.CallableBeans;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;

/** The delegates and listeners of the program, and the beans marked for diagrams. */
class ReachableBeans implements CallableBeans {

    private final ListableBeanFactory beans;

    ReachableBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Set<String> names() {
        return Stream.concat(
                        Stream.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)
                                .flatMap(type -> Arrays.stream(beans.getBeanNamesForType(type, true, false))),
                        Arrays.stream(beans.getBeanNamesForAnnotation(InDiagrams.class)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
