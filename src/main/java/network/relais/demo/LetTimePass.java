package network.relais.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import network.relais.demo.Journey.Outcome;
import network.relais.demo.OpenSteps.OpenStep;
import network.relais.mail.Mailbox;
import network.relais.mail.Mailbox.Mail;
import network.relais.people.Accounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets days pass at a click: timers fire, reminders go out, roles begin and end. The way back is closed, since what was written
 * meanwhile bears its date; so a restart goes on where the demo's time has come to.
 */
@Component
@InDemo
public class LetTimePass {

    private static final Logger LOG = LoggerFactory.getLogger(LetTimePass.class);

    private final Time time;
    private final TimeAhead timeAhead;
    private final OpenSteps openSteps;
    private final Mailbox mailbox;
    private final Accounts accounts;
    private final Clock clock;

    private final AtomicReference<@Nullable Journey> journey = new AtomicReference<>();

    LetTimePass(Time time, TimeAhead timeAhead, OpenSteps openSteps, Mailbox mailbox, Accounts accounts, Clock clock) {
        this.time = time;
        this.timeAhead = timeAhead;
        this.openSteps = openSteps;
        this.mailbox = mailbox;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The one that time passes on now, or the last one since the program started. */
    public Optional<Journey> lastJourney() {
        return Optional.ofNullable(journey.get());
    }

    /**
     * Returns at once, while time passes in the background: see {@link #lastJourney}.
     *
     * @throws DemoRefused if time passes already
     */
    public void begin(Span span) {
        var now = ZonedDateTime.now(clock);
        var begun = Journey.begin(span, now.toInstant(), span.after(now).toInstant());
        var before = journey.get();
        if (before != null && !before.isOver() || !journey.compareAndSet(before, begun)) {
            throw DemoRefused.timePassesAlready();
        }
        var traveller = new Thread(() -> pass(begun), "demo-time");
        traveller.setDaemon(true);
        traveller.start();
    }

    private void pass(Journey begun) {
        var outcome = new Outcome(List.of(), List.of(), true);
        try {
            outcome = whatHappensUntil(begun);
        } catch (RuntimeException e) {
            LOG.error("Time could not pass until {}", begun.until(), e);
        } finally {
            journey.set(current().over(outcome));
        }
    }

    private Outcome whatHappensUntil(Journey begun) {
        var lastMail = mailbox.newest().stream().findFirst().map(Mail::number).orElse(0L);
        var stepsBefore = openSteps.all().stream().map(OpenStep::taskId).collect(Collectors.toSet());
        // First, so that time has not gone back if the program ends on the way.
        timeAhead.keep(time.ahead().plus(Duration.between(begun.from(), begun.until())));
        time.passUntil(begun.until(), this::reached);
        accounts.followRoles();
        var newSteps = openSteps.all().stream()
                .filter(step -> !stepsBefore.contains(step.taskId()))
                .toList();
        return new Outcome(mailbox.after(lastMail), newSteps, false);
    }

    private void reached(Instant moment) {
        journey.set(current().at(moment));
    }

    /** Only the traveller changes a journey that has begun. */
    private Journey current() {
        var current = journey.get();
        if (current == null) {
            throw new IllegalStateException("Time passes on no journey");
        }
        return current;
    }
}
