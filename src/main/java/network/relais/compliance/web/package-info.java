/** {@code /papers}: what the law wants from whoever is paid. */
@NullMarked
package network.relais.compliance.web;

import org.jspecify.annotations.NullMarked;
