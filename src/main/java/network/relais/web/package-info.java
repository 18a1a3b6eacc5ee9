/** What all our pages share: the login and who may open what, the layout, and how a "no" or a mishap is told. */
@NullMarked
package network.relais.web;

import org.jspecify.annotations.NullMarked;
