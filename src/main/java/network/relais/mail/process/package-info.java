/** "Send mail" in the diagrams. */
@NullMarked
package network.relais.mail.process;

import org.jspecify.annotations.NullMarked;
