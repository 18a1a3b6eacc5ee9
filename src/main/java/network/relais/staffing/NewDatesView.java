package network.relais.staffing;

import com.fasterxml.jackson.databind.ObjectMapper;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.protocol.DatesQuestion;
import network.relais.protocol.DatesSideBySide;
import network.relais.protocol.Protocols;
import org.springframework.stereotype.Component;

/** A question about new dates as its two forms show it: JSON texts, in words. */
@Component
public class NewDatesView {

    private final Missions missions;
    private final Protocols protocols;
    private final DatesSideBySide sideBySide;
    private final AnswerNewDates answers;
    private final Directory directory;
    private final ObjectMapper json;

    NewDatesView(
            Missions missions,
            Protocols protocols,
            DatesSideBySide sideBySide,
            AnswerNewDates answers,
            Directory directory,
            ObjectMapper json) {
        this.missions = missions;
        this.protocols = protocols;
        this.sideBySide = sideBySide;
        this.answers = answers;
        this.directory = directory;
        this.json = json;
    }

    /** Around the question: {@code role1} to {@code role3} are empty unless days may have been done in them. */
    public String shown(String missionId, DatesQuestion question) {
        var mission = missions.get(missionId);
        var version = protocols.version(missionId, question.version());
        var view = json.createObjectNode();
        view.put("mission", mission.title());
        view.put("client", directory.organisation(mission.client()).name());
        view.put("mover", directory.person(version.proposer()).name());
        view.put("name", directory.person(question.person()).name());
        var roles = answers.rolesAtWork(missionId, question.person());
        for (int i = 0; i < AnswerNewDates.MOST_ROLES; i++) {
            view.put("role" + (i + 1), i < roles.size() ? roles.get(i).role() : "");
        }
        return view.toString();
    }

    /** A list of {@code what}, {@code before} and {@code now} in the reader's language; with an arrow, since a telephone shows no heads of columns. */
    public String rows(String missionId, DatesQuestion question, String reader) {
        var list = json.createArrayNode();
        sideBySide.of(missionId, question, directory.languageOf(reader)).forEach(row -> list.addObject()
                .put("what", row.what())
                .put("before", row.before())
                .put("now", "→ " + row.now()));
        return list.toString();
    }
}
