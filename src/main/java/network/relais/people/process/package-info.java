/** The engine's users and groups, which follow the people and the roles that they hold. */
@NullMarked
package network.relais.people.process;

import org.jspecify.annotations.NullMarked;
