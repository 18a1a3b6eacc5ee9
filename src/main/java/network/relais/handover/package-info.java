/** A mission's coordinator or introducer hands the role over to another member, who is asked and free to decline. */
@NullMarked
package network.relais.handover;

import org.jspecify.annotations.NullMarked;
