package network.relais.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import network.relais.protocol.Milestone;
import network.relais.protocol.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Where a milestone of the protocol stands.
 *
 * @param id stable from version to version of the protocol: {@code m1}
 * @param responsible the party who delivers it: a person's id, or an open role
 * @param round which delivery this is: 1 until the client asks for corrections
 * @param deliveredAt when it was last handed over; null if it never was
 * @param acceptedOn the day on which the client accepted; null before
 * @param corrections what the client asked for last; empty if nothing
 */
public record MilestoneState(
        String id,
        String title,
        LocalDate dueOn,
        String responsible,
        State state,
        int round,
        @Nullable Instant deliveredAt,
        @Nullable LocalDate acceptedOn,
        String corrections) {

    public enum State {
        /** To be delivered, for the first time or again. */
        OPEN,
        /** Handed over; what the client says is not recorded yet. */
        DELIVERED,
        ACCEPTED
    }

    /** In the order in which they are delivered: by the day they are due, those of one day as the protocol lists them. */
    static List<MilestoneState> all(Terms terms, List<Delivery> deliveries) {
        return terms.milestones().stream()
                .sorted(Comparator.comparing(Milestone::dueOn))
                .map(milestone -> of(milestone, deliveries))
                .toList();
    }

    private static MilestoneState of(Milestone milestone, List<Delivery> deliveries) {
        var last = deliveries.stream()
                .filter(delivery -> delivery.milestone().equals(milestone.id()))
                .max(Comparator.comparing(Delivery::round))
                .orElse(null);
        if (last == null) {
            return in(milestone, State.OPEN, 1, null, null, "");
        }
        if (last.isAccepted()) {
            return in(milestone, State.ACCEPTED, last.round(), last.deliveredAt(), last.acceptedOn(), "");
        }
        return last.isAnswered()
                ? in(milestone, State.OPEN, last.round() + 1, last.deliveredAt(), null, last.corrections())
                : in(milestone, State.DELIVERED, last.round(), last.deliveredAt(), null, "");
    }

    private static MilestoneState in(
            Milestone milestone,
            State state,
            int round,
            @Nullable Instant deliveredAt,
            @Nullable LocalDate acceptedOn,
            String corrections) {
        return new MilestoneState(
                milestone.id(),
                milestone.title(),
                milestone.dueOn(),
                milestone.responsible(),
                state,
                round,
                deliveredAt,
                acceptedOn,
                corrections);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isAccepted() {
        return state == State.ACCEPTED;
    }
}
