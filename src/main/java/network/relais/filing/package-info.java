/** Files that people hand in, such as a receipt or a certificate: what is taken, and what is kept of it. */
@NullMarked
package network.relais.filing;

import org.jspecify.annotations.NullMarked;
