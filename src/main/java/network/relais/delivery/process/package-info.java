/** {@code mission_delivery.bpmn}: what it asks about a delivery, and what it tells it. */
@NullMarked
package network.relais.delivery.process;

import org.jspecify.annotations.NullMarked;
