package network.relais.evaluation.web;

import static network.relais.web.PageLanguage.said;
import static network.relais.web.PageLanguage.say;

import java.time.Clock;
import java.util.List;
import network.relais.Rejection;
import network.relais.evaluation.HandleImprovement;
import network.relais.evaluation.ImprovementList;
import network.relais.web.CurrentPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /improvements}: what to change in how the network works, and what becomes of it. */
@Controller
@RequestMapping("/improvements")
class ImprovementsController {

    private static final String DONE = "done";
    private static final String TAKEN_UP = "takenUp";

    private final ImprovementList list;
    private final HandleImprovement handleImprovement;
    private final Clock clock;

    ImprovementsController(ImprovementList list, HandleImprovement handleImprovement, Clock clock) {
        this.list = list;
        this.handleImprovement = handleImprovement;
        this.clock = clock;
    }

    @GetMapping
    String improvements(CurrentPerson person, @RequestParam(defaultValue = "open") String show, Model model) {
        refuseUnlessFor(person);
        var done = show.equals(DONE);
        model.addAttribute("lines", lines(person, done, null));
        model.addAttribute(DONE, done);
        return "improvements";
    }

    @PostMapping("/{number}")
    Object handle(
            CurrentPerson person,
            @PathVariable long number,
            @RequestParam String becomes,
            @RequestParam(defaultValue = "") String sentence,
            RedirectAttributes next) {
        refuseUnlessFor(person);
        try {
            switch (becomes) {
                case DONE -> {
                    handleImprovement.markDone(number, person.id(), sentence);
                    next.addFlashAttribute(
                            "said",
                            say(
                                    "Marked as done. You find it under Done from now on.",
                                    "C’est marqué comme fait. Vous le trouvez désormais sous «\u00a0Faites\u00a0»."));
                }
                case TAKEN_UP -> {
                    handleImprovement.takeUp(number, person.id(), sentence);
                    next.addFlashAttribute(
                            "said",
                            say(
                                    "Marked as taken up, with your sentence.",
                                    "C’est marqué comme repris, avec votre phrase."));
                }
                default -> {
                    return refused(
                            person,
                            new ImprovementView.Refused(
                                    number,
                                    say(
                                            "Choose one: take it up, or it is done.",
                                            "Choisissez\u00a0: s’en saisir, ou c’est fait."),
                                    sentence));
                }
            }
        } catch (Rejection rejection) {
            return refused(person, new ImprovementView.Refused(number, said(rejection), sentence));
        }
        return "redirect:/improvements";
    }

    private ModelAndView refused(CurrentPerson person, ImprovementView.Refused refused) {
        var lines = lines(person, false, refused);
        var page = new ModelAndView("improvements", HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("lines", lines);
        page.addObject(DONE, false);
        if (lines.stream().allMatch(line -> line.error() == null)) {
            page.addObject("refused", refused.message());
        }
        return page;
    }

    private List<ImprovementView> lines(CurrentPerson person, boolean done, ImprovementView.@Nullable Refused refused) {
        return list.of(person.id(), done).stream()
                .map(line -> ImprovementView.of(line, refused, clock.getZone()))
                .toList();
    }

    private void refuseUnlessFor(CurrentPerson person) {
        if (!handleImprovement.isFor(person.id())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
