package network.relais.metrics;

import java.util.Map;

/**
 * How long steps took, and whose steps they were.
 *
 * @param doers say of which steps the times may be shown, of whichever missions were asked for
 * @param openers say the same of the times until a step was opened and from then on
 */
public record StepTimes(Map<Series, Histogram> took, Doers doers, Doers openers) {}
