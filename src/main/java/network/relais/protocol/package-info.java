/**
 * The protocol agreement: what is agreed on, for which shares, who was asked, and who has agreed. A version never changes once
 * it is proposed; whatever changes is a new version.
 */
@NullMarked
package network.relais.protocol;

import org.jspecify.annotations.NullMarked;
