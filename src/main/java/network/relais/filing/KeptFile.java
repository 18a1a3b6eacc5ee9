package network.relais.filing;

import java.time.Instant;

/**
 * What is known of a file without reading it.
 *
 * @param name as whoever handed it in called it, with the ending of what it is
 * @param size in bytes
 * @param hash SHA-256 of its content, 64 digits: what was handed in can be told from what is shown later
 */
public record KeptFile(
        long number, String name, FileKind kind, int size, String hash, String handedInBy, Instant handedInAt) {}
