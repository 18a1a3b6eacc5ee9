package network.relais.web;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Has everybody's rights looked up with their next request, where the minute of {@link FreshRights} would be too long. Other
 * nodes keep their minute.
 */
@Component
final class LookAgain {

    private final AtomicLong wanted = new AtomicLong(System.nanoTime());

    void atEverybody() {
        wanted.set(System.nanoTime());
    }

    /** @param look {@link System#nanoTime} of when somebody was looked up last */
    boolean isWantedSince(long look) {
        return wanted.get() - look >= 0;
    }
}
