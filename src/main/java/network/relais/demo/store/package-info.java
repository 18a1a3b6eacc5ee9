/** How far the demo's time has come, in the database. */
@NullMarked
package network.relais.demo.store;

import org.jspecify.annotations.NullMarked;
