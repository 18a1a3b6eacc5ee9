package network.relais.metrics;

/** Whose an open task is. */
public interface Holders {

    boolean holds(String person, String task);
}
