package network.relais.link.web;

import static network.relais.web.PageLanguage.say;

import network.relais.link.RevokeLinks;
import network.relais.web.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the links in somebody's mails can do, and how to make them void. */
@Controller
class OwnLinksController {

    private final RevokeLinks revokeLinks;

    OwnLinksController(RevokeLinks revokeLinks) {
        this.revokeLinks = revokeLinks;
    }

    @GetMapping("/links")
    String links(CurrentPerson person, Model model) {
        model.addAttribute("good", revokeLinks.good(person.id()));
        return "links";
    }

    @PostMapping("/links/revoke")
    String revoke(CurrentPerson person, RedirectAttributes next) {
        var many = revokeLinks.revokeAllOf(person.id());
        next.addFlashAttribute(
                "said",
                say(
                                "Done: the links of your mails of before are void (%d). What you are asked waits in your tasks.",
                                "C’est fait\u00a0: les liens de vos courriels précédents sont annulés (%d). Ce que l’on vous demande attend dans vos tâches.")
                        .formatted(many));
        return "redirect:/links";
    }
}
