/** Papers are pages in HTML, styled for print, that become PDF. */
@NullMarked
package network.relais.paper.pdf;

import org.jspecify.annotations.NullMarked;
