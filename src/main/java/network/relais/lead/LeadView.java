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

    /** A JSON object of texts: {@code title}, {@code client}, {@code need}, {@code budget}… */
    public String of(String missionId) {
        var mission = missions.get(missionId);
        var lead = leads.of(missionId);
        var view = json.createObjectNode();
        view.put("title", mission.title());
        view.put("client", directory.organisation(mission.client()).name());
        view.put("contact", name(mission.clientContact()).orElse("not known yet"));
        view.put("need", lead.need());
        view.put(
                "skills",
                lead.skills().isEmpty()
                        ? "none named"
                        : String.join(", ", lead.skills().stream().sorted().toList()));
        view.put("budget", budget(lead, mission, Language.EN));
        view.put("start", lead.wishedStart() == null ? "open" : InWords.date(lead.wishedStart(), Language.EN));
        view.put("recommendedBy", recommendedBy(lead));
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

    private String recommendedBy(Lead lead) {
        return switch (lead.recommendedBy()) {
            case CLIENT -> "the client";
            case NOBODY -> "nobody";
            case MEMBER, PRESCRIBER -> name(lead.recommender()).orElse("not known");
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
