/**
 * Staffing: who could take a role that nobody has yet, in which order they are asked, and what they answer. Members are invited and
 * free to decline; evaluation scores play no part.
 */
@NullMarked
package network.relais.staffing;

import org.jspecify.annotations.NullMarked;
