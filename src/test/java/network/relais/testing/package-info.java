/** What tests share: the whole program, a browser without a screen, a PostgreSQL. */
@NullMarked
package network.relais.testing;

import org.jspecify.annotations.NullMarked;
