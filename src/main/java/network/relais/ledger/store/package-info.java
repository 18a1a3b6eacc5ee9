/** Keeps the books in our own tables, to which rows are only ever added: the databases refuse anything else. */
@NullMarked
package network.relais.ledger.store;

import org.jspecify.annotations.NullMarked;
