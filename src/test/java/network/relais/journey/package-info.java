/** A mission as people live it: each at a browser of their own, led by their mails. */
@NullMarked
package network.relais.journey;

import org.jspecify.annotations.NullMarked;
