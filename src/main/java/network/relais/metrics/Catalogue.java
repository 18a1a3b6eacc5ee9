package network.relais.metrics;

import java.time.Instant;
import java.util.List;

/** What there is to choose from, and what the ids in facts and histograms stand for. */
public interface Catalogue {

    /** Skills that leads asked for, in order. */
    List<String> kinds();

    /** Places of clients, in order. */
    List<String> places();

    /** Every content that a diagram has had, by process, the latest first. */
    List<Version> versions();

    /**
     * @param diagram SHA-256 of the content, in hexadecimal
     * @param label the process' name, as its owner wrote it last
     */
    record Version(String diagram, String process, String label, Instant firstUsed) {}
}
