package network.relais.protocol.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import network.relais.people.Directory;
import network.relais.protocol.AmendmentOverview;
import org.springframework.stereotype.Component;

/** What the forms of an amendment show, as JSON texts in the language of their reader. */
@Component
class AmendmentForms {

    /** What a form shows; gone with its task. */
    static final String SHOWN = "shown";

    private final AmendmentOverview overview;
    private final Directory directory;
    private final ObjectMapper json;

    AmendmentForms(AmendmentOverview overview, Directory directory, ObjectMapper json) {
        this.overview = overview;
        this.directory = directory;
        this.json = json;
    }

    String takeUp(String missionId, String reader) {
        return json.valueToTree(overview.latest(missionId, directory.languageOf(reader)))
                .toString();
    }

    /** For whoever answers to it or decides what comes next. */
    String asked(String missionId, String reader) {
        return json.valueToTree(overview.asked(missionId, reader, directory.languageOf(reader)))
                .toString();
    }

    /** For the mediator: about whom it is, what it means for them, and whether they could only agree themselves. */
    String inPlaceOf(String missionId, String person, String mediator) {
        return json.valueToTree(overview.inPlaceOf(missionId, person, mediator)).toString();
    }
}
