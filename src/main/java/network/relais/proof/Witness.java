package network.relais.proof;

import java.util.List;
import java.util.Set;

/** A feature whose tables must say what the records say: it knows how to compare them. */
public interface Witness {

    /** Missions that must have records. */
    Set<String> missions();

    /**
     * @param records whose chain holds
     * @param texts what people typed and the records vouch for, unless it was erased
     * @return what differs, in the order of the records
     */
    List<Finding> compare(String missionId, List<ProofRecord> records, List<Chains.Sealed> texts);
}
