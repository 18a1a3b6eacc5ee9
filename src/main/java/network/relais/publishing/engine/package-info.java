/** Publishing's hold on the engine: keeps editions as deployments, and reads diagrams and decisions before it does. */
@NullMarked
package network.relais.publishing.engine;

import org.jspecify.annotations.NullMarked;
