package network.relais.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letters that wait to be sent. Each method is a transaction of its own, so that no row stays locked while a mail server
 * makes us wait: whoever leased a letter has it alone until the lease ends.
 */
public interface MailQueue {

    /**
     * Letters that are due and that nobody else has leased, oldest first.
     *
     * @param owner who leases them
     */
    List<Waiting> lease(String owner, int atMost, Instant now, Instant until);

    void sent(Waiting letter, String owner, Instant now);

    void tryAgain(Waiting letter, String owner, Instant at, String error);

    void giveUp(Waiting letter, String owner, Instant now, String error);

    Backlog backlog();

    /**
     * What whoever runs the network should look at.
     *
     * @param queuedBefore letters that are older and still wait are late
     * @param givenUpSince what was given up earlier has been seen to, or never will be
     */
    Trouble trouble(Instant queuedBefore, Instant givenUpSince);

    /** @param attempts how often it was tried in vain */
    record Waiting(long number, int attempts, Instant createdAt, Letter letter) {

        Waiting with(Letter asItLeaves) {
            return new Waiting(number, attempts, createdAt, asItLeaves);
        }
    }

    /**
     * @param waiting neither sent nor given up
     * @param givenUp could not be delivered in all attempts
     */
    record Backlog(long waiting, long givenUp) {}

    Unsent unsent();

    /**
     * @param letters neither sent nor given up
     * @param oldest when the one was queued that waits longest; null if none waits
     */
    record Unsent(long letters, @Nullable Instant oldest) {}

    /** How many letters are late, and how many were given up lately. */
    record Trouble(long late, long givenUp) {}
}
