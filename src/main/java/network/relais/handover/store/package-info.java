/** The rows of roles that were handed over, or were to be. */
@NullMarked
package network.relais.handover.store;

import org.jspecify.annotations.NullMarked;
