/**
 * Missions as those concerned see them: the list, and one page for each with where it stands, whom it waits for, the people, the
 * money and its history. Reads what all features tell and decides nothing. Plain Java at the root.
 */
@NullMarked
package network.relais.overview;

import org.jspecify.annotations.NullMarked;
