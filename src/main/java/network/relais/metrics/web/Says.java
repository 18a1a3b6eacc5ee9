package network.relais.metrics.web;

import java.time.Clock;
import java.util.Locale;
import network.relais.metrics.DiagramNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Speaks to a reader in their language. */
@Component
class Says {

    private final MessageSource messages;
    private final DiagramNames names;
    private final Clock clock;

    Says(MessageSource messages, DiagramNames names, Clock clock) {
        this.messages = messages;
        this.names = names;
        this.clock = clock;
    }

    Say in(Locale language) {
        return new Say(messages, language, clock.getZone(), names.in(language));
    }
}
