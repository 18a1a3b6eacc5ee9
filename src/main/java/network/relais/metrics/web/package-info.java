/** The metrics to the outside. */
@NullMarked
package network.relais.metrics.web;

import org.jspecify.annotations.NullMarked;
