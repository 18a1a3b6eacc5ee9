/** What {@code mission_settlement.bpmn} calls. */
@NullMarked
package network.relais.settlement.process;

import org.jspecify.annotations.NullMarked;
