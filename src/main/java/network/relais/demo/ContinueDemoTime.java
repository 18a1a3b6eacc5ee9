package network.relais.demo;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A start goes on where the demo's time had come to. */
@Component
@InDemo
class ContinueDemoTime implements SmartLifecycle {

    private final Time time;
    private final TimeAhead timeAhead;
    private volatile boolean running;

    ContinueDemoTime(Time time, TimeAhead timeAhead) {
        this.time = time;
        this.timeAhead = timeAhead;
    }

    @Override
    public void start() {
        time.run(timeAhead.kept());
        running = true;
    }

    @Override
    public void stop() {
        time.run(Duration.ZERO);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before diagrams are published and anything is done or sent: all of it bears the demo's date. */
    @Override
    public int getPhase() {
        return -10;
    }
}
