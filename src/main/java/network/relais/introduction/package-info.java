/**
 * Who introduced a client to the network, since when and until when that counts, and what of the fee follows from it; and who
 * decides when two say that they did.
 */
@NullMarked
package network.relais.introduction;

import org.jspecify.annotations.NullMarked;
