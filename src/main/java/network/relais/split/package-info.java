/**
 * How a mission's budget is split among the parties of its protocol agreement, as {@code docs/split.md} tells the
 * members: pure arithmetic, exact to the minor unit, every line with its reasons.
 */
@NullMarked
package network.relais.split;

import org.jspecify.annotations.NullMarked;
