package network.relais.proof;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Adds records to a mission's chain, within the transaction that does what they say. */
@Component
public class Register {

    private final Chains chains;
    private final Secrets secrets;
    private final Clock clock;

    Register(Chains chains, Secrets secrets, Clock clock) {
        this.chains = chains;
        this.secrets = secrets;
        this.clock = clock;
    }

    public void add(String missionId, String kind, Map<String, String> facts) {
        add(missionId, kind, facts, Map.of());
    }

    /**
     * @param kind for instance {@code versionProposed}
     * @param facts identifiers, dates, amounts: nothing that a person could ask to have erased
     * @param texts what people typed, by field: the record holds its seal alone
     */
    public void add(String missionId, String kind, Map<String, String> facts, Map<String, String> texts) {
        var head = chains.lockHead(missionId);
        var number = head.map(Chains.Head::length).orElse(0) + 1;
        var said = new HashMap<>(facts);
        texts.forEach((field, text) -> {
            if (!text.isEmpty()) {
                var salt = secrets.next();
                said.put(field, seal(salt, text));
                chains.seal(missionId, new Chains.Sealed(number, field, salt, text));
            }
        });
        said.put(ProofRecord.AT, clock.instant().truncatedTo(ChronoUnit.MICROS).toString());
        said.put(ProofRecord.KIND, kind);
        said.put(ProofRecord.MISSION, missionId);
        said.put(ProofRecord.NUMBER, String.valueOf(number));
        said.put(ProofRecord.PREVIOUS, head.map(Chains.Head::hash).orElse(Fingerprint.NONE));
        var content = CanonicalJson.of(new TreeMap<>(said));
        chains.add(new ProofRecord(missionId, number, content, Fingerprint.of(content), said));
    }

    static String seal(String salt, String text) {
        return Fingerprint.sealed(salt, Map.of("text", text));
    }
}
