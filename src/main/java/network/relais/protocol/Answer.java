package network.relais.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person said to a version; one answer each.
 *
 * @param words what they propose instead, or why; may be empty
 * @param carriedFrom the version to which they said so, when this one does not change what they had agreed to; null if they
 *     were asked
 * @param told how it is known if somebody wrote it down for them; null if they typed it
 */
public record Answer(
        String missionId,
        int version,
        String person,
        Kind kind,
        String words,
        Instant answeredAt,
        @Nullable Integer carriedFrom,
        @Nullable Told told) {

    /** Typed by the person themselves. */
    public Answer(
            String missionId,
            int version,
            String person,
            Kind kind,
            String words,
            Instant answeredAt,
            @Nullable Integer carriedFrom) {
        this(missionId, version, person, kind, words, answeredAt, carriedFrom, null);
    }

    public enum Kind {
        /** Agrees and is free on the dates. */
        AGREED,
        COUNTER_PROPOSAL,
        NOT_TAKING_PART
    }

    public boolean isAgreement() {
        return kind == Kind.AGREED;
    }
}
