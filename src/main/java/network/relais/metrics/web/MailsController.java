package network.relais.metrics.web;

import java.util.Locale;
import network.relais.metrics.MailWishes;
import network.relais.metrics.MailWishes.Wish;
import network.relais.metrics.WhoIsTold;
import network.relais.web.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /metrics/mails}: which mails about figures a manager or animator gets. */
@Controller
class MailsController {

    private final WhoIsTold whoIsTold;
    private final MailWishes wishes;
    private final Says says;

    MailsController(WhoIsTold whoIsTold, MailWishes wishes, Says says) {
        this.whoIsTold = whoIsTold;
        this.wishes = wishes;
        this.says = says;
    }

    @GetMapping("/metrics/mails")
    ModelAndView page(CurrentPerson reader, Locale locale) {
        var page = new ModelAndView("metrics-mails");
        page.addObject("wish", whoIsTold.wishOf(reader.id()));
        return page;
    }

    /** A box that is not ticked is not sent. */
    @PostMapping("/metrics/mails")
    String choose(
            CurrentPerson reader,
            @RequestParam(defaultValue = "false") boolean alerts,
            @RequestParam(defaultValue = "false") boolean digest,
            Locale locale,
            RedirectAttributes next) {
        wishes.choose(reader.id(), new Wish(alerts, digest));
        next.addFlashAttribute("said", say(locale).text("mails.kept"));
        return "redirect:/metrics/mails";
    }

    private Say say(Locale locale) {
        return says.in(locale);
    }
}
