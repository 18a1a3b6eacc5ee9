/** Protocol agreements in the database. */
@NullMarked
package network.relais.protocol.store;

import org.jspecify.annotations.NullMarked;
