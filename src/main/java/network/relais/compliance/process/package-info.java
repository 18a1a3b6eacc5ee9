/** {@code required_papers.dmn}, which Java asks by itself. */
@NullMarked
package network.relais.compliance.process;

import org.jspecify.annotations.NullMarked;
