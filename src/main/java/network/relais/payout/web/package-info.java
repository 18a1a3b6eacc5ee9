/** The page {@code /payouts} for those who pay, with its files for the accountant and the bank; on a mission's page what is one's own. */
@NullMarked
package network.relais.payout.web;

import org.jspecify.annotations.NullMarked;
