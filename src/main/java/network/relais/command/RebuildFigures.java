package network.relais.command;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.stream.Stream;
import network.relais.metrics.Projection.Progress;
import network.relais.metrics.RebuildMetrics;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** {@code rebuild-metrics}: makes managers' figures anew from all that the engine remembers. */
final class RebuildFigures {

    /** Whatever else the settings say: no job runs, nothing is published, and no table is made. */
    private static final String[] ONLY_READING = {
        "--camunda.bpm.job-execution.enabled=false",
        "--camunda.bpm.database.schema-update=false",
        "--spring.flyway.enabled=false",
        // What mails about figures is not needed, and neither is all that it needs itself.
        "--spring.main.lazy-initialization=true"
    };

    /** So many lines at most say how far it is. */
    private static final int LINES = 20;

    private final PrintStream out;

    RebuildFigures(PrintStream out) {
        this.out = out;
    }

    /**
     * The engine, of which only the history is asked, and what makes figures of it. No configuration by its annotations, or the program
     * itself would find it too.
     */
    @EnableAutoConfiguration(
            excludeName = {
                "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration",
                "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration"
            })
    @ComponentScan(
            basePackages = "network.relais.metrics",
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = "network\\.relais\\.metrics\\.web\\..*"))
    @ComponentScan(
            basePackages = "network.relais.engine",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.EngineConfiguration"))
    static class Parts {}

    /** @return what the program ends with */
    int run(String... arguments) {
        var settings = Stream.concat(Arrays.stream(arguments), Arrays.stream(ONLY_READING))
                .toArray(String[]::new);
        try (var program = Commands.start(Parts.class, "", settings)) {
            if (program.getBean(RebuildMetrics.class).now(this::say)) {
                out.println("All figures are made anew.");
                return Commands.DONE;
            }
            out.println("Another program makes figures just now. Try again in a minute.");
            return Commands.NO_ANSWER;
        } catch (RuntimeException e) {
            out.println(Commands.whyNot(
                    e, "As the administrator, POST to its address /api/metrics/rebuild, which does the same"));
            return Commands.NO_ANSWER;
        }
    }

    private void say(Progress progress) {
        var before = (long) LINES * (progress.day() - 1) / progress.days();
        var now = (long) LINES * progress.day() / progress.days();
        if (now > before) {
            out.printf("%d of %d days%n", progress.day(), progress.days());
        }
    }
}
