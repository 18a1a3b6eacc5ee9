/** Notes which files were made for the bank. */
@NullMarked
package network.relais.payout.store;

import org.jspecify.annotations.NullMarked;
