/** {@code approve_expense.bpmn}. */
@NullMarked
package network.relais.expense.process;

import org.jspecify.annotations.NullMarked;
