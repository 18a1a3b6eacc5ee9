package network.relais.protocol.web;

import static network.relais.web.PageLanguage.said;
import static network.relais.web.PageLanguage.say;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import network.relais.Rejection;
import network.relais.mission.Missions;
import network.relais.mission.UnknownMission;
import network.relais.money.Decimals;
import network.relais.people.Language;
import network.relais.protocol.Amendment;
import network.relais.protocol.AmendmentOverview;
import network.relais.protocol.AskForAmendment;
import network.relais.web.CurrentPerson;
import network.relais.web.PageLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /missions/{id}/amendment}: whoever coordinates or contributes asks for an amendment, and sees what becomes of it. */
@Controller
@RequestMapping("/missions/{missionId}/amendment")
class AmendmentController {

    /** What the fields for the days begin with; the role's id follows. */
    private static final String DAYS = "days-";

    private final AskForAmendment asking;
    private final AmendmentOverview overview;
    private final Missions missions;

    AmendmentController(AskForAmendment asking, AmendmentOverview overview, Missions missions) {
        this.asking = asking;
        this.overview = overview;
        this.missions = missions;
    }

    /** @param asWorked {@code true} if the draft is to begin with the days confirmed */
    @GetMapping
    ModelAndView page(
            CurrentPerson reader, @PathVariable String missionId, @RequestParam(defaultValue = "") String asWorked) {
        return page(reader, missionId, Map.of("asWorked", asWorked), null);
    }

    @PostMapping
    Object ask(
            CurrentPerson reader,
            @PathVariable String missionId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        try {
            asking.ask(
                    missionId,
                    reader.id(),
                    typed.get("what"),
                    typed.get("why"),
                    day(typed.get("from")),
                    "true".equals(typed.get("asWorked")),
                    days(typed));
        } catch (UnknownMission none) {
            throw none;
        } catch (Rejection rejection) {
            return page(reader, missionId, typed, said(rejection));
        }
        next.addFlashAttribute(
                "said",
                say(
                        "Noted. The coordinator is asked to take it up. The work goes on as agreed meanwhile.",
                        "Noté. La personne qui pilote est invitée à s’en saisir. Le travail continue entre-temps comme convenu."));
        return "redirect:/missions/" + missionId;
    }

    @PostMapping("/days")
    Object state(
            CurrentPerson reader,
            @PathVariable String missionId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        try {
            asking.state(missionId, reader.id(), days(typed));
        } catch (UnknownMission none) {
            throw none;
        } catch (Rejection rejection) {
            return page(reader, missionId, typed, said(rejection));
        }
        next.addFlashAttribute("said", say("The days done are corrected.", "Les jours réalisés sont corrigés."));
        return "redirect:/missions/" + missionId + "/amendment";
    }

    private ModelAndView page(
            CurrentPerson reader, String missionId, Map<String, String> typed, @Nullable String refused) {
        var state = asking.state(missionId, reader.id());
        var mission = missions.get(missionId);
        var open = state.open().orElse(null);
        var page = new ModelAndView("amendment", refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("mission", mission);
        page.addObject("refused", refused);
        page.addObject("mayAsk", state.mayAsk());
        page.addObject("open", open == null ? null : overview.latest(missionId, Language.of(PageLanguage.now())));
        page.addObject(
                "mayState", open != null && isDrafted(open) && reader.id().equals(mission.lead()));
        page.addObject("typed", typed);
        page.addObject("asWorked", "true".equals(typed.get("asWorked")));
        page.addObject("what", typed.getOrDefault("what", asWorked(state, typed)));
        page.addObject(
                "roles",
                state.roles().stream().map(role -> field(role, typed, open)).toList());
        return page;
    }

    /** The days as they were confirmed, in words, for whoever asks for an amendment that says so. */
    private static String asWorked(AskForAmendment.State state, Map<String, String> typed) {
        return "true".equals(typed.get("asWorked"))
                ? state.roles().stream()
                        .filter(AskForAmendment.Role::differs)
                        .map(role -> say("%s, %s: %s days instead of %s.", "%s, %s\u00a0: %s jours au lieu de %s.")
                                .formatted(
                                        role.person(),
                                        role.role(),
                                        Decimals.format(role.asWorked(), PageLanguage.now()),
                                        Decimals.format(role.agreed(), PageLanguage.now())))
                        .collect(Collectors.joining("\n"))
                : "";
    }

    private static boolean isDrafted(Amendment amendment) {
        return amendment.state() == Amendment.State.ASKED || amendment.state() == Amendment.State.DRAFTED;
    }

    private static RoleField field(AskForAmendment.Role role, Map<String, String> typed, @Nullable Amendment open) {
        var name = DAYS + role.contribution();
        var done = open == null ? role.done() : open.daysDone().getOrDefault(role.contribution(), role.done());
        return new RoleField(
                name,
                role.person(),
                role.role(),
                Decimals.format(role.agreed(), PageLanguage.now()),
                typed.getOrDefault(name, done.signum() == 0 ? "" : Decimals.plain(done)));
    }

    private static Map<String, String> days(Map<String, String> typed) {
        var days = new HashMap<String, String>();
        typed.forEach((name, value) -> {
            if (name.startsWith(DAYS)) {
                days.put(name.substring(DAYS.length()), value);
            }
        });
        return days;
    }

    /** Nothing if it is empty or no day: the use case then asks for one. */
    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /**
     * One role as the page asks for it.
     *
     * @param name of the field
     * @param agreed days agreed on
     * @param done as typed, or as it was confirmed
     */
    record RoleField(String name, String person, String role, String agreed, String done) {}
}
