package network.relais.staffing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import network.relais.lead.Leads;
import network.relais.mail.InWords;
import network.relais.mission.Missions;
import network.relais.money.Decimals;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.protocol.FillRole;
import network.relais.protocol.ProtocolLine;
import org.springframework.stereotype.Component;

/** Roles, candidates and offers as the forms of this phase show them: JSON texts, in words. */
@Component
public class OfferView {

    /** As drawn in {@code mission_staffing.bpmn}: then no answer is recorded as such. */
    static final int ANSWER_IN_WORKING_DAYS = 3;

    private final Missions missions;
    private final Candidates candidates;
    private final FillRole fillRole;
    private final Leads leads;
    private final Directory directory;
    private final ObjectMapper json;

    OfferView(
            Missions missions,
            Candidates candidates,
            FillRole fillRole,
            Leads leads,
            Directory directory,
            ObjectMapper json) {
        this.missions = missions;
        this.candidates = candidates;
        this.fillRole = fillRole;
        this.leads = leads;
        this.directory = directory;
        this.json = json;
    }

    /** The open role in words, in the reader's language. */
    public String role(String missionId, String contribution, String reader) {
        var language = directory.languageOf(reader);
        var mission = missions.get(missionId);
        var role = candidates.openRole(missionId, contribution);
        var view = json.createObjectNode();
        view.put("mission", mission.title());
        view.put("client", directory.organisation(mission.client()).name());
        view.put("coordinator", directory.person(mission.lead()).name());
        view.put("need", leads.find(missionId).map(lead -> lead.need()).orElse(""));
        view.put("role", role.role());
        view.put(
                "skills",
                role.skills().isEmpty()
                        ? language.say("none named", "aucune en particulier")
                        : String.join(", ", role.skills()));
        view.put("days", StaffingMailFacts.days(role.days(), language));
        view.put("rate", role.dayRate().format(language.locale()));
        view.put("coefficient", Decimals.format(role.coefficient(), language.locale()));
        view.put("from", InWords.date(role.from(), language));
        view.put("until", InWords.date(role.until(), language));
        return view.toString();
    }

    /** A list of {@code rank}, {@code name} and {@code why}, in the reader's language. */
    public String ranking(String missionId, String contribution, String reader) {
        var language = directory.languageOf(reader);
        var list = json.createArrayNode();
        var rank = 1;
        for (var candidate : candidates.ranked(missionId, contribution)) {
            list.addObject()
                    .put("rank", String.valueOf(rank++))
                    .put("name", name(candidate))
                    .put("why", String.join("; ", Reasons.of(candidate, language, false)));
        }
        return list.toString();
    }

    /** A list of {@code value} and {@code label} for a select, in the order of the ranking. */
    public String choices(String missionId, String contribution) {
        var list = json.createArrayNode();
        for (var candidate : candidates.ranked(missionId, contribution)) {
            list.addObject().put("value", candidate.person().id()).put("label", name(candidate));
        }
        return list.toString();
    }

    /** What the newcomer would get, in their language: a list of {@code what}, {@code amount} and {@code why}. */
    public String ownLines(String missionId, String contribution, String newcomer) {
        var language = directory.languageOf(newcomer);
        ArrayNode list = json.createArrayNode();
        fillRole.linesFor(missionId, contribution, newcomer).forEach(line -> list.addObject()
                .put("what", what(line, language))
                .put("amount", line.amount().format(language.locale()))
                .put("why", line.why(language)));
        return list.toString();
    }

    private static String what(ProtocolLine line, Language language) {
        if (!line.label().isEmpty()) {
            return line.label();
        }
        return switch (line.key().kind()) {
            case EXPENSE -> language.say("Expenses", "Frais");
            case FIXED -> language.say("Fixed price", "Prix fixe");
            case NETWORK -> language.say("Network share", "Part réseau");
            case INTRODUCER -> language.say("Introduction", "Apport d’affaires");
            case PRESCRIBER -> language.say("Recommendation", "Prescription");
            case COORDINATION -> language.say("Coordination", "Pilotage");
            case DELIVERY -> "Contribution";
        };
    }

    private static String name(Candidate candidate) {
        var place = candidate.person().place();
        return place == null ? candidate.person().name() : candidate.person().name() + ", " + place;
    }
}
