/** What the start form asks before it submits. */
@NullMarked
package network.relais.lead.web;

import org.jspecify.annotations.NullMarked;
