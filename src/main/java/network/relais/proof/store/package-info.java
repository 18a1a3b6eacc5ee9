/** Records, sealed texts and anchors in the database; where chance comes from. */
@NullMarked
package network.relais.proof.store;

import org.jspecify.annotations.NullMarked;
