package network.relais.protocol.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import network.relais.people.Language;
import network.relais.protocol.AmendmentOverview;
import org.springframework.stereotype.Component;

/** What the forms of an amendment show, as JSON texts. */
@Component
class AmendmentForms {

    /** What a form shows; gone with its task. */
    static final String SHOWN = "shown";

    private final AmendmentOverview overview;
    private final ObjectMapper json;

    AmendmentForms(AmendmentOverview overview, ObjectMapper json) {
        this.overview = overview;
        this.json = json;
    }

    String takeUp(String missionId) {
        return json.valueToTree(overview.latest(missionId, Language.EN)).toString();
    }

    /** For whoever answers to it or decides what comes next. */
    String asked(String missionId, String reader) {
        return json.valueToTree(overview.asked(missionId, reader, Language.EN)).toString();
    }

    /** For the mediator: about whom it is, what it means for them, and whether they could only agree themselves. */
    String inPlaceOf(String missionId, String person, String mediator) {
        return json.valueToTree(overview.inPlaceOf(missionId, person, mediator)).toString();
    }
}
