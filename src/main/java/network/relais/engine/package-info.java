/**
 * The Camunda engine as Relais wants it: configured, guarded, with its groups, grants and filters in place. The only
 * package that knows the engine's inside; features talk to the engine in their own {@code process} packages.
 */
@NullMarked
package network.relais.engine;

import org.jspecify.annotations.NullMarked;
