/** Which mission a task is about, for our pages inside Tasklist. */
@NullMarked
package network.relais.mission.web;

import org.jspecify.annotations.NullMarked;
