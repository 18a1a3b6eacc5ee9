/** Where a dispute is opened, read and closed. */
@NullMarked
package network.relais.dispute.web;

import org.jspecify.annotations.NullMarked;
