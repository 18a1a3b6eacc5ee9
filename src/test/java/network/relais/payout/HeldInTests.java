package network.relais.payout;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import network.relais.ledger.PayoutHold;
import network.relais.people.Language;
import network.relais.split.LineKey;
import org.springframework.stereotype.Component;

/** Holds back what a test says, by mission. */
@Component
public class HeldInTests implements PayoutHold {

    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    public void hold(String missionId, String why) {
        reasons.put(missionId, why);
    }

    public void release(String missionId) {
        reasons.remove(missionId);
    }

    @Override
    public Optional<String> why(String missionId, LineKey line, Language language) {
        return Optional.ofNullable(reasons.get(missionId));
    }
}
