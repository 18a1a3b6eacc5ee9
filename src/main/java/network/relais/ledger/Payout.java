package network.relais.ledger;

import java.time.Instant;
import java.util.List;
import network.relais.money.Money;
import network.relais.split.LineKey;
import org.jspecify.annotations.Nullable;

/**
 * What a party was paid by one transfer, in one mission or in several.
 *
 * @param parts all in one currency, mission by mission
 * @param reversal why it was taken back; null if it holds
 */
public record Payout(Transfer transfer, List<Part> parts, @Nullable Reversal reversal) {

    public record Part(String missionId, LineKey line, Money amount) {}

    public record Reversal(String reason, String by, Instant at) {}

    public Payout {
        parts = List.copyOf(parts);
    }

    /** Excluding VAT. */
    public Money total() {
        return parts.stream().map(Part::amount).reduce(Money::plus).orElseThrow();
    }

    /** Ids, each once. */
    public List<String> missions() {
        return parts.stream().map(Part::missionId).distinct().toList();
    }
}
