package network.relais.staffing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import network.relais.lead.Leads;
import network.relais.mail.InWords;
import network.relais.mission.Missions;
import network.relais.money.Decimals;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.protocol.Contribution;
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

    /** The open role in words. */
    public String role(String missionId, String contribution) {
        var mission = missions.get(missionId);
        var role = candidates.openRole(missionId, contribution);
        var view = json.createObjectNode();
        view.put("mission", mission.title());
        view.put("client", directory.organisation(mission.client()).name());
        view.put("coordinator", directory.person(mission.lead()).name());
        view.put("need", leads.find(missionId).map(lead -> lead.need()).orElse(""));
        view.put("role", role.role());
        view.put("skills", role.skills().isEmpty() ? "none named" : String.join(", ", role.skills()));
        view.put("days", StaffingMailFacts.days(role.days(), Language.EN));
        view.put("rate", role.dayRate().format(Language.EN.locale()));
        view.put("coefficient", coefficient(role));
        view.put("from", InWords.date(role.from(), Language.EN));
        view.put("until", InWords.date(role.until(), Language.EN));
        return view.toString();
    }

    /** A list of {@code rank}, {@code name} and {@code why}. */
    public String ranking(String missionId, String contribution) {
        var list = json.createArrayNode();
        var rank = 1;
        for (var candidate : candidates.ranked(missionId, contribution)) {
            list.addObject()
                    .put("rank", String.valueOf(rank++))
                    .put("name", name(candidate))
                    .put("why", String.join("; ", Reasons.of(candidate, Language.EN, false)));
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

    /** What the newcomer would get: a list of {@code what}, {@code amount} and {@code why}. */
    public String ownLines(String missionId, String contribution, String newcomer) {
        ArrayNode list = json.createArrayNode();
        fillRole.linesFor(missionId, contribution, newcomer).forEach(line -> list.addObject()
                .put("what", what(line))
                .put("amount", line.amount().format(Language.EN.locale()))
                .put("why", line.why(Language.EN)));
        return list.toString();
    }

    private static String what(ProtocolLine line) {
        if (!line.label().isEmpty()) {
            return line.label();
        }
        return switch (line.key().kind()) {
            case EXPENSE -> "Expenses";
            case FIXED -> "Fixed price";
            case NETWORK -> "Network share";
            case INTRODUCER -> "Introduction";
            case PRESCRIBER -> "Recommendation";
            case COORDINATION -> "Coordination";
            case DELIVERY -> "Contribution";
        };
    }

    private static String name(Candidate candidate) {
        var place = candidate.person().place();
        return place == null ? candidate.person().name() : candidate.person().name() + ", " + place;
    }

    private static String coefficient(Contribution role) {
        return Decimals.format(role.coefficient(), Language.EN.locale());
    }
}
