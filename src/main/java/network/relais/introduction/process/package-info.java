/** {@code introduction_window.dmn} and {@code introduction_rate.dmn}, which Java asks by itself. */
@NullMarked
package network.relais.introduction.process;

import org.jspecify.annotations.NullMarked;
