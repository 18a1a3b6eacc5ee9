package network.relais.publishing;

import java.util.List;

/** What became of the wish to publish a tree. */
public sealed interface Publication {

    /**
     * Nothing differs from what runs already.
     *
     * @param edition number of the edition that runs
     */
    record Unchanged(int edition) implements Publication {}

    /**
     * The next mission runs this edition.
     *
     * @param edition its number
     * @param changes how it differs from the edition before
     * @param remarks what is left to do in it, sorted by file; mostly nothing
     */
    record Published(int edition, Manifest.Changes changes, List<Finding> remarks) implements Publication {}

    /**
     * Nothing was published: what ran before goes on running.
     *
     * @param findings everything that was found, at least one, sorted by file
     */
    record Refused(List<Finding> findings) implements Publication {}
}
