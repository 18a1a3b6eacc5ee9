package network.relais.metrics;

import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Notes when the holder of a task first opens its form, so that waiting can be told from working. Whoever else looks at it is not
 * written down.
 */
@Component
public class NoteOpening {

    private final Holders holders;
    private final Openings openings;
    private final Clock clock;

    NoteOpening(Holders holders, Openings openings, Clock clock) {
        this.holders = holders;
        this.openings = openings;
        this.clock = clock;
    }

    public void of(String task, String person) {
        if (holders.holds(person, task)) {
            openings.note(task, person, clock.instant());
        }
    }
}
