package network.relais.metrics;

import java.time.Instant;

/** When somebody first opened the form of a task of theirs. */
public interface Openings {

    /** The first time counts: nothing happens at any other. */
    void note(String task, String person, Instant at);
}
