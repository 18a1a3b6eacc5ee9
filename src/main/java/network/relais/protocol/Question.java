package network.relais.protocol;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person was asked to answer to a version.
 *
 * @param needsUntil the day on which they said that they will answer
 * @param withdrawnAt when the question was withdrawn before they had answered
 */
public record Question(
        String missionId,
        int version,
        String person,
        Instant askedAt,
        @Nullable LocalDate needsUntil,
        @Nullable Instant withdrawnAt) {}
