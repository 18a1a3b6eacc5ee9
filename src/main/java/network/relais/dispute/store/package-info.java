/** The disputes' rows. */
@NullMarked
package network.relais.dispute.store;

import org.jspecify.annotations.NullMarked;
