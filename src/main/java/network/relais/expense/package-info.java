/** What members spend for a mission: handed in with a receipt, approved by somebody else, and paid back by the protocol's next version. */
@NullMarked
package network.relais.expense;

import org.jspecify.annotations.NullMarked;
