/** Reads from the engine where a mission is on its diagrams. */
@NullMarked
package network.relais.overview.process;

import org.jspecify.annotations.NullMarked;
