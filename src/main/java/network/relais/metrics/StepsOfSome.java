package network.relais.metrics;

import java.util.List;
import network.relais.metrics.Series.Subject;
import org.jspecify.annotations.Nullable;

/** Steps and phases of some missions, one by one. */
public interface StepsOfSome {

    /** As {@link Facts#endedBetween}, of one subject and of the missions that are asked for. */
    List<Lasted> ended(Subject subject, Period period, Selection selection);

    /**
     * Who was at one step and did it, latest first.
     *
     * @param diagram one content of the process' diagram; null for all
     * @param atMost how many
     */
    List<Passed> passed(
            String process, String activity, @Nullable String diagram, Period period, Selection selection, int atMost);

    /**
     * Those of a process' steps that were done and had been done before, latest first; calls of other processes left out.
     *
     * @param activity the one step that is asked for, which may be a call; null for all
     * @param diagram one content of the process' diagram; null for all
     * @param atMost how many
     */
    List<Passed> again(
            String process,
            @Nullable String activity,
            @Nullable String diagram,
            Period period,
            Selection selection,
            int atMost);

    /**
     * Runs of a process that came to an end of their own, latest first.
     *
     * @param diagram one content of its diagram; null for all
     * @param atMost how many
     */
    List<Passed> ranThrough(String process, @Nullable String diagram, Period period, Selection selection, int atMost);

    /** One time that a mission was at a step or in a phase, whoever's step it was. */
    record Passed(String mission, Lasted step) {}
}
