/** The entry point, and the two things that every feature shares: what a use case is, and how the business says no. */
@NullMarked
package network.relais;

import org.jspecify.annotations.NullMarked;
