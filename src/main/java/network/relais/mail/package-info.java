/**
 * Mails: a row in the outbox, written in the transaction that decides to send, and sent afterwards by a poller. The only user
 * of Apache Commons Email.
 */
@NullMarked
package network.relais.mail;

import org.jspecify.annotations.NullMarked;
