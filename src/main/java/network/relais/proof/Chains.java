package network.relais.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where records, sealed texts and anchors are kept. Records are added, never changed. */
public interface Chains {

    /**
     * @param length how many records the chain has
     * @param hash the fingerprint of the last of them
     */
    record Head(String missionId, int length, String hash) {}

    /**
     * A text that a record vouches for without holding it, so that it can be erased and the chain still holds.
     *
     * @param field where the record holds its seal
     */
    record Sealed(int number, String field, String salt, String text) {}

    /**
     * The heads of all chains that had grown since the anchor before, as a chain of its own.
     *
     * @param content canonical JSON
     * @param heads the content, read: what it says of each mission
     */
    record Anchor(int number, LocalDate day, String content, String hash, String previous, List<Head> heads) {

        public Anchor {
            heads = List.copyOf(heads);
        }
    }

    /** Nobody else adds to this chain until the transaction ends. Empty if it has no record yet. */
    Optional<Head> lockHead(String missionId);

    Optional<Head> head(String missionId);

    /** In the order of the missions. */
    List<Head> heads();

    /** In their order. */
    List<ProofRecord> records(String missionId);

    /** The record, of whichever mission, with that fingerprint. */
    Optional<ProofRecord> withFingerprint(String hash);

    /** The record that first named the document with that fingerprint. */
    Optional<ProofRecord> withDocument(String hash);

    List<Sealed> sealed(String missionId);

    void add(ProofRecord record);

    void seal(String missionId, Sealed sealed);

    /** In their order. */
    List<Anchor> anchors();

    /** Nothing happens if that day is anchored. */
    void add(Anchor anchor, Instant now);
}
