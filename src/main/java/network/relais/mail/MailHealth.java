package network.relais.mail;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Tells the administrator that mails do not get out. It leaves the status of the whole as it is, since a program that is
 * started again for it would not send them either.
 */
@Component("mailHealthIndicator")
class MailHealth implements HealthIndicator {

    /** Unknown to the order of the statuses, so that it never becomes that of the whole. */
    static final Status LATE = new Status("LATE");

    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final MailQueue queue;
    private final Clock clock;
    private final Duration patience;

    /** @param patience how long a letter may wait */
    MailHealth(MailQueue queue, Clock clock, @Value("${relais.mail.late-after}") Duration patience) {
        this.queue = queue;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public Health health() {
        var now = clock.instant();
        var trouble = queue.trouble(now.minus(patience), now.minus(REMEMBERED));
        var isWell = trouble.late() == 0 && trouble.givenUp() == 0;
        return Health.status(isWell ? Status.UP : LATE)
                .withDetail("late", trouble.late())
                .withDetail("givenUpThisWeek", trouble.givenUp())
                .build();
    }
}
