package network.relais.engine;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** For tests: within reach of diagrams, and noisy when reached. */
@Component
@InDiagrams
public class Canary {

    final AtomicInteger songs = new AtomicInteger();

    public String sing() {
        songs.incrementAndGet();
        return "tweet";
    }
}
