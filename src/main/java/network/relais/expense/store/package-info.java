/** Expenses in the database. */
@NullMarked
package network.relais.expense.store;

import org.jspecify.annotations.NullMarked;
