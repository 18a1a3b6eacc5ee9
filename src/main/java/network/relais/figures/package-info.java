/**
 * Figures: the arithmetic behind what managers see, as functions of plain numbers. Forecast, comparison of before and after, how
 * things spread over people, and ageing; whose the numbers are and where they come from is not known here. Chance
 * comes in as a seed, so that the same question gets the same answer on every node and every reload. A figure that rests on too
 * little is not given ({@link network.relais.figures.Answer}). Definitions for readers: {@code docs/metrics.md}.
 */
@NullMarked
package network.relais.figures;

import org.jspecify.annotations.NullMarked;
