package network.relais.mission.web;

import static network.relais.web.PageLanguage.say;

import java.util.List;
import network.relais.mission.Mission;
import network.relais.mission.MissionAccess;
import network.relais.mission.OpenTasks;
import network.relais.mission.StepsOnPages;
import network.relais.web.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the links in mails lead: a mail is written before its task has an id, and is read whenever its reader likes. So the
 * link names mission and step, and here is looked up what became of it.
 */
@Controller
class StepController {

    private final MissionAccess access;
    private final OpenTasks openTasks;
    private final List<StepsOnPages> pages;

    StepController(MissionAccess access, OpenTasks openTasks, List<StepsOnPages> pages) {
        this.access = access;
        this.openTasks = openTasks;
        this.pages = pages;
    }

    @GetMapping("/go/{missionId}/{step}")
    String go(
            CurrentPerson person, @PathVariable String missionId, @PathVariable String step, RedirectAttributes next) {
        var mission = access.read(missionId, person.id());
        var task = openTasks.taskIdFor(mission.id(), step, person.id());
        if (task.isPresent()) {
            return "redirect:/camunda/app/tasklist/default/#/?task=" + task.get();
        }
        var page = pages.stream()
                .flatMap(each -> each.page(mission.id(), step, person.id()).stream())
                .findFirst();
        if (page.isPresent()) {
            return "redirect:" + page.get();
        }
        next.addFlashAttribute("said", whatBecameOf(mission, step, person.id()));
        next.addAttribute("id", mission.id());
        return "redirect:/missions/{id}";
    }

    private String whatBecameOf(Mission mission, String step, String personId) {
        var past = openTasks.pastTask(mission.id(), step, personId);
        if (past.filter(OpenTasks.PastTask.DONE::equals).isPresent()) {
            return say(
                    "You have answered this already. Thank you: there is nothing left to do for you here.",
                    "Vous avez déjà répondu. Merci\u00a0: il ne vous reste rien à faire ici.");
        }
        if (mission.hasEnded() || mission.endReason() != null) {
            return say(
                    "This mission has ended, so nobody waits for this answer any more.",
                    "Cette mission est terminée\u00a0: personne n’attend plus cette réponse.");
        }
        return past.isPresent()
                ? say(
                        "This question was taken back: nobody waits for your answer any more.",
                        "Cette question a été retirée\u00a0: personne n’attend plus votre réponse.")
                : say(
                        "This step is somebody else's. Below you see whom the mission waits for.",
                        "Cette étape est à quelqu’un d’autre. Ci-dessous, vous voyez qui la mission attend.");
    }
}
