/** The address by which a process owner publishes. */
@NullMarked
package network.relais.publishing.web;

import org.jspecify.annotations.NullMarked;
