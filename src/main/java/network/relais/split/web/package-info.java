/** Shows what a split would be, with its reasons, before anybody has agreed to it. */
@NullMarked
package network.relais.split.web;

import org.jspecify.annotations.NullMarked;
