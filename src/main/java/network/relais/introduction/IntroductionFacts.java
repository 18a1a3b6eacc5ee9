package network.relais.introduction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import network.relais.mail.InWords;
import network.relais.mail.MailFacts;
import network.relais.mail.MailSettings;
import network.relais.mail.Outbox.MailRequest;
import network.relais.people.Directory;
import network.relais.people.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code {{introduction.holder}}} and its like: the mediation that the mail's occurrence names. */
@Component
class IntroductionFacts implements MailFacts {

    private final IntroductionClaims claims;
    private final Directory directory;
    private final MailSettings settings;
    private final Clock clock;

    IntroductionFacts(IntroductionClaims claims, Directory directory, MailSettings settings, Clock clock) {
        this.claims = claims;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "introduction";
    }

    @Override
    public Set<String> names() {
        return Set.of(
                "holder",
                "holderDay",
                "contester",
                "contesterDay",
                "contesterWords",
                "winner",
                "decidedBy",
                "decision",
                "page");
    }

    @Override
    public Map<String, @Nullable Object> about(MailRequest mail, Language language) {
        var mediation = claims.mediation(Long.parseLong(mail.occurrence())).orElseThrow();
        var claim = claims.find(mediation.claim()).orElseThrow();
        var values = new HashMap<String, @Nullable Object>();
        values.put("holder", name(claim.holder()));
        values.put("holderDay", InWords.date(LocalDate.ofInstant(claim.recordedAt(), clock.getZone()), language));
        values.put("contester", name(mediation.contester()));
        values.put("contesterDay", InWords.date(mediation.contesterDay(), language));
        values.put("contesterWords", mediation.contesterWords());
        values.put("winner", mediation.decidedFor() == null ? null : name(mediation.decidedFor()));
        values.put("decidedBy", mediation.decidedBy() == null ? null : name(mediation.decidedBy()));
        values.put("decision", mediation.decisionWords());
        values.put("page", settings.baseUrl() + "/introductions");
        return values;
    }

    private String name(String person) {
        return directory.person(person).name();
    }
}
