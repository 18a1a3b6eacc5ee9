/**
 * Links in mails by which their readers answer without signing in. A link is good for one thing, once, for one person, and for a
 * while; whether anybody still waits for the answer is asked of the feature that it is about.
 */
@NullMarked
package network.relais.link;

import org.jspecify.annotations.NullMarked;
