package network.relais.protocol;

/**
 * What has to be mended in a draft, and where: the editor marks the field.
 *
 * @param section {@code mission}, {@code pots}, {@code beneficiaries}, {@code expenses}, {@code fixedPrices},
 *     {@code contributions}, {@code milestones} or {@code instalments}
 * @param row the row's id, or the code of a pot; empty if it is about the section as a whole
 * @param field the name of the row's field; empty if it is about the row as a whole
 */
public record Problem(String section, String row, String field, String message) {}
