/** The open steps of a mission follow the role that they are drawn for. */
@NullMarked
package network.relais.handover.process;

import org.jspecify.annotations.NullMarked;
