/**
 * What managers' figures are made of: facts of missions, phases and steps that survive the engine's clean-up, and how long things
 * took, in buckets. No figure here ranks people.
 */
@NullMarked
package network.relais.metrics;

import org.jspecify.annotations.NullMarked;
