/** The engine's history, read for the metrics. */
@NullMarked
package network.relais.metrics.process;

import org.jspecify.annotations.NullMarked;
