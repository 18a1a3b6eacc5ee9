package network.relais.protocol;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import network.relais.mail.MailFacts;
import network.relais.mail.Outbox.MailRequest;
import network.relais.people.Directory;
import network.relais.people.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What mails can say of the mission's latest amendment: {@code {{amendment.what}}} and the like. */
@Component
class AmendmentFacts implements MailFacts {

    private final Amendments amendments;
    private final Directory directory;

    AmendmentFacts(Amendments amendments, Directory directory) {
        this.amendments = amendments;
        this.directory = directory;
    }

    @Override
    public String word() {
        return "amendment";
    }

    @Override
    public Set<String> names() {
        return Set.of("asker", "what", "why", "from", "words", "decider");
    }

    @Override
    public Map<String, @Nullable Object> about(MailRequest mail, Language language) {
        var amendment = amendments
                .latest(mail.missionId())
                .orElseThrow(() -> new IllegalStateException("The mail \"%s\" is about an amendment, but %s has none"
                        .formatted(mail.template(), mail.missionId())));
        var closedBy = amendment.closedBy();
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("asker", directory.person(amendment.askedBy()).name());
        facts.put("what", amendment.what());
        facts.put("why", amendment.why());
        facts.put("from", new Wording(language, Map.of()).date(amendment.from()));
        facts.put("words", amendment.words().isEmpty() ? null : amendment.words());
        facts.put(
                "decider", closedBy == null ? null : directory.person(closedBy).name());
        return facts;
    }
}
