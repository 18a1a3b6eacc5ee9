/** {@code /missions/{id}/hand-over}: who is asked to take over which role, and the answer. */
@NullMarked
package network.relais.handover.web;

import org.jspecify.annotations.NullMarked;
