/**
 * The mission itself: what it is called, whose it is, which phase it is in, who takes part, and its journal. Every other
 * feature keys its own rows by the mission's id, which is also the processes' business key.
 */
@NullMarked
package network.relais.mission;

import org.jspecify.annotations.NullMarked;
