/**
 * A network to look around in: people, clients and prescribers who do not exist, added to an empty network only and only when
 * {@code relais.demo.enabled} says so.
 */
@NullMarked
package network.relais.demo;

import org.jspecify.annotations.NullMarked;
