/** The links in the database. */
@NullMarked
package network.relais.link.store;

import org.jspecify.annotations.NullMarked;
