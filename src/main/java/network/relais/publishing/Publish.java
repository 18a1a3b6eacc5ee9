package network.relais.publishing;

import java.util.List;
import java.util.stream.Collectors;
import network.relais.publishing.Editions.Edition;
import network.relais.publishing.Publication.Published;
import network.relais.publishing.Publication.Refused;
import network.relais.publishing.Publication.Unchanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes a tree as the next edition: checked, whole, and only when something in it changed. Not a transaction of its
 * own: the engine's refusal must leave nothing behind, and a surrounding transaction would be lost with it.
 */
public class Publish {

    private static final Logger LOG = LoggerFactory.getLogger(Publish.class);

    private final TreeSource source;
    private final TreeSource shipped;
    private final PublishCheck check;
    private final Editions editions;

    /**
     * @param source what is published
     * @param shipped the tree in the program; the same as {@code source} where there is no folder
     */
    public Publish(TreeSource source, TreeSource shipped, PublishCheck check, Editions editions) {
        this.source = source;
        this.shipped = shipped;
        this.check = check;
        this.editions = editions;
    }

    /**
     * Publishes at the start of the program. A folder is published when it differs from what runs. The program's own tree
     * is published only when it is another than the one that came with the program that published last: a restart must not
     * take back what somebody published in the meantime.
     *
     * @throws IllegalStateException when the tree is refused and there is no edition to go on with
     */
    public Publication atStart() {
        var running = editions.current();
        if (source == shipped
                && running.isPresent()
                && running.get().shippedWith().equals(shipped.read().manifest().fingerprint())) {
            LOG.info(
                    "Edition {} goes on running; this program brings no other",
                    running.get().number());
            return new Unchanged(running.get().number());
        }
        var publication = publish(source.read(), "at start");
        if (publication instanceof Refused refused && running.isEmpty()) {
            throw new IllegalStateException(
                    "Nothing was ever published, and " + source.name() + " cannot be:\n" + list(refused.findings()));
        }
        return publication;
    }

    /**
     * Publishes what the source holds now.
     *
     * @param onBehalfOf who wished it, for the log
     */
    public Publication publish(String onBehalfOf) {
        return publish(source.read(), onBehalfOf);
    }

    /** What the source holds now, whether it is published or not. */
    public BpmnTree atHand() {
        return source.read();
    }

    /** One at a time: a wish that comes while another is carried out finds its outcome. */
    public synchronized Publication publish(BpmnTree tree, String onBehalfOf) {
        var running = editions.current();
        var manifest = tree.manifest();
        if (running.isPresent() && running.get().manifest().equals(manifest)) {
            return new Unchanged(running.get().number());
        }
        var before = running.map(Edition::manifest).orElse(Manifest.EMPTY);
        if (manifest.holdsNoDiagram() && !before.holdsNoDiagram()) {
            return refused(
                    List.of(new Finding("", "", "", "There is no diagram at all.", "Is it the right folder?")),
                    onBehalfOf);
        }
        var findings = check.findings(tree, before);
        if (!findings.isEmpty()) {
            return refused(findings, onBehalfOf);
        }
        try {
            var edition = editions.publish(
                    running.map(Edition::number).orElse(0) + 1,
                    tree,
                    shipped.read().manifest().fingerprint());
            var changes = manifest.since(before);
            LOG.info(
                    "Edition {} is published ({}, from {}): added {}, changed {}, removed {}",
                    edition.number(),
                    onBehalfOf,
                    source.name(),
                    changes.added(),
                    changes.changed(),
                    changes.removed());
            var remarks = check.remarks(tree);
            if (!remarks.isEmpty()) {
                LOG.warn("In edition {} is left to do:\n{}", edition.number(), list(remarks));
            }
            return new Published(edition.number(), changes, remarks);
        } catch (Editions.Refused refused) {
            LOG.debug("The engine refused", refused);
            return refused(refused.findings(), onBehalfOf);
        }
    }

    private Refused refused(List<Finding> findings, String onBehalfOf) {
        LOG.warn(
                "Not published ({}, from {}); what ran before goes on running:\n{}",
                onBehalfOf,
                source.name(),
                list(findings));
        return new Refused(findings);
    }

    private static String list(List<Finding> findings) {
        return findings.stream().map(finding -> "  - " + finding.sentence()).collect(Collectors.joining("\n"));
    }
}
