/** The page on which whoever leads a mission moves its dates. */
@NullMarked
package network.relais.staffing.web;

import org.jspecify.annotations.NullMarked;
