/**
 * Event logs for process mining: what happened in which mission at which step and when, as XES (IEEE 1849-2016), the format that
 * tools such as ProM, PM4Py and Disco read. Nobody stands in it, neither by name nor by an id. Plain Java; whence the events come is
 * not known here.
 */
@NullMarked
package network.relais.eventlog;

import org.jspecify.annotations.NullMarked;
