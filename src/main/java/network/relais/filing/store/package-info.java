/** Files that were handed in, in the database: so they are saved, restored and shared between programs as all else is. */
@NullMarked
package network.relais.filing.store;

import org.jspecify.annotations.NullMarked;
