package network.relais.staffing.web;

import static network.relais.web.PageLanguage.said;
import static network.relais.web.PageLanguage.say;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import network.relais.Rejection;
import network.relais.delivery.MilestoneState;
import network.relais.mail.InWords;
import network.relais.mission.Missions;
import network.relais.mission.UnknownMission;
import network.relais.people.Language;
import network.relais.staffing.MoveMissionDates;
import network.relais.web.CurrentPerson;
import network.relais.web.PageLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /missions/{id}/dates}: whoever leads the mission moves its dates, and the contributors are asked again. */
@Controller
@RequestMapping("/missions/{missionId}/dates")
class MoveDatesController {

    /** What the fields for milestones begin with; the milestone's id follows. */
    private static final String DUE = "due-";

    private static final String START = "startsOn";
    private static final String END = "endsOn";

    private final MoveMissionDates moveDates;
    private final Missions missions;

    MoveDatesController(MoveMissionDates moveDates, Missions missions) {
        this.moveDates = moveDates;
        this.missions = missions;
    }

    @GetMapping
    ModelAndView page(CurrentPerson reader, @PathVariable String missionId) {
        return page(reader, missionId, Map.of(), null);
    }

    @PostMapping
    Object move(
            CurrentPerson reader,
            Authentication signedIn,
            @PathVariable String missionId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        try {
            var due = new HashMap<String, LocalDate>();
            for (var field : typed.entrySet()) {
                if (field.getKey().startsWith(DUE) && !field.getValue().isBlank()) {
                    due.put(field.getKey().substring(DUE.length()), day(field.getValue()));
                }
            }
            moveDates.move(
                    missionId,
                    reader.id(),
                    CurrentPerson.means(signedIn),
                    day(typed.getOrDefault(START, "")),
                    day(typed.getOrDefault(END, "")),
                    due);
        } catch (UnknownMission none) {
            throw none;
        } catch (DateTimeException noDay) {
            return page(
                    reader,
                    missionId,
                    typed,
                    say(
                            "Choose a first day and a last day, and leave the others empty or choose a day.",
                            "Choisissez un premier et un dernier jour, et laissez les autres vides ou choisissez un jour."));
        } catch (Rejection rejection) {
            return page(reader, missionId, typed, said(rejection));
        }
        next.addFlashAttribute(
                "said",
                say(
                        "The dates are moved. Everybody whose own dates differ is asked whether they suit.",
                        "Les dates sont déplacées. On demande à chaque personne dont les dates changent si elles conviennent."));
        return "redirect:/missions/" + missionId;
    }

    private ModelAndView page(
            CurrentPerson reader, String missionId, Map<String, String> typed, @Nullable String refused) {
        var dates = moveDates.movable(missionId, reader.id());
        var page = new ModelAndView("dates", refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("mission", missions.get(missionId));
        page.addObject("mayMove", dates.isPresent());
        page.addObject(
                START,
                dates.map(each -> typed.getOrDefault(START, each.startsOn().toString()))
                        .orElse(""));
        page.addObject(
                END,
                dates.map(each -> typed.getOrDefault(END, each.endsOn().toString()))
                        .orElse(""));
        page.addObject(
                "milestones",
                dates.map(each -> each.open().stream()
                                .map(milestone -> field(milestone, typed))
                                .toList())
                        .orElse(List.of()));
        page.addObject("refused", refused);
        return page;
    }

    private static DueField field(MilestoneState milestone, Map<String, String> typed) {
        var name = DUE + milestone.id();
        return new DueField(
                name,
                milestone.title(),
                InWords.date(milestone.dueOn(), Language.of(PageLanguage.now())),
                typed.getOrDefault(name, ""));
    }

    /** @throws DateTimeException if it is no day */
    private static LocalDate day(String typed) {
        return LocalDate.parse(typed.strip());
    }

    /**
     * One milestone as the page asks for it.
     *
     * @param name of the field
     * @param now the day on which it is due as agreed
     * @param due as typed; empty to let it move along
     */
    record DueField(String name, String title, String now, String due) {}
}
