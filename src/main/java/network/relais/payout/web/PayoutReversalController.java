package network.relais.payout.web;

import static network.relais.web.PageLanguage.said;
import static network.relais.web.PageLanguage.say;

import network.relais.Rejection;
import network.relais.mail.InWords;
import network.relais.payout.ReversePayout;
import network.relais.payout.ReversePayout.Reversed;
import network.relais.payout.web.RecordedView.Unreversed;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.text.BadText;
import network.relais.web.CurrentPerson;
import network.relais.web.PageLanguage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A payout that was recorded wrongly is taken back on {@code /payouts}. */
@Controller
class PayoutReversalController {

    private final ReversePayout reversePayout;
    private final Directory directory;
    private final PayoutsPage page;

    PayoutReversalController(ReversePayout reversePayout, Directory directory, PayoutsPage page) {
        this.reversePayout = reversePayout;
        this.directory = directory;
        this.page = page;
    }

    @PostMapping("/payouts/{number}/reversal")
    Object reverse(
            CurrentPerson person,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "false") boolean sure,
            RedirectAttributes next) {
        PayoutsPage.refuseUnlessFor(person);
        try {
            next.addFlashAttribute("said", told(reversePayout.reverse(person.id(), number, why, sure)));
        } catch (Rejection rejection) {
            var message = said(rejection);
            return switch (fieldOf(rejection)) {
                // There may be no such form on the page.
                case "page" -> page.refused(message);
                default -> page.refused(new Unreversed(number, fieldOf(rejection), message, why));
            };
        }
        return "redirect:/payouts";
    }

    /** With the file in which the payout stands, so that the accountant and the bank can be told. */
    private String told(Reversed reversed) {
        var payout = reversed.payout();
        var name =
                directory.person(String.valueOf(payout.transfer().recipient())).name();
        var file = reversed.file()
                .map(made -> say(
                                "It stands in the file %s for the bank: tell whoever works with it.",
                                "Il figure dans le fichier %s pour la banque\u00a0: prévenez qui travaille avec.")
                        .formatted(made.fileName()))
                .orElse(say(
                        "No file for the bank was made here with it.",
                        "Aucun fichier pour la banque n’a été créé ici avec lui."));
        return say(
                        "It is taken back: %s is owed %s again and gets a mail. %s In the list for a spreadsheet (payouts.csv) it is owed again from now on; one saved after %s lacks it.",
                        "C’est annulé\u00a0: on doit de nouveau\u00a0%2$s à\u00a0%1$s, qui reçoit un courriel.\u00a0%3$s Dans la liste pour un tableur (payouts.csv), c’est de nouveau dû dès maintenant\u00a0; une liste enregistrée après le\u00a0%4$s ne l’a pas.")
                .formatted(
                        name,
                        payout.total().format(PageLanguage.now()),
                        file,
                        InWords.date(payout.transfer().paidOn(), Language.of(PageLanguage.now())));
    }

    private static String fieldOf(Rejection rejection) {
        if (rejection instanceof BadText) {
            return "why";
        }
        return rejection.code().equals("NOT_SURE") ? "sure" : "page";
    }
}
