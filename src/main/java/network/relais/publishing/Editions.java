package network.relais.publishing;

import java.util.List;
import java.util.Optional;

/** The editions that the engine holds. */
public interface Editions {

    /** The edition that the next mission runs, if anything was ever published. */
    Optional<Edition> current();

    /**
     * Publishes the whole tree as the next edition, or nothing of it. Two nodes that publish the same under the same
     * number make one edition.
     *
     * @param number the edition's, one more than that of the current one
     * @param shippedWith fingerprint of the tree in the program that publishes
     * @throws Refused when the engine cannot read the tree
     */
    Edition publish(int number, BpmnTree tree, String shippedWith);

    /**
     * A tree that runs, or once ran.
     *
     * @param number counted from 1
     * @param deployment the engine's id
     * @param manifest what it holds
     * @param shippedWith fingerprint of the tree in the program that published it
     */
    record Edition(int number, String deployment, Manifest manifest, String shippedWith) {}

    /** The engine could not read the tree. */
    final class Refused extends RuntimeException {

        private final transient List<Finding> findings;

        public Refused(List<Finding> findings, Throwable cause) {
            super(findings.toString(), cause);
            this.findings = List.copyOf(findings);
        }

        List<Finding> findings() {
            return findings;
        }
    }
}
