package network.relais.people.web;

import static network.relais.web.PageLanguage.said;
import static network.relais.web.PageLanguage.say;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import network.relais.Rejection;
import network.relais.people.Deputies;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.NameDeputy;
import network.relais.people.Role;
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

/** {@code /account/deputy}: who answers for oneself while one is away. */
@Controller
@RequestMapping("/account/deputy")
class DeputyController {

    private final NameDeputy nameDeputy;
    private final Deputies deputies;
    private final Directory directory;
    private final Clock clock;

    DeputyController(NameDeputy nameDeputy, Deputies deputies, Directory directory, Clock clock) {
        this.nameDeputy = nameDeputy;
        this.deputies = deputies;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param days in words */
    record Named(int number, String name, String days) {}

    @GetMapping
    ModelAndView page(CurrentPerson reader) {
        return page(reader, Map.of(), null);
    }

    @PostMapping
    Object name(
            CurrentPerson reader,
            @RequestParam(defaultValue = "") String deputy,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            RedirectAttributes next) {
        try {
            nameDeputy.name(reader.id(), deputy, day(from), day(until));
        } catch (Rejection rejection) {
            return page(reader, Map.of("deputy", deputy, "from", from, "until", until), said(rejection));
        }
        next.addFlashAttribute(
                "said",
                say(
                        "Noted. Questions about agreements that arise in that time go to both of you.",
                        "Noté. Les questions sur les accords qui se posent pendant ce temps vont à vous deux."));
        return "redirect:/account/deputy";
    }

    @PostMapping("/{number}/take-back")
    Object takeBack(CurrentPerson reader, @PathVariable int number, RedirectAttributes next) {
        try {
            nameDeputy.takeBack(reader.id(), number);
        } catch (Rejection rejection) {
            return page(reader, Map.of(), said(rejection));
        }
        next.addFlashAttribute(
                "said",
                say(
                        "Taken back. What was answered for you stays.",
                        "C’est retiré. Ce qui a été répondu pour vous reste."));
        return "redirect:/account/deputy";
    }

    private ModelAndView page(CurrentPerson reader, Map<String, String> typed, @Nullable String refused) {
        var today = LocalDate.now(clock);
        var language = Language.of(PageLanguage.now());
        var page = new ModelAndView("deputy", refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("refused", refused);
        page.addObject("typed", typed);
        page.addObject(
                "members",
                directory.holding(Role.MEMBER, today).stream()
                        .filter(member -> !member.id().equals(reader.id()))
                        .toList());
        page.addObject(
                "named",
                deputies.namedBy(reader.id()).stream()
                        .filter(each -> !each.until().isBefore(today))
                        .map(each -> new Named(
                                each.number(),
                                directory.person(each.deputy()).name(),
                                say("%s to %s", "du %s au %s")
                                        .formatted(language.date(each.from()), language.date(each.until()))))
                        .toList());
        return page;
    }

    /** Nothing if it is empty or no day: the use case then asks for one. */
    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
