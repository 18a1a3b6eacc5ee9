/**
 * The read model in the database. The one store that also reads other features' tables: a mission's facts are gathered by one
 * statement for many missions, where each feature's port would be asked for each mission (decision record 16).
 */
@NullMarked
package network.relais.metrics.store;

import org.jspecify.annotations.NullMarked;
