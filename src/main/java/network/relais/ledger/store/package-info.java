/** Keeps payments and payouts in our own tables, to which rows are only ever added. */
@NullMarked
package network.relais.ledger.store;

import org.jspecify.annotations.NullMarked;
