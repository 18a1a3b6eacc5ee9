/** The network's calendar: which days are working days (French public holidays) and where a deadline in working days falls. */
@NullMarked
package network.relais.calendar;

import org.jspecify.annotations.NullMarked;
