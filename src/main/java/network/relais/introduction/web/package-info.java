/** {@code /introductions}: whose introduction the clients are, and mediations about it. */
@NullMarked
package network.relais.introduction.web;

import org.jspecify.annotations.NullMarked;
