package network.relais.protocol;

import java.util.Arrays;
import java.util.stream.Collectors;
import network.relais.protocol.ProtocolReaders.Sight;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a network has settled for all its agreements. */
@Component
class ProtocolSettings {

    private final Sight sight;

    /** @throws IllegalArgumentException if there is no such sight, so that a slip of the pen opens nothing */
    ProtocolSettings(@Value("${relais.protocol.sight}") String sight) {
        this.sight = Arrays.stream(Sight.values())
                .filter(each -> each.setting().equals(sight))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("relais.protocol.sight is one of "
                        + Arrays.stream(Sight.values()).map(Sight::setting).collect(Collectors.joining(", "))
                        + ", but here \"" + sight + "\""));
    }

    /** What the parties may read of an agreement. */
    Sight sight() {
        return sight;
    }
}
