package network.relais.protocol;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The client ordered what a version says.
 *
 * @param reference the client's own, for instance the number of the purchase order
 */
public record Order(
        String missionId, int version, LocalDate orderedOn, String reference, String recordedBy, Instant recordedAt) {}
