package network.relais.introduction.web;

import static network.relais.web.PageLanguage.said;
import static network.relais.web.PageLanguage.say;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import network.relais.Rejection;
import network.relais.filing.KeptFiles;
import network.relais.filing.Upload;
import network.relais.introduction.ContestIntroduction;
import network.relais.introduction.IntroductionList;
import network.relais.web.CurrentPerson;
import network.relais.web.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /introductions}: a member's own claims, an animator's view of all, and the mediations between two of them. */
@Controller
@RequestMapping("/introductions")
class IntroductionController {

    private static final Set<String> FOR = Set.of("members", "introducers", "animators");
    private static final String BACK = "redirect:/introductions";
    private static final String SAID = "said";

    private final IntroductionList list;
    private final ContestIntroduction contest;
    private final KeptFiles files;
    private final Clock clock;

    IntroductionController(IntroductionList list, ContestIntroduction contest, KeptFiles files, Clock clock) {
        this.list = list;
        this.contest = contest;
        this.files = files;
        this.clock = clock;
    }

    /**
     * What was typed and refused.
     *
     * @param form {@code contest}, or the mediation's number with what was to be done
     */
    record Refused(String form, String message, Map<String, String> typed) {

        static final Refused NOTHING = new Refused("", "", Map.of());

        public boolean isOf(String which) {
            return form.equals(which);
        }

        public String typed(String which, String field) {
            return isOf(which) ? typed.getOrDefault(field, "") : "";
        }
    }

    @GetMapping
    ModelAndView page(CurrentPerson person) {
        return page(person, Refused.NOTHING);
    }

    @PostMapping
    Object contest(
            CurrentPerson person,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        refuseUnlessFor(person);
        try {
            contest.contest(person.id(), client, parsed(day), words, upload(file));
        } catch (Rejection rejection) {
            return page(
                    person,
                    new Refused("contest", said(rejection), Map.of("client", client, "day", day, "words", words)));
        }
        next.addFlashAttribute(
                SAID,
                say(
                        "Recorded. The other person is told and can show what they have; then it is decided, and you get a mail.",
                        "Noté. L’autre personne est prévenue et peut montrer ce qu’elle a\u00a0; puis c’est tranché, et vous recevez un courriel."));
        return BACK;
    }

    @PostMapping("/mediations/{number}/answer")
    Object answer(
            CurrentPerson person,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        refuseUnlessFor(person);
        try {
            contest.answer(number, person.id(), words, upload(file));
        } catch (Rejection rejection) {
            return refused(person, number + "-answer", rejection, Map.of("words", words));
        }
        next.addFlashAttribute(
                SAID,
                say(
                        "Recorded. Whoever decides sees it beside what the other person shows.",
                        "Noté. Qui décide le voit à côté de ce que montre l’autre personne."));
        return BACK;
    }

    @PostMapping("/mediations/{number}/mediator")
    Object nameMediator(
            CurrentPerson person,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String mediator,
            RedirectAttributes next) {
        refuseUnlessFor(person);
        try {
            contest.nameMediator(number, person.id(), mediator);
        } catch (Rejection rejection) {
            return refused(person, number + "-mediator", rejection, Map.of("mediator", mediator));
        }
        next.addFlashAttribute(
                SAID,
                say(
                        "Recorded. As soon as both of you have named the same member, that member decides.",
                        "Noté. Dès que vous avez tous deux nommé le même membre, c’est lui qui décide."));
        return BACK;
    }

    @PostMapping("/mediations/{number}/decision")
    Object decide(
            CurrentPerson person,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next) {
        refuseUnlessFor(person);
        try {
            contest.decide(number, person.id(), whose, words);
        } catch (Rejection rejection) {
            return refused(person, number + "-decision", rejection, Map.of("whose", whose, "words", words));
        }
        next.addFlashAttribute(
                SAID,
                say(
                        "Decided. Both get a mail with your words.",
                        "C’est tranché. Les deux reçoivent un courriel avec vos mots."));
        return BACK;
    }

    /** 404 to everybody whom the mediation does not concern. */
    @GetMapping("/mediations/{number}/files/{file}")
    ResponseEntity<byte[]> file(CurrentPerson person, @PathVariable long number, @PathVariable long file) {
        var kept = list.file(number, file, person.id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.of(kept.name(), kept.kind().mediaType(), files.content(kept.number()));
    }

    private ModelAndView refused(CurrentPerson person, String form, Rejection rejection, Map<String, String> typed) {
        if (rejection.code().equals("UNKNOWN_INTRODUCTION")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page(person, new Refused(form, said(rejection), typed));
    }

    private ModelAndView page(CurrentPerson person, Refused refused) {
        refuseUnlessFor(person);
        var page = new ModelAndView(
                "introductions", refused == Refused.NOTHING ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        var shown = IntroductionView.of(list.of(person.id()), clock.getZone());
        page.addObject("page", shown);
        page.addObject("refused", refused);
        page.addObject("refusedElsewhere", shown.hasForm(refused.form()) ? null : refused.message());
        page.addObject("today", LocalDate.now(clock));
        return page;
    }

    private static Upload upload(@Nullable MultipartFile file) throws IOException {
        return file == null ? Upload.NONE : Upload.of(file.getOriginalFilename(), file.getBytes());
    }

    private static @Nullable LocalDate parsed(String day) {
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static void refuseUnlessFor(CurrentPerson person) {
        if (FOR.stream().noneMatch(person::isIn)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
