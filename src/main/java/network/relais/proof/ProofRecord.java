package network.relais.proof;

import java.util.Map;

/**
 * One link of a mission's chain.
 *
 * @param number 1 for the first of the mission, and so on without a gap
 * @param content canonical JSON: what happened, when (UTC), its number, its mission and the fingerprint of the record before
 * @param hash the content's fingerprint
 * @param said the content, read; empty if it cannot be read
 */
public record ProofRecord(String missionId, int number, String content, String hash, Map<String, String> said) {

    /** Fields that every record has, besides those of its kind. */
    public static final String AT = "at";

    public static final String KIND = "kind";
    public static final String MISSION = "mission";
    public static final String NUMBER = "number";
    public static final String PREVIOUS = "previous";

    public ProofRecord {
        said = Map.copyOf(said);
    }

    public String kind() {
        return said.getOrDefault(KIND, "");
    }

    /** Empty if the record does not say. */
    public String get(String field) {
        return said.getOrDefault(field, "");
    }
}
