package network.relais.lead;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import network.relais.mail.InWords;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Person;
import network.relais.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A lead as its forms show it: in words, with names instead of ids. */
@Component
public class LeadView {

    private final Missions missions;
    private final Leads leads;
    private final Directory directory;
    private final ObjectMapper json;
    private final Clock clock;

    LeadView(Missions missions, Leads leads, Directory directory, ObjectMapper json, Clock clock) {
        this.missions = missions;
        this.leads = leads;
        this.directory = directory;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A JSON object of texts: {@code title}, {@code client}, {@code need}, {@code budget}…
     *
     * @param reader in whose language
     */
    public String of(String missionId, String reader) {
        var language = directory.languageOf(reader);
        var mission = missions.get(missionId);
        var lead = leads.of(missionId);
        var view = json.createObjectNode();
        view.put("title", mission.title());
        view.put("client", directory.organisation(mission.client()).name());
        view.put("contact", name(mission.clientContact()).orElse(language.say("not known yet", "pas encore connu")));
        view.put("need", lead.need());
        view.put(
                "skills",
                lead.skills().isEmpty()
                        ? language.say("none named", "aucune en particulier")
                        : String.join(", ", lead.skills().stream().sorted().toList()));
        view.put("budget", budget(lead, mission, language));
        view.put(
                "start",
                lead.wishedStart() == null
                        ? language.say("open", "ouvert")
                        : InWords.date(lead.wishedStart(), language));
        view.put("recommendedBy", recommendedBy(lead, language));
        view.put("introducer", directory.person(mission.introducer()).name());
        return view.toString();
    }

    /** A JSON list of {@code label} and {@code value} for a select. */
    public String membersToChoose() {
        var members = json.createArrayNode();
        for (var member : directory.holding(Role.MEMBER, LocalDate.now(clock))) {
            ObjectNode choice = members.addObject();
            choice.put("value", member.id());
            choice.put("label", member.place() == null ? member.name() : member.name() + ", " + member.place());
        }
        return members.toString();
    }

    private String recommendedBy(Lead lead, Language language) {
        return switch (lead.recommendedBy()) {
            case CLIENT -> language.say("the client", "le client");
            case NOBODY -> language.say("nobody", "personne");
            case MEMBER, PRESCRIBER -> name(lead.recommender()).orElse(language.say("not known", "inconnu"));
        };
    }

    /** "between 10 000,00 € and 12 000,00 €", excluding VAT, in words where it is not known. */
    static String budget(Lead lead, Mission mission, Language language) {
        var french = language == Language.FR;
        if (lead.budgetFrom() == null || lead.budgetTo() == null) {
            return french ? "pas encore connu" : "not known yet";
        }
        var currency = Currency.valueOf(mission.currency());
        var from = new Money(lead.budgetFrom(), currency).format(language.locale());
        var to = new Money(lead.budgetTo(), currency).format(language.locale());
        if (from.equals(to)) {
            return from + (french ? " HT" : " excl. VAT");
        }
        return french ? "entre " + from + " et " + to + " HT" : "between " + from + " and " + to + " excl. VAT";
    }

    private Optional<String> name(@Nullable String personId) {
        return Optional.ofNullable(personId).flatMap(directory::find).map(Person::name);
    }
}
