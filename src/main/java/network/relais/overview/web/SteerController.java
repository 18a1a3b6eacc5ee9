package network.relais.overview.web;

import static network.relais.web.PageLanguage.said;
import static network.relais.web.PageLanguage.say;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import network.relais.Rejection;
import network.relais.mission.CancelMission;
import network.relais.mission.PauseMission;
import network.relais.text.BadText;
import network.relais.web.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What whoever leads a mission can do with it as a whole: cancel, pause, resume. */
@Controller
@RequestMapping("/missions/{id}")
class SteerController {

    private static final String SAID = "said";
    private static final String BACK = "redirect:/missions/{id}";

    private final CancelMission cancelMission;
    private final PauseMission pauseMission;
    private final MissionPage page;

    SteerController(CancelMission cancelMission, PauseMission pauseMission, MissionPage page) {
        this.cancelMission = cancelMission;
        this.pauseMission = pauseMission;
        this.page = page;
    }

    @PostMapping("/cancel")
    Object cancel(
            CurrentPerson person,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "false") boolean confirmed,
            RedirectAttributes next) {
        var typed = Map.of("reason", reason, "word", word);
        if (!confirmed) {
            return page.again(
                    id,
                    person,
                    MissionForms.refusedWithEmpty(
                            "cancel",
                            "confirmed",
                            say(
                                    "Tick this box if you are sure: a cancelled mission cannot be brought back.",
                                    "Cochez cette case si c’est sûr\u00a0: une mission annulée ne peut pas être rétablie."),
                            typed,
                            "reason",
                            "word"));
        }
        try {
            cancelMission.cancel(id, person.id(), reason, word);
        } catch (BadText bad) {
            var field = bad.field().startsWith("Why") ? "reason" : "word";
            return page.again(id, person, MissionForms.refused("cancel", field, said(bad), typed));
        } catch (Rejection rejection) {
            return refused("cancel", id, person, rejection, typed);
        }
        next.addFlashAttribute(
                SAID,
                say(
                        "The mission is cancelled. The team, the client and the prescriber are told.",
                        "La mission est annulée. L’équipe, le client et le prescripteur sont prévenus."));
        return BACK;
    }

    @PostMapping("/pause")
    Object pause(
            CurrentPerson person,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String until,
            RedirectAttributes next) {
        var typed = Map.of("until", until);
        try {
            pauseMission.pause(id, person.id(), LocalDate.parse(until.strip()));
        } catch (DateTimeParseException unreadable) {
            return page.again(
                    id,
                    person,
                    MissionForms.refused(
                            "pause",
                            "until",
                            say(
                                    "Choose the day on which the mission goes on, such as 2026-09-01.",
                                    "Choisissez le jour où la mission reprend, par exemple 2026-09-01."),
                            typed));
        } catch (Rejection rejection) {
            return rejection.code().equals("BAD_DATE")
                    ? page.again(id, person, MissionForms.refused("pause", "until", said(rejection), typed))
                    : refused("pause", id, person, rejection, typed);
        }
        next.addFlashAttribute(
                SAID,
                say(
                        "The mission is paused. Its deadlines stand still, and the team is told.",
                        "La mission est en pause. Ses délais sont suspendus, et l’équipe est prévenue."));
        return BACK;
    }

    @PostMapping("/resume")
    Object resume(CurrentPerson person, @PathVariable String id, RedirectAttributes next) {
        try {
            pauseMission.resume(id, person.id());
        } catch (Rejection rejection) {
            return refused("resume", id, person, rejection, Map.of());
        }
        next.addFlashAttribute(
                SAID, say("The mission goes on. The team is told.", "La mission reprend. L’équipe est prévenue."));
        return BACK;
    }

    /** An unknown mission stays unknown; whatever else was refused is told on the mission's page. */
    private Object refused(
            String form, String id, CurrentPerson person, Rejection rejection, Map<String, String> typed) {
        return page.again(id, person, MissionForms.refused(form, "page", said(rejection), typed));
    }
}
