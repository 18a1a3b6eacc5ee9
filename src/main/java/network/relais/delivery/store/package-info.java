/** The deliveries', confirmations' and withdrawals' rows. */
@NullMarked
package network.relais.delivery.store;

import org.jspecify.annotations.NullMarked;
