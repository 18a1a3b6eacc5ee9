package network.relais.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import network.relais.proof.Chains.Head;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Works out every fingerprint again and compares what the records say with what the tables hold. */
@Component
public class CheckProofs {

    private final Chains chains;
    private final List<Witness> witnesses;

    CheckProofs(Chains chains, List<Witness> witnesses) {
        this.chains = chains;
        this.witnesses = witnesses;
    }

    /**
     * @param findings the first of each mission and of the anchors; empty if everything holds
     */
    public record Result(int missions, int records, int anchors, List<Finding> findings) {

        public Result {
            findings = List.copyOf(findings);
        }

        public boolean holds() {
            return findings.isEmpty();
        }
    }

    /** Everything is read as it was at one moment: a record that is added meanwhile is no fault. */
    @Transactional(readOnly = true, isolation = Isolation.SERIALIZABLE)
    public Result everything() {
        var heads = CheckedChain.byMission(chains.heads());
        Set<String> missions = new TreeSet<>(heads.keySet());
        witnesses.forEach(witness -> missions.addAll(witness.missions()));
        var findings = new ArrayList<Finding>();
        var hashes = new HashMap<String, List<String>>();
        for (var mission : missions) {
            var records = chains.records(mission);
            hashes.put(mission, records.stream().map(ProofRecord::hash).toList());
            firstFault(mission, records, heads.get(mission)).ifPresent(findings::add);
        }
        var anchors = chains.anchors();
        CheckedChain.firstFault(anchors, mission -> hashes.getOrDefault(mission, List.of()))
                .filter(finding ->
                        findings.stream().noneMatch(known -> known.where().equals(finding.where())))
                .ifPresent(findings::add);
        var count = hashes.values().stream().mapToInt(List::size).sum();
        return new Result(missions.size(), count, anchors.size(), findings);
    }

    /** The first fault of one mission's register; empty if it holds. */
    public Optional<Finding> of(String missionId) {
        return firstFault(
                missionId, chains.records(missionId), chains.head(missionId).orElse(null));
    }

    private Optional<Finding> firstFault(String mission, List<ProofRecord> records, @Nullable Head head) {
        var texts = chains.sealed(mission);
        return CheckedChain.firstFault(mission, records, texts, head).or(() -> witnesses.stream()
                .flatMap(witness -> witness.compare(mission, records, texts).stream())
                .findFirst());
    }
}
