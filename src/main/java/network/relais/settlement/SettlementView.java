package network.relais.settlement;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Person;
import network.relais.people.Role;
import network.relais.protocol.Milestone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One instalment in words, as the forms and mails of this phase show it. */
@Component
public class SettlementView {

    private final Missions missions;
    private final Accounting accounting;
    private final Directory directory;
    private final ObjectMapper json;
    private final Clock clock;

    SettlementView(Missions missions, Accounting accounting, Directory directory, ObjectMapper json, Clock clock) {
        this.missions = missions;
        this.accounting = accounting;
        this.directory = directory;
        this.json = json;
        this.clock = clock;
    }

    /** A JSON object of texts: {@code label}, {@code amount}, {@code open}, {@code reason}, {@code client}, {@code contact}… In the reader's language. */
    public String of(String missionId, String instalment, @Nullable String reader) {
        var language = reader == null ? ofAnimators() : directory.languageOf(reader);
        var mission = missions.get(missionId);
        var claim = accounting.schedule(mission).standing(instalment).claim();
        var shown = json.createObjectNode();
        values(missionId, instalment, language)
                .forEach((name, value) -> shown.put(name, value == null ? "" : value.toString()));
        return shown.put("mission", mission.title())
                .put("client", directory.organisation(mission.client()).name())
                .put("contact", inReach(mission.clientContact(), language))
                .put(
                        "invoice",
                        claim.invoiceReference().isEmpty()
                                ? language.say("without a number", "sans numéro")
                                : claim.invoiceReference())
                .put("why", claim.writeOffReason())
                .toString();
    }

    /** What is nobody's step yet is the animators': in French if any of them reads it. */
    private Language ofAnimators() {
        return directory.holding(Role.ANIMATOR, LocalDate.now(clock)).stream()
                        .anyMatch(animator -> animator.language() == Language.FR)
                ? Language.FR
                : Language.EN;
    }

    /** What mails may say of it; null where it is not known yet. */
    Map<String, @Nullable Object> values(String missionId, String instalment, Language language) {
        var mission = missions.get(missionId);
        var standing = accounting.schedule(mission).standing(instalment);
        var claim = standing.claim();
        var words = new MoneyWords(language);
        var since = Objects.requireNonNullElse(claim.dueOn(), LocalDate.now(clock));
        var values = new HashMap<String, @Nullable Object>();
        values.put("label", claim.label());
        values.put("amount", words.money(claim.amount()));
        values.put("open", words.money(standing.open()));
        values.put("due", claim.payBy() == null ? null : words.date(claim.payBy()));
        values.put("reason", words.reason(claim, milestone(missionId, claim), since));
        values.put("writeOffReason", claim.writeOffReason().isEmpty() ? null : claim.writeOffReason());
        return values;
    }

    private String milestone(String missionId, Claim claim) {
        return accounting.inForce(missionId).stream()
                .flatMap(version -> version.terms().milestones().stream())
                .filter(milestone -> milestone.id().equals(claim.milestone()))
                .map(Milestone::title)
                .findFirst()
                .orElse(claim.label());
    }

    private String inReach(@Nullable String personId, Language language) {
        return Optional.ofNullable(personId)
                .flatMap(directory::find)
                .map(SettlementView::inReach)
                .orElse(language.say("nobody known by name", "aucun nom connu"));
    }

    private static String inReach(Person person) {
        var reach = new StringBuilder(person.name());
        if (person.phone() != null) {
            reach.append(", ").append(person.phone());
        }
        person.emailIfKnown().ifPresent(email -> reach.append(", ").append(email));
        return reach.toString();
    }
}
