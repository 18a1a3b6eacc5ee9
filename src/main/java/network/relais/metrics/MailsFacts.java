package network.relais.metrics;

import java.util.Map;
import java.util.Set;
import network.relais.mail.MailFacts;
import network.relais.mail.MailSettings;
import network.relais.mail.Outbox.MailRequest;
import network.relais.people.Language;
import org.springframework.stereotype.Component;

/** Where mails about figures can be switched off. */
@Component
class MailsFacts implements MailFacts {

    private final MailSettings settings;

    MailsFacts(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public String word() {
        return "mails";
    }

    @Override
    public Set<String> names() {
        return Set.of("page");
    }

    @Override
    public Map<String, String> about(MailRequest mail, Language language) {
        return Map.of("page", settings.baseUrl() + "/metrics/mails");
    }
}
