/** How letters leave the house: by SMTP, or as files while no mail server is named. */
@NullMarked
package network.relais.mail.transport;

import org.jspecify.annotations.NullMarked;
