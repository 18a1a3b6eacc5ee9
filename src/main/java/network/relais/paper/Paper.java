package network.relais.paper;

/**
 * A document as PDF.
 *
 * @param fileName letters, digits, hyphens and dots only
 */
public record Paper(String fileName, byte[] pdf) {}
