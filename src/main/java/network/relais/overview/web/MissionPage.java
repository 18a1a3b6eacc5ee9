package network.relais.overview.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import network.relais.overview.MissionOverview;
import network.relais.overview.MissionSection;
import network.relais.web.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one mission, as it is shown at first and as it is shown again when something was refused. */
@Component
class MissionPage {

    static final String TEMPLATE = "mission";

    private final MissionOverview overview;
    private final MissionView view;
    private final List<MissionSection> sections;
    private final Clock clock;

    MissionPage(MissionOverview overview, MissionView view, List<MissionSection> sections, Clock clock) {
        this.overview = overview;
        this.view = view;
        this.sections = sections;
        this.clock = clock;
    }

    /** @throws network.relais.mission.UnknownMission if it is none of the reader's business */
    Map<String, Object> of(String missionId, CurrentPerson reader, MissionForms forms) {
        var today = LocalDate.now(clock);
        return Map.of(
                "mission", view.of(overview.of(missionId, reader.id())),
                "sections", sectionsFor(missionId, reader),
                "forms", forms,
                "today", today,
                // Made anew whenever the page is opened: a form that is sent twice records one payment.
                "request", UUID.randomUUID().toString(),
                "tomorrow", today.plusDays(1),
                "inAYear", today.plusYears(1));
    }

    private Map<String, Object> sectionsFor(String missionId, CurrentPerson reader) {
        var shown = new HashMap<String, Object>();
        sections.forEach(
                section -> section.of(missionId, reader.id()).ifPresent(view -> shown.put(section.name(), view)));
        return shown;
    }

    ModelAndView again(String missionId, CurrentPerson reader, MissionForms forms) {
        return new ModelAndView(TEMPLATE, of(missionId, reader, forms), HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
