/** The pages {@code /missions} and {@code /missions/{id}}, and what can be done there. */
@NullMarked
package network.relais.overview.web;

import org.jspecify.annotations.NullMarked;
