/** Evaluations, views, results and improvements in the database. */
@NullMarked
package network.relais.evaluation.store;

import org.jspecify.annotations.NullMarked;
