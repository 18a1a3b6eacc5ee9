package network.relais.protocol;

import java.util.Map;

/** Where the receipts of a draft's expenses are, for those that were handed in with one. */
public interface Receipts {

    /** Addresses by the ids of the rows. */
    Map<String, String> of(String missionId);
}
