/** Claims to clients, and mediations about them, in the database. */
@NullMarked
package network.relais.introduction.store;

import org.jspecify.annotations.NullMarked;
