/**
 * What parties have earned and are still to be paid, over all missions, and the transfers by which the network pays them. Where a member
 * has the contract with the client, the network pays nobody.
 */
@NullMarked
package network.relais.payout;

import org.jspecify.annotations.NullMarked;
