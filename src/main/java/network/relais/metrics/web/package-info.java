/**
 * {@code /metrics} for managers and animators, and {@code /metrics/mine} for everybody about themselves: a page a panel, the same as CSV ({@code .csv}) and as JSON ({@code /api/metrics/…}).
 * A panel says what there is to show; how it is drawn, listed and sent is the same for all of them. Beside it, what notes that a
 * form is opened.
 */
@NullMarked
package network.relais.metrics.web;

import org.jspecify.annotations.NullMarked;
