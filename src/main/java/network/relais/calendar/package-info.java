/**
 * The network's calendar: which days are working days (French public holidays), where a deadline in working days falls, and how
 * much office time passes between two instants. An office day has ten hours, from 8 to 18 o'clock in the network's zone: a target
 * of three working days that begins on a Monday at 10 is reached on the Thursday at 10.
 */
@NullMarked
package network.relais.calendar;

import org.jspecify.annotations.NullMarked;
