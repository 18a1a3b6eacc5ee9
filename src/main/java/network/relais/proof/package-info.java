/**
 * The register: what was proposed, approved and put in force in a mission, as a chain of records of which none can be changed,
 * left out or added later without somebody noticing, as {@code docs/proof.md} tells the members.
 */
@NullMarked
package network.relais.proof;

import org.jspecify.annotations.NullMarked;
