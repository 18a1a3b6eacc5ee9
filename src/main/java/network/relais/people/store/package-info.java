/** Persons, organisations and dated roles in the database. */
@NullMarked
package network.relais.people.store;

import org.jspecify.annotations.NullMarked;
