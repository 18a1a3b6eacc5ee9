package network.relais.lead;

/**
 * What somebody should know before sending a lead, though nothing has to be mended.
 *
 * @param field the name in {@link LeadForm} of what it is about
 */
public record LeadCaution(String field, String message) {}
