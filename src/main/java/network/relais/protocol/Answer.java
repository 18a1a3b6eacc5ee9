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
 * @param behalf whether they gave it themselves
 * @param givenBy who gave it for them; null if they did, or if nobody did
 */
public record Answer(
        String missionId,
        int version,
        String person,
        Kind kind,
        String words,
        Instant answeredAt,
        @Nullable Integer carriedFrom,
        @Nullable Told told,
        Behalf behalf,
        @Nullable String givenBy) {

    /** In whose name an answer counts although the person did not give it. */
    public enum Behalf {
        /** The person answered. */
        SELF,
        /** The deputy whom the person named for an absence. */
        DEPUTY,
        /** The mediator, for somebody who could not be reached. */
        MEDIATOR,
        /** Nobody: the network lets silence count. */
        SILENCE
    }

    /** The person's own answer. */
    public Answer(
            String missionId,
            int version,
            String person,
            Kind kind,
            String words,
            Instant answeredAt,
            @Nullable Integer carriedFrom) {
        this(missionId, version, person, kind, words, answeredAt, carriedFrom, null, Behalf.SELF, null);
    }

    /** Written down by somebody whom the person has told. */
    public Answer(
            String missionId,
            int version,
            String person,
            Kind kind,
            String words,
            Instant answeredAt,
            @Nullable Integer carriedFrom,
            @Nullable Told told) {
        this(missionId, version, person, kind, words, answeredAt, carriedFrom, told, Behalf.SELF, null);
    }

    /** Given by somebody else in the person's place, or by nobody. */
    Answer(
            String missionId,
            int version,
            String person,
            Kind kind,
            String words,
            Instant answeredAt,
            Behalf behalf,
            @Nullable String givenBy) {
        this(missionId, version, person, kind, words, answeredAt, null, null, behalf, givenBy);
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
