/** {@code mission_staffing.bpmn}: one place a role to ask from, in parallel for all open roles. */
@NullMarked
package network.relais.staffing.process;

import org.jspecify.annotations.NullMarked;
