package network.relais.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import network.relais.mission.Phase;
import org.springframework.stereotype.Component;

/**
 * For whoever watches the program from outside: missions by phase, and how old what the figures know is. Asked for when they are
 * read, from rows that live and from the index of what runs.
 */
@Component
class MissionMeters implements MeterBinder {

    private final WorkInProgress workInProgress;
    private final Projection projection;
    private final Clock clock;

    MissionMeters(WorkInProgress workInProgress, Projection projection, Clock clock) {
        this.workInProgress = workInProgress;
        this.projection = projection;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Arrays.stream(Phase.values()).filter(phase -> phase != Phase.ENDED).forEach(phase -> {
            Gauge.builder(
                            "relais.missions",
                            () -> workInProgress.standingIn(phase).missions())
                    .description("Missions under way")
                    .tag("phase", phase.name().toLowerCase(Locale.ROOT))
                    .register(registry);
            TimeGauge.builder("relais.missions.oldest.age", () -> ageOfOldestIn(phase), TimeUnit.SECONDS)
                    .description("How long ago the lead of the oldest mission under way came in; 0 if there is none")
                    .tag("phase", phase.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        });
        TimeGauge.builder("relais.metrics.lag", this, TimeUnit.SECONDS, MissionMeters::lag)
                .description(
                        "How long ago that was up to which the figures know all; not a number if they know nothing")
                .register(registry);
    }

    private double ageOfOldestIn(Phase phase) {
        var oldest = workInProgress.standingIn(phase).oldest();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toSeconds();
    }

    private double lag() {
        var lag = projection.state().lag(clock.instant());
        return lag == null ? Double.NaN : lag.toSeconds();
    }
}
