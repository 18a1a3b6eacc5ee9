package network.relais.metrics;

import java.util.List;
import java.util.Set;

/** What one person did and takes part in; shown to nobody but that person. */
public interface OwnFacts {

    /** Steps that were theirs and were done in the period. */
    List<Lasted> steps(String person, Period period);

    /**
     * Others who did the same step in the period, enough of them to tell whether there are several: not everybody, if there are
     * many.
     *
     * @param atMost how many are looked for
     * @return ids, to be counted and never shown
     */
    Set<String> othersAt(Diagrams.Place step, String person, Period period, int atMost);

    /**
     * Missions that they brought in, coordinate or have a share in, those that opened last first.
     *
     * @param atMost how many
     */
    List<MissionFact> missions(String person, int atMost);
}
