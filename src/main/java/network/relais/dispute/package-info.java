/** Amounts that a party disputes: they are held back until a mediator without a stake, or whoever disputes them, closes it. */
@NullMarked
package network.relais.dispute;

import org.jspecify.annotations.NullMarked;
