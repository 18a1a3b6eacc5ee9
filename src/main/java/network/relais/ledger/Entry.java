package network.relais.ledger;

/**
 * A posting that is on the books. Never changed: a mistake is put right by another entry that reverses it.
 *
 * @param number in the order in which entries were made, in all missions together
 */
public record Entry(long number, Posting posting) {}
