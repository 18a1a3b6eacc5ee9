package network.relais.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** For whoever watches the program from outside: how many letters wait, and how long the oldest has. Asked for when they are read. */
@Component
class MailMeters implements MeterBinder {

    private final MailQueue queue;
    private final Clock clock;

    MailMeters(MailQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("relais.mails.waiting", this, MailMeters::waiting)
                .description("Mails that are neither sent nor given up")
                .register(registry);
        TimeGauge.builder("relais.mails.oldest.age", this, TimeUnit.SECONDS, MailMeters::age)
                .description("How long ago the mail was queued that waits longest; 0 if none waits")
                .register(registry);
    }

    private double waiting() {
        return queue.unsent().letters();
    }

    private double age() {
        var oldest = queue.unsent().oldest();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toSeconds();
    }
}
