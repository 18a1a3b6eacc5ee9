/** The papers that the law wants from whoever is paid: which, until when they hold, and what waits while one is missing. */
@NullMarked
package network.relais.compliance;

import org.jspecify.annotations.NullMarked;
