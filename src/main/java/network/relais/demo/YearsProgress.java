package network.relais.demo;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How far the two years have been played: written in the transaction that plays them, so that a stop loses and doubles nothing. */
public interface YearsProgress {

    /**
     * @param until no mission begins later
     * @param reached everything before has happened
     */
    record State(long seed, int missions, Instant from, Instant until, Instant reached, boolean isOver) {}

    /** Empty if these years were never begun. */
    Optional<State> find();

    void begin(long seed, int missions, Instant from, Instant until);

    void reached(Instant moment);

    void over();

    /** Ids of the missions by their number in the plan, of those that have begun and go on by themselves. */
    Map<Integer, String> begun();

    /** How many have begun or could not, those that were left included. */
    int countBegun();

    void began(int number, String missionId);

    /** Nobody acts in that mission any more, or begins it, since a diagram did not let somebody. */
    void leave(int number);
}
