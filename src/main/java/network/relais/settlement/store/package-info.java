/** Keeps what the client is asked to pay in our own tables. */
@NullMarked
package network.relais.settlement.store;

import org.jspecify.annotations.NullMarked;
