package network.relais.demo.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import network.relais.demo.InDemo;
import network.relais.demo.Time;
import network.relais.engine.MovableClock;
import network.relais.engine.OnBehalfOfNetwork;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
@InDemo
class EngineTime implements Time {

    private static final Logger LOG = LoggerFactory.getLogger(EngineTime.class);

    private final MovableClock movable;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final OnBehalfOfNetwork network;
    private final Clock clock;

    EngineTime(
            MovableClock movable,
            ManagementService management,
            RuntimeService runtime,
            OnBehalfOfNetwork network,
            Clock clock) {
        this.movable = movable;
        this.management = management;
        this.runtime = runtime;
        this.network = network;
        this.clock = clock;
    }

    @Override
    public Duration ahead() {
        return movable.ahead();
    }

    @Override
    public void run(Duration ahead) {
        movable.run(ahead);
    }

    @Override
    public void hold(Runnable work) {
        movable.whileJobsRest(work);
    }

    @Override
    public void passUntil(Instant target, Consumer<Instant> moment) {
        movable.whileJobsRest(() -> network.tell(() -> {
            var failed = new HashSet<String>();
            for (var job = next(target, failed); job.isPresent(); job = next(target, failed)) {
                setTo(dueAt(job.get()));
                moment.accept(clock.instant());
                execute(job.get(), failed);
            }
            setTo(target);
        }));
    }

    @Override
    public Optional<String> passToNext(Instant target) {
        return network.ask(() -> {
            var job = next(target, Set.of());
            if (job.isEmpty()) {
                setTo(target);
                return Optional.empty();
            }
            setTo(dueAt(job.get()));
            var process = runtime.createProcessInstanceQuery()
                    .processInstanceId(job.get().getProcessInstanceId())
                    .singleResult();
            management.executeJob(job.get().getId());
            return Optional.of(Objects.requireNonNullElse(process.getBusinessKey(), ""));
        });
    }

    /** Housekeeping of the engine's own belongs to no process and waits for its night. */
    private Optional<Job> next(Instant target, Set<String> failed) {
        return Stream.concat(waitingSteps().stream(), timersUntil(target).stream())
                .filter(job -> job.getProcessInstanceId() != null && !failed.contains(job.getId()))
                .filter(job -> !dueAt(job).isAfter(target))
                .min(Comparator.comparing(EngineTime::dueAt).thenComparing(Job::getId));
    }

    private List<Job> waitingSteps() {
        return management.createJobQuery().messages().active().withRetriesLeft().list();
    }

    private List<Job> timersUntil(Instant target) {
        return management
                .createJobQuery()
                .timers()
                .duedateLowerThan(Date.from(target.plusMillis(1)))
                .active()
                .withRetriesLeft()
                .list();
    }

    /** What has no date is due at once. */
    private static Instant dueAt(Job job) {
        return Optional.ofNullable(job.getDuedate()).map(Date::toInstant).orElse(Instant.MIN);
    }

    private void execute(Job job, Set<String> failed) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException e) {
            failed.add(job.getId());
            LOG.warn("A step that fell due while time passed failed: {}", e.getMessage());
        }
    }

    /** Never back. */
    private void setTo(Instant moment) {
        if (moment.isAfter(clock.instant())) {
            movable.setTo(moment);
        }
    }
}
