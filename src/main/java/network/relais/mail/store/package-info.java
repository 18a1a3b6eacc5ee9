/** The outbox in the database. */
@NullMarked
package network.relais.mail.store;

import org.jspecify.annotations.NullMarked;
