/** {@code lead_qualification.bpmn}, and the start of the map, where a lead comes in. */
@NullMarked
package network.relais.lead.process;

import org.jspecify.annotations.NullMarked;
