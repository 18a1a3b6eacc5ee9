/** Papers and waivers in the database. */
@NullMarked
package network.relais.compliance.store;

import org.jspecify.annotations.NullMarked;
