package network.relais.metrics.process;

import java.util.Set;
import network.relais.publishing.DiagramContract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where a diagram goes on to something new: handing over the second milestone is no rework of the first, and neither is the invoice of
 * the second instalment. From there on, rounds are counted from one again.
 *
 * @param element id in the diagram
 */
record NextSubject(String process, String element) implements DiagramContract {

    private static final NextSubject MILESTONE = new NextSubject("mission_delivery", "serviceTask_nextMilestone");
    private static final NextSubject INSTALMENT =
            new NextSubject("mission_settlement", "serviceTask_reviewInstalments");

    static final Set<String> ELEMENTS = Set.of(MILESTONE.element, INSTALMENT.element);

    @Override
    public Set<String> elements() {
        return Set.of(element);
    }

    @Configuration(proxyBeanMethods = false)
    static class Contracts {

        @Bean
        static NextSubject milestoneAsNextSubject() {
            return MILESTONE;
        }

        @Bean
        static NextSubject instalmentAsNextSubject() {
            return INSTALMENT;
        }
    }
}
