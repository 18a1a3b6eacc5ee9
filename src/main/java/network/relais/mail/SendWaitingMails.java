package network.relais.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import network.relais.mail.MailQueue.Waiting;
import network.relais.mail.Postman.Round;
import network.relais.mail.Postman.Undelivered;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what waits in the outbox: at least once each, whichever node comes first. */
@Component
class SendWaitingMails {

    private static final Logger LOG = LoggerFactory.getLogger(SendWaitingMails.class);

    private static final int BATCH = 50;
    /** Longer than a round may take; after a crash, letters that were leased wait this long. */
    private static final Duration LEASE = Duration.ofMinutes(5);
    /** A round that gets this old leaves the rest to the next one, before the leases run out. */
    private static final Duration ROUND = Duration.ofMinutes(3);

    private final MailQueue queue;
    private final Postman postman;
    private final Enclose enclose;
    private final PutLinkIn links;
    private final Clock clock;
    private final String owner;

    /** @param owner tells this node from the others: letters are leased in its name */
    SendWaitingMails(
            MailQueue queue,
            Postman postman,
            Enclose enclose,
            PutLinkIn links,
            Clock clock,
            @Value("${random.uuid}") String owner) {
        this.queue = queue;
        this.postman = postman;
        this.enclose = enclose;
        this.links = links;
        this.clock = clock;
        this.owner = owner;
    }

    /** @return how many were sent */
    @Scheduled(fixedDelayString = "${relais.mail.poll}", initialDelayString = "${relais.mail.poll}")
    int sendWaiting() {
        var sent = 0;
        while (true) {
            var begun = clock.instant();
            var letters = queue.lease(owner, BATCH, begun, begun.plus(LEASE));
            if (letters.isEmpty()) {
                return sent;
            }
            var delivered = deliver(letters, begun);
            sent += delivered;
            if (delivered < letters.size()) {
                return sent;
            }
        }
    }

    private int deliver(List<Waiting> letters, Instant begun) {
        var sent = 0;
        Undelivered closed = null;
        try (var round = postman.setOut()) {
            for (var letter : letters) {
                if (clock.instant().isAfter(begun.plus(ROUND))) {
                    return sent;
                }
                var failure = closed != null ? closed : failureOf(round, letter);
                if (failure == null) {
                    queue.sent(letter, owner, clock.instant());
                    sent++;
                } else {
                    postpone(letter, failure);
                }
                if (closed == null && failure != null && failure.roundIsOver()) {
                    LOG.warn("Mails wait, since the mail server cannot be reached: {}", failure.getMessage());
                    closed = failure;
                }
            }
        }
        return sent;
    }

    /** Whatever is wrong with one letter, the others go on. */
    private @Nullable Undelivered failureOf(Round round, Waiting letter) {
        try {
            var paper = enclose.with(letter.letter()).orElse(null);
            round.deliver(letter.with(links.into(letter.letter())), paper);
            return null;
        } catch (Undelivered e) {
            return e;
        } catch (RuntimeException e) {
            return new Undelivered(e.toString(), e, false);
        }
    }

    private void postpone(Waiting letter, Undelivered why) {
        var now = clock.instant();
        var error = String.valueOf(why.getMessage());
        RetryPauses.after(letter.attempts() + 1)
                .ifPresentOrElse(pause -> queue.tryAgain(letter, owner, now.plus(pause), error), () -> {
                    queue.giveUp(letter, owner, now, error);
                    LOG.error(
                            "Mail {} could not be delivered in {} attempts and is given up: {}",
                            letter.letter().messageId(),
                            letter.attempts() + 1,
                            error);
                });
    }
}
