package network.relais.metrics;

import java.util.List;

/** What one person did and takes part in; shown to nobody but that person. */
public interface OwnFacts {

    /** Steps that were theirs and were done in the period. */
    List<Lasted> steps(String person, Period period);

    /**
     * Missions that they brought in, coordinate or have a share in, those that opened last first.
     *
     * @param atMost how many
     */
    List<MissionFact> missions(String person, int atMost);

    /** How many of those there are, however long the list. */
    Numbers numbers(String person);

    record Numbers(long missions, long underWay) {}
}
