package network.relais.protocol;

import java.time.Instant;
import java.util.List;
import network.relais.split.Split;
import network.relais.split.SplitCase;
import org.jspecify.annotations.Nullable;

/**
 * One proposal, as everybody saw it. Only its status changes.
 *
 * @param number 1 for the first of a mission, and so on
 * @param round how often the parties have been asked about changed terms; opening or filling a role costs no round
 * @param proposer who has agreed by proposing
 * @param paid what the parties had been paid when it was proposed: they keep it
 * @param inForceSince when the client's order made it hold, or when it took over from a version that held
 */
public record ProtocolVersion(
        String missionId,
        int number,
        int round,
        Origin origin,
        String proposer,
        Instant proposedAt,
        Terms terms,
        List<SplitCase.Paid> paid,
        Status status,
        @Nullable Instant inForceSince) {

    public enum Origin {
        NEGOTIATED,
        ROLE_OPENED,
        ROLE_FILLED,
        CONTRIBUTOR_LEFT,
        DATES_MOVED,
        AMENDED
    }

    public enum Status {
        PROPOSED,
        /** Somebody proposed something else, or a later version took its place. */
        REPLACED,
        /** The coordinator revised it before everybody had answered. */
        WITHDRAWN,
        AGREED
    }

    public ProtocolVersion {
        paid = List.copyOf(paid);
    }

    /** Worked out again from the terms; the same whenever it is asked for. */
    public Split split() {
        return terms.split(paid);
    }

    public boolean isAgreed() {
        return status == Status.AGREED;
    }
}
