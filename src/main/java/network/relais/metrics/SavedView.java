package network.relais.metrics;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person looked at and keeps under a name.
 *
 * @param number in its address, as long as it is kept
 */
public record SavedView(long number, String name, Shown shown) {

    /**
     * @param panel which it is, by its key
     * @param asked of it, by the names in an address, without the period
     * @param period null if none was chosen
     */
    public record Shown(String panel, Map<String, String> asked, @Nullable KeptPeriod period) {

        public Shown {
            asked = Map.copyOf(asked);
        }
    }
}
