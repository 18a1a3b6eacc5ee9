package network.relais.delivery.web;

import static network.relais.web.PageLanguage.said;
import static network.relais.web.PageLanguage.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import network.relais.Rejection;
import network.relais.delivery.Withdraw;
import network.relais.mission.Missions;
import network.relais.mission.UnknownMission;
import network.relais.money.Decimals;
import network.relais.people.Directory;
import network.relais.protocol.Contribution;
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

/** {@code /missions/{id}/withdraw}: somebody cannot go on, and says so, or whoever leads the mission does for them. */
@Controller
@RequestMapping("/missions/{missionId}/withdraw")
class WithdrawController {

    /** What the fields for the days begin with; the role's id follows. */
    private static final String DAYS = "days-";

    private final Withdraw withdraw;
    private final Missions missions;
    private final Directory directory;

    WithdrawController(Withdraw withdraw, Missions missions, Directory directory) {
        this.withdraw = withdraw;
        this.missions = missions;
        this.directory = directory;
    }

    @GetMapping
    ModelAndView page(
            CurrentPerson reader, @PathVariable String missionId, @RequestParam(defaultValue = "") String person) {
        return page(reader, missionId, person, Map.of(), null);
    }

    @PostMapping
    Object leave(
            CurrentPerson reader,
            @PathVariable String missionId,
            @RequestParam String person,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        try {
            withdraw.withdraw(missionId, person, reader.id(), typed.get("reason"), days(typed));
        } catch (UnknownMission none) {
            throw none;
        } catch (Rejection rejection) {
            return page(reader, missionId, person, typed, said(rejection));
        }
        next.addFlashAttribute(
                "said",
                say(
                        "Noted. The team is told, and somebody is looked for. Until then the coordinator looks after it.",
                        "Noté. L’équipe est prévenue, et on cherche quelqu’un. D’ici là, la personne qui pilote s’en occupe."));
        return "redirect:/missions/" + missionId;
    }

    private ModelAndView page(
            CurrentPerson reader,
            String missionId,
            String person,
            Map<String, String> typed,
            @Nullable String refused) {
        var mayLeave = withdraw.rolesToLeave(missionId, reader.id());
        var leaver = mayLeave.containsKey(person) ? person : reader.id();
        var page = new ModelAndView("withdraw", refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("mission", missions.get(missionId));
        page.addObject("leaver", leaver);
        page.addObject(
                "leaverName", directory.find(leaver).map(found -> found.name()).orElse(reader.name()));
        page.addObject("isReader", leaver.equals(reader.id()));
        page.addObject(
                "roles",
                mayLeave.getOrDefault(leaver, List.of()).stream()
                        .map(role -> field(role, typed))
                        .toList());
        page.addObject("others", names(mayLeave, leaver));
        page.addObject("reason", typed.getOrDefault("reason", ""));
        page.addObject("refused", refused);
        return page;
    }

    private Map<String, String> names(Map<String, List<Contribution>> mayLeave, String leaver) {
        var names = new LinkedHashMap<String, String>();
        mayLeave.keySet().stream()
                .filter(person -> !person.equals(leaver))
                .forEach(person -> names.put(person, directory.person(person).name()));
        return names;
    }

    private static RoleField field(Contribution role, Map<String, String> typed) {
        var name = DAYS + role.id();
        return new RoleField(
                name, role.role(), Decimals.format(role.days(), PageLanguage.now()), typed.getOrDefault(name, ""));
    }

    private static Map<String, String> days(Map<String, String> typed) {
        var days = new LinkedHashMap<String, String>();
        typed.forEach((name, value) -> {
            if (name.startsWith(DAYS)) {
                days.put(name.substring(DAYS.length()), value);
            }
        });
        return days;
    }

    /**
     * One role as the page asks for it.
     *
     * @param name of the field
     * @param days agreed
     * @param done as typed
     */
    record RoleField(String name, String role, String days, String done) {}
}
