package network.relais.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import network.relais.demo.OpenSteps.OpenStep;
import network.relais.mail.Mailbox.Mail;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that passes, or has passed, at a click.
 *
 * @param reached how far it has come
 * @param happened how many timers and waiting steps of the engine have run so far
 * @param outcome null while time still passes
 */
public record Journey(
        Span span, Instant from, Instant until, Instant reached, int happened, @Nullable Outcome outcome) {

    /**
     * @param mails written meanwhile, oldest first
     * @param steps that wait for somebody since, oldest first
     * @param failed whether something broke, which the log explains
     */
    public record Outcome(List<Mail> mails, List<OpenStep> steps, boolean failed) {}

    static Journey begin(Span span, Instant from, Instant until) {
        return new Journey(span, from, until, from, 0, null);
    }

    Journey at(Instant moment) {
        return new Journey(span, from, until, moment, happened + 1, null);
    }

    Journey over(Outcome what) {
        return new Journey(span, from, until, what.failed() ? reached : until, happened, what);
    }

    public boolean isOver() {
        return outcome != null;
    }

    /** 0 to 100. */
    public int percent() {
        var whole = Duration.between(from, until).toMillis();
        return (int) (100 * Duration.between(from, reached).toMillis() / whole);
    }
}
