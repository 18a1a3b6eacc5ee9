/** The map, {@code mission_lifecycle.bpmn}: what it asks about a mission, and what it tells it. */
@NullMarked
package network.relais.mission.process;

import org.jspecify.annotations.NullMarked;
