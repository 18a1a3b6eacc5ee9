/**
 * The delivery: milestones are handed over and accepted one after the other, days are confirmed, and whoever cannot go on is
 * replaced. Plain Java at the root.
 */
@NullMarked
package network.relais.delivery;

import org.jspecify.annotations.NullMarked;
