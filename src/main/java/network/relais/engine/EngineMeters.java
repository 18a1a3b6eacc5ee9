package network.relais.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * For whoever watches the program from outside: whether the engine gets done what is due, and what it has given up. Asked for when
 * they are read.
 */
@Component
class EngineMeters implements MeterBinder {

    /** As many as the engine lists at most; with more, how many is no matter. */
    private static final int MOST_INCIDENTS = 2000;

    private final ManagementService management;
    private final RuntimeService runtime;

    EngineMeters(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("relais.jobs.due", this, EngineMeters::due)
                .description("Jobs of the engine whose time has come and that are not done yet")
                .register(registry);
        Gauge.builder("relais.jobs.failed", this, EngineMeters::failed)
                .description("Jobs of the engine that failed until it gave up")
                .register(registry);
        Gauge.builder("relais.incidents", this, EngineMeters::incidents)
                .description("What somebody has to look at in Cockpit before a mission goes on")
                .register(registry);
    }

    private double due() {
        return management.createJobQuery().executable().active().count();
    }

    private double failed() {
        return management.createJobQuery().noRetriesLeft().count();
    }

    /** The engine also notes each one on every process that has called the one in which it is: these are no more of them. */
    private double incidents() {
        return runtime.createIncidentQuery().listPage(0, MOST_INCIDENTS).stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .count();
    }
}
