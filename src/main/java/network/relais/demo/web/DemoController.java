package network.relais.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import network.relais.Means;
import network.relais.demo.Cast;
import network.relais.demo.Cast.Player;
import network.relais.demo.InDemo;
import network.relais.demo.LetTimePass;
import network.relais.demo.Span;
import network.relais.people.Role;
import network.relais.web.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Enter as anybody, and let time pass. */
@Controller
@InDemo
class DemoController {

    private static final String REDIRECT = "redirect:";

    private final Cast cast;
    private final PeopleView people;
    private final JourneyView journeys;
    private final MailView mails;
    private final LetTimePass letTimePass;
    private final SignIn signIn;

    DemoController(
            Cast cast,
            PeopleView people,
            JourneyView journeys,
            MailView mails,
            LetTimePass letTimePass,
            SignIn signIn) {
        this.cast = cast;
        this.people = people;
        this.journeys = journeys;
        this.mails = mails;
        this.letTimePass = letTimePass;
        this.signIn = signIn;
    }

    @GetMapping("/demo")
    String demo(Model model) {
        model.addAttribute("groups", people.groups());
        model.addAttribute("others", people.others());
        model.addAttribute("password", cast.password());
        model.addAttribute("spans", Span.values());
        model.addAttribute("journey", journeys.last().orElse(null));
        return "demo/demo";
    }

    /** @param mail number of a mail whose main link the person would follow; none: to where the person begins */
    @PostMapping("/demo/enter")
    String enter(
            @RequestParam String person,
            @RequestParam(required = false) @Nullable Long mail,
            HttpServletRequest request,
            HttpServletResponse response) {
        var player = cast.player(person);
        var step = mail == null ? "" : mails.stepIn(mail, player.id());
        signIn.as(player.id(), Means.DEMO, request, response);
        return REDIRECT + (step.isEmpty() ? beginning(player) : step);
    }

    /** Not an empty Tasklist, for those whom no mission asks for anything. */
    private static String beginning(Player player) {
        if (player.worksInMissions()) {
            return "/camunda/app/tasklist/default/";
        }
        if (player.roles().contains(Role.PROCESS_OWNER)) {
            return "/improvements";
        }
        return player.roles().contains(Role.MANAGER) ? "/missions" : "/camunda/app/cockpit/default/";
    }

    @PostMapping("/demo/time")
    String letTimePass(@RequestParam Span span) {
        cast.everybody();
        letTimePass.begin(span);
        return "redirect:/demo/time";
    }

    @GetMapping("/demo/time")
    String time(Model model, HttpServletResponse response) {
        cast.everybody();
        var journey = journeys.last();
        if (journey.isEmpty()) {
            return "redirect:/demo";
        }
        if (!journey.get().over()) {
            response.setHeader("Refresh", "1");
        }
        model.addAttribute("journey", journey.get());
        model.addAttribute("spans", Span.values());
        return "demo/time";
    }
}
