/** Offers in the database. */
@NullMarked
package network.relais.staffing.store;

import org.jspecify.annotations.NullMarked;
