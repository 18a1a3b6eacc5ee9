/**
 * A lead: somebody may have work for the network. Any member brings it, its introducer qualifies it, and it becomes a mission, waits
 * for a better day, or is declined with a word to whoever recommended the network.
 */
@NullMarked
package network.relais.lead;

import org.jspecify.annotations.NullMarked;
