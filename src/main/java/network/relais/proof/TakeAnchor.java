package network.relais.proof;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import network.relais.UseCase;
import network.relais.proof.Chains.Anchor;
import network.relais.proof.Chains.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Once a day the heads of the chains that have grown are written down together, so that a chain whose end is cut off is found out. */
@UseCase
class TakeAnchor {

    private static final Logger LOG = LoggerFactory.getLogger(TakeAnchor.class);

    private final Chains chains;
    private final Clock clock;

    TakeAnchor(Chains chains, Clock clock) {
        this.chains = chains;
        this.clock = clock;
    }

    /** @return empty if today is anchored already, or if nothing has changed */
    @Scheduled(cron = "${relais.proof.anchor}", zone = "${relais.zone}")
    public Optional<Anchor> today() {
        var anchors = chains.anchors();
        var today = LocalDate.now(clock);
        if (anchors.stream().anyMatch(anchor -> !anchor.day().isBefore(today))) {
            return Optional.empty();
        }
        var known = new HashMap<String, Head>();
        anchors.forEach(anchor -> anchor.heads().forEach(head -> known.put(head.missionId(), head)));
        var grown = chains.heads().stream()
                .filter(head -> !head.equals(known.get(head.missionId())))
                .toList();
        if (grown.isEmpty()) {
            return Optional.empty();
        }
        var anchor = anchor(anchors, today, grown);
        chains.add(anchor, clock.instant());
        LOG.info("Anchor {} of {} missions: {}", anchor.number(), anchor.heads().size(), anchor.hash());
        return Optional.of(anchor);
    }

    private static Anchor anchor(List<Anchor> anchors, LocalDate day, List<Head> heads) {
        var number = anchors.size() + 1;
        var previous =
                anchors.isEmpty() ? Fingerprint.NONE : anchors.get(number - 2).hash();
        var byMission = new TreeMap<String, Object>();
        heads.forEach(head -> byMission.put(head.missionId(), Map.of("length", head.length(), "hash", head.hash())));
        var content = CanonicalJson.of(Map.of(
                "day", day.toString(), "heads", byMission, ProofRecord.NUMBER, number, ProofRecord.PREVIOUS, previous));
        return new Anchor(number, day, content, Fingerprint.of(content), previous, heads);
    }
}
