/** Leads in the database. */
@NullMarked
package network.relais.lead.store;

import org.jspecify.annotations.NullMarked;
