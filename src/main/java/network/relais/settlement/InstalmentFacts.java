package network.relais.settlement;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import network.relais.mail.MailFacts;
import network.relais.mail.Outbox.MailRequest;
import network.relais.people.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code {{instalment.label}}} and its like. The occurrence of a mail begins with the instalment that it is about; a follow-up's
 * number follows: {@code i1/2}.
 */
@Component
class InstalmentFacts implements MailFacts {

    private final SettlementView view;

    InstalmentFacts(SettlementView view) {
        this.view = view;
    }

    @Override
    public String word() {
        return "instalment";
    }

    @Override
    public Set<String> names() {
        return Set.of("label", "amount", "open", "due", "reason", "writeOffReason");
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> about(MailRequest mail, Language language) {
        var instalment = mail.occurrence().split("/", -1)[0];
        var values = new HashMap<String, @Nullable Object>(view.values(mail.missionId(), instalment, language));
        return (Map<String, Object>) (Map<String, ?>) values;
    }
}
