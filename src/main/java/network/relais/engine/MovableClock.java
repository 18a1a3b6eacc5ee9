package network.relais.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Lets the engine's clock, which is also ours, differ from the real one: for the demo, where days pass at a click. */
@Component
public class MovableClock {

    private final ProcessEngine engine;
    private volatile Duration ahead = Duration.ZERO;

    MovableClock(ProcessEngine engine) {
        this.engine = engine;
    }

    /** How far the clock differs from the real one; negative if it is behind. */
    public Duration ahead() {
        return ahead;
    }

    /** @param newAhead of the real time from now on; negative: behind it */
    public synchronized void run(Duration newAhead) {
        ahead = newAhead;
        ClockUtil.offset(newAhead.toMillis());
    }

    /** From that moment on, the clock goes on as the real one does. */
    public synchronized void setTo(Instant moment) {
        run(ahead.plus(Duration.between(ClockUtil.getCurrentTime().toInstant(), moment)));
    }

    /** Meanwhile the engine starts no job by itself, so that whoever moves the clock can run them in the order of their dates. */
    public void whileJobsRest(Runnable work) {
        var atWork = jobExecutor().filter(JobExecutor::isActive);
        atWork.ifPresent(JobExecutor::shutdown);
        try {
            work.run();
        } finally {
            atWork.ifPresent(JobExecutor::start);
        }
    }

    /** None where the settings switch it off. */
    private Optional<JobExecutor> jobExecutor() {
        return Optional.ofNullable(
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor());
    }
}
