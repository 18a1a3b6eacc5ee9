package network.relais.handover;

import java.time.Instant;
import network.relais.mission.Mission;
import org.jspecify.annotations.Nullable;

/**
 * A member was asked to take over a role of a mission.
 *
 * @param number in all missions together
 * @param holder who had the role when the question was asked; keeps it until the successor says yes
 * @param askedBy the holder, or an animator for them
 * @param words to the successor; may be empty
 * @param reason why not, if the successor declined and wanted to say so; else empty
 * @param endedAt when it was answered or taken back
 */
public record HandOver(
        long number,
        String missionId,
        Role role,
        String holder,
        String successor,
        String askedBy,
        Instant askedAt,
        String words,
        State state,
        String reason,
        @Nullable Instant endedAt) {

    /** What can be handed over as it is. Whoever contributes is replaced on the terms of the agreement instead. */
    public enum Role {
        COORDINATOR {
            @Override
            public @Nullable String holder(Mission mission) {
                return mission.coordinator();
            }
        },
        INTRODUCER {
            @Override
            public @Nullable String holder(Mission mission) {
                return mission.introducer();
            }
        };

        /** Null while nobody has the role. */
        public abstract @Nullable String holder(Mission mission);
    }

    public enum State {
        ASKED,
        ACCEPTED,
        DECLINED,
        /** Taken back before it was answered. */
        STOPPED
    }

    public boolean isOpen() {
        return state == State.ASKED;
    }
}
