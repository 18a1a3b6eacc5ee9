package network.relais.publishing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import network.relais.engine.InDiagrams;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** What a diagram may call, and what only looks as if it could. */
class ReachableBeansTest {

    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    private final ReachableBeans reachable = new ReachableBeans(beans);

    @Test
    void delegatesAndBeansMadeForDiagramsAreReachable() {
        beans.registerSingleton("computeSplit", new ComputeSplit());
        beans.registerSingleton("parties", new Parties());
        beans.registerSingleton("dataSource", new Object());

        assertThat(reachable.methods())
                .containsOnlyKeys("computeSplit", "parties")
                .containsEntry("parties", Set.of("of"));
    }

    /** The engine does not find it: "Cannot invoke Method.getParameterTypes() because method is null". */
    @Test
    void aMethodOfAClassThatIsNotPublicCannotBeCalled() {
        beans.registerSingleton("hidden", new Hidden());

        assertThat(reachable.methods()).containsEntry("hidden", Set.of());
    }

    @Test
    void aMethodOfAPublicInterfaceCanBeCalledWhateverTheClass() {
        beans.registerSingleton("computeSplit", new ComputeSplit());

        assertThat(reachable.methods()).containsEntry("computeSplit", Set.of("execute"));
    }

    static class ComputeSplit implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {}
    }

    @InDiagrams
    public static class Parties {

        public String of(String mission) {
            return mission;
        }
    }

    @InDiagrams
    static class Hidden {

        public String of(String mission) {
            return mission;
        }
    }
}
