/** Which mission a task is about, for our pages inside Tasklist; and which task a link in a mail is about. */
@NullMarked
package network.relais.mission.web;

import org.jspecify.annotations.NullMarked;
