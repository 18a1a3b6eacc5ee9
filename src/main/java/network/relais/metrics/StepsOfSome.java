package network.relais.metrics;

import java.util.List;
import network.relais.metrics.Series.Subject;

/** Steps and phases of some missions, one by one. */
public interface StepsOfSome {

    /** As {@link Facts#endedBetween}, of one subject and of the missions that are asked for. */
    List<Lasted> ended(Subject subject, Period period, Selection selection);
}
