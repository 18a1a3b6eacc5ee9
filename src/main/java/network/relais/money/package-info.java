/**
 * Amounts of money, how people write them, and how whole units are shared without losing one. Exact throughout: whole
 * minor units and fractions, never binary floating point.
 */
@NullMarked
package network.relais.money;

import org.jspecify.annotations.NullMarked;
