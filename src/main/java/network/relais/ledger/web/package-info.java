/** Shows what payments would bring to each line, before any has come in. */
@NullMarked
package network.relais.ledger.web;

import org.jspecify.annotations.NullMarked;
