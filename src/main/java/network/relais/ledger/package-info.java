/**
 * The books: what the client has paid and what each party has received of it, as entries that move an amount from one account to
 * another. A payment is handed out at once, line by line of the split; nothing is changed afterwards, and what was wrong is
 * reversed.
 */
@NullMarked
package network.relais.ledger;

import org.jspecify.annotations.NullMarked;
