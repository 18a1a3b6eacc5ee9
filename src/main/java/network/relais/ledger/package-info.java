/**
 * What the client has paid and what each party has received of it. A payment is handed out at once, line by line of the
 * split, and nothing is ever taken back.
 */
@NullMarked
package network.relais.ledger;

import org.jspecify.annotations.NullMarked;
