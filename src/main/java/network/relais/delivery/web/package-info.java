/** The page on which somebody says that they cannot go on with a mission. */
@NullMarked
package network.relais.delivery.web;

import org.jspecify.annotations.NullMarked;
