/** Papers: what people keep, print and file, as PDF. A feature says what stands in one; this package sets it. */
@NullMarked
package network.relais.paper;

import org.jspecify.annotations.NullMarked;
