package network.relais.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import network.relais.mail.InWords;
import network.relais.mail.MailFacts;
import network.relais.mail.MailSettings;
import network.relais.mail.Outbox.MailRequest;
import network.relais.people.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code {{papers.missing}}} and its like: what the reader's contract in the mission wants; the paper that the occurrence names. */
@Component
class PaperFacts implements MailFacts {

    private final Needs needs;
    private final Papers papers;
    private final WhoIsPaid whoIsPaid;
    private final MailSettings settings;
    private final Clock clock;

    PaperFacts(Needs needs, Papers papers, WhoIsPaid whoIsPaid, MailSettings settings, Clock clock) {
        this.needs = needs;
        this.papers = papers;
        this.whoIsPaid = whoIsPaid;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "papers";
    }

    @Override
    public Set<String> names() {
        return Set.of("payee", "missing", "paper", "until", "reason", "page");
    }

    @Override
    public Map<String, @Nullable Object> about(MailRequest mail, Language language) {
        var payee = whoIsPaid.of(mail.recipient());
        var today = LocalDate.now(clock);
        var missing = needs.of(mail.missionId(), payee).stream()
                .flatMap(contract -> contract.wants().keySet().stream())
                .filter(kind -> !Standing.of(kind, papers.of(payee), papers.waivers(payee), today)
                        .letsPay())
                .map(kind -> name(kind, language))
                .toList();
        var values = new HashMap<String, @Nullable Object>();
        values.put("payee", whoIsPaid.name(payee));
        values.put("missing", missing);
        values.put("page", settings.baseUrl() + "/papers");
        values.put("paper", null);
        values.put("until", null);
        values.put("reason", null);
        if (!mail.occurrence().isEmpty()) {
            var paper = papers.find(Long.parseLong(mail.occurrence())).orElseThrow();
            values.put("paper", name(paper.kind(), language));
            values.put("until", InWords.date(paper.validUntil(), language));
            values.put("reason", paper.wrong() == null ? null : paper.wrong().reason());
        }
        return values;
    }

    static String name(PaperKind kind, Language language) {
        var french = language == Language.FR;
        return switch (kind) {
            case VIGILANCE -> french ? "attestation de vigilance de l’Urssaf" : "Urssaf certificate of vigilance";
            case REGISTRATION ->
                french ? "extrait Kbis ou avis de situation Insee" : "company registration (Kbis or INSEE)";
            case INSURANCE -> french ? "attestation d’assurance professionnelle" : "professional insurance certificate";
        };
    }
}
