package network.relais.metrics;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mission as the figures know it.
 *
 * @param reached when it reached which moment; those that it has not reached are missing
 * @param recommendedAgain when the prescriber brought the next lead after this one; null if that has not happened
 * @param outcome how it ended; null while it runs
 * @param phase where it stands on the map
 * @param place of the client
 * @param client an organisation's id
 * @param prescriber a person's id, as are the next two; null where there is none, or the person was erased
 * @param agreed minor units of the currency, excluding VAT: the budget of the version in force
 * @param received what the client has paid of it, less what was paid back
 */
public record MissionFact(
        String mission,
        Map<Moment, Instant> reached,
        @Nullable Instant recommendedAgain,
        @Nullable String outcome,
        String phase,
        @Nullable String place,
        @Nullable String client,
        @Nullable String prescriber,
        @Nullable String introducer,
        @Nullable String coordinator,
        String currency,
        long agreed,
        long received) {

    /** An end point of a mission, each of its own: what is delivered is not yet paid. */
    public enum Moment {
        /** The lead came in. */
        OPENED,
        /** The lead is qualified, and somebody coordinates. */
        PURSUED,
        /** All parties agree and the client has ordered: the first version is in force. */
        AGREED,
        /** The team is complete, and the work begins. */
        STAFFED,
        DELIVERED,
        EVALUATED,
        /** All instalments are paid or written off. */
        PAID,
        /** Nothing is left to do, and it was not given up on the way. */
        COMPLETED,
        /** Nothing is left to do, however it came out: declined and cancelled ones too. */
        ENDED
    }

    public MissionFact {
        reached = Map.copyOf(reached);
    }

    public Instant opened() {
        return reached.get(Moment.OPENED);
    }

    public boolean isOpen() {
        return !reached.containsKey(Moment.ENDED);
    }
}
