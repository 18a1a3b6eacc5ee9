package network.relais.mission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What everybody concerned may know of a mission at a glance.
 *
 * @param id for instance {@code M-2026-0007}; also the business key of its processes
 * @param title in a few words what it is about
 * @param client an organisation's id
 * @param clientContact the person at the client's, if known
 * @param prescriber the person who recommended the network, if anybody did
 * @param introducer who qualifies the lead and in whose name the prescriber is told
 * @param coordinator null until somebody accepted to coordinate
 * @param currency ISO 4217
 * @param pausedUntil the day on which it goes on by itself, while it is paused
 */
public record Mission(
        String id,
        String title,
        String client,
        @Nullable String clientContact,
        @Nullable String prescriber,
        String introducer,
        @Nullable String coordinator,
        String currency,
        Phase phase,
        Instant openedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant evaluatedAt,
        @Nullable Instant paidAt,
        @Nullable Instant pausedAt,
        @Nullable LocalDate pausedUntil,
        @Nullable Instant endedAt,
        @Nullable Outcome outcome,
        @Nullable String endReason,
        @Nullable String endWord) {

    public boolean isPaused() {
        return pausedUntil != null;
    }

    public boolean hasEnded() {
        return endedAt != null;
    }

    /** Whoever leads it now: the coordinator, and before there is one the introducer. */
    public String lead() {
        return coordinator != null ? coordinator : introducer;
    }

    public Optional<String> prescriberIfAny() {
        return Optional.ofNullable(prescriber);
    }
}
