/** The expenses of a mission: on its page, and on a page of their own to hand one in. */
@NullMarked
package network.relais.expense.web;

import org.jspecify.annotations.NullMarked;
