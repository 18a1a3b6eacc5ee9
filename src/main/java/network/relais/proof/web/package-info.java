/** The page on which the register is checked. */
@NullMarked
package network.relais.proof.web;

import org.jspecify.annotations.NullMarked;
