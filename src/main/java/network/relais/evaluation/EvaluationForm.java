package network.relais.evaluation;

import java.util.Map;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of an evaluation show of its mission: in words, with names instead of ids. */
@Component
public class EvaluationForm {

    private final Missions missions;
    private final Directory directory;

    EvaluationForm(Missions missions, Directory directory) {
        this.missions = missions;
        this.directory = directory;
    }

    /** Texts by name: {@code title}, {@code client}, {@code contact} and {@code prescriber}, each with how to reach them. In the reader's language. */
    public Map<String, String> of(String missionId, String reader) {
        var nobody = directory.languageOf(reader).say("nobody known by name", "aucun nom connu");
        var mission = missions.get(missionId);
        return Map.of(
                "title", mission.title(),
                "client", directory.organisation(mission.client()).name(),
                "contact", inReach(mission.clientContact(), nobody),
                "prescriber", inReach(mission.prescriber(), nobody));
    }

    private String inReach(@Nullable String personId, String nobody) {
        return personId == null
                ? nobody
                : directory.find(personId).map(EvaluationForm::inReach).orElse(nobody);
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
