/** What {@code protocol_negotiation.bpmn} asks about a protocol agreement, and what it tells it. */
@NullMarked
package network.relais.protocol.process;

import org.jspecify.annotations.NullMarked;
