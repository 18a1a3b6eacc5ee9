/** Missions, parts and journal in the database. */
@NullMarked
package network.relais.mission.store;

import org.jspecify.annotations.NullMarked;
