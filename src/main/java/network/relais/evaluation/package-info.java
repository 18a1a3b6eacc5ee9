/**
 * What everybody takes from a mission: the client's, the contributors' and the prescriber's view, the results, and the list of
 * what to change in how the network works. Scores are about a mission and its cooperation, never about a person, and nothing
 * else reads them. Plain Java at the root.
 */
@NullMarked
package network.relais.evaluation;

import org.jspecify.annotations.NullMarked;
