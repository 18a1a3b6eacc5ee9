/** The demo's own pages: enter as anybody, read everybody's mail, let time pass. For those at this machine only. */
@NullMarked
package network.relais.demo.web;

import org.jspecify.annotations.NullMarked;
