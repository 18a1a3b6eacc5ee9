/**
 * Who is who: persons and organisations, typed once, and the dated roles they hold. A prescriber who becomes a client or a
 * member keeps the same record.
 */
@NullMarked
package network.relais.people;

import org.jspecify.annotations.NullMarked;
