package network.relais.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before a mail is tried again: soon at first, then ever more rarely, two days in all. */
final class RetryPauses {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private RetryPauses() {}

    /**
     * @param failedAttempts how many attempts have failed, at least one
     * @return empty when it is time to give up
     */
    static Optional<Duration> after(int failedAttempts) {
        return failedAttempts > PAUSES.size() ? Optional.empty() : Optional.of(PAUSES.get(failedAttempts - 1));
    }
}
