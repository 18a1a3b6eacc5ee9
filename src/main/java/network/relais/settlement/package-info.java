/**
 * The client pays in instalments: what falls due, what came in, and what everybody gets of it. Whatever came in is handed out at
 * once, by the rules of {@code docs/split.md}.
 */
@NullMarked
package network.relais.settlement;

import org.jspecify.annotations.NullMarked;
