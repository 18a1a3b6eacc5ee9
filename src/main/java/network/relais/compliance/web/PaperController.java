package network.relais.compliance.web;

import static network.relais.web.PageLanguage.said;
import static network.relais.web.PageLanguage.say;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import network.relais.Rejection;
import network.relais.compliance.HandInPaper;
import network.relais.compliance.HandInPaper.Typed;
import network.relais.compliance.MarkPaperWrong;
import network.relais.compliance.PaperKind;
import network.relais.compliance.PaperList;
import network.relais.compliance.WaivePaper;
import network.relais.filing.KeptFiles;
import network.relais.filing.Upload;
import network.relais.mail.InWords;
import network.relais.people.Language;
import network.relais.web.CurrentPerson;
import network.relais.web.Download;
import network.relais.web.PageLanguage;
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

/** {@code /papers}: a member's own, an animator's view of everybody who is paid. */
@Controller
@RequestMapping("/papers")
class PaperController {

    private static final Set<String> FOR = Set.of("members", "introducers", "animators");
    private static final String BACK = "redirect:/papers";
    private static final String SAID = "said";

    private final PaperList list;
    private final HandInPaper handInPaper;
    private final WaivePaper waivePaper;
    private final MarkPaperWrong markPaperWrong;
    private final KeptFiles files;
    private final Clock clock;

    PaperController(
            PaperList list,
            HandInPaper handInPaper,
            WaivePaper waivePaper,
            MarkPaperWrong markPaperWrong,
            KeptFiles files,
            Clock clock) {
        this.list = list;
        this.handInPaper = handInPaper;
        this.waivePaper = waivePaper;
        this.markPaperWrong = markPaperWrong;
        this.files = files;
        this.clock = clock;
    }

    /**
     * What was typed and refused.
     *
     * @param form {@code paper-p7}, {@code waive-p7-vigilance} or {@code wrong-12}
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
    Object handIn(
            CurrentPerson reader,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String issuedOn,
            @RequestParam(defaultValue = "") String validUntil,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        refuseUnlessFor(reader);
        try {
            var until = handInPaper.handIn(
                    reader.id(),
                    new Typed(
                            person,
                            kind,
                            parsed(issuedOn),
                            parsed(validUntil),
                            validUntil.isBlank() || parsed(validUntil) != null),
                    file == null ? Upload.NONE : Upload.of(file.getOriginalFilename(), file.getBytes()));
            next.addFlashAttribute(
                    SAID,
                    say("Thank you. It counts until ", "Merci. Elle compte jusqu’au ")
                            + InWords.date(until, Language.of(PageLanguage.now())) + ".");
            return BACK;
        } catch (Rejection rejection) {
            return page(
                    reader,
                    new Refused(
                            "paper-" + (person.isBlank() ? reader.id() : person),
                            said(rejection),
                            Map.of("kind", kind, "issuedOn", issuedOn, "validUntil", validUntil)));
        }
    }

    @PostMapping("/waivers")
    Object waive(
            CurrentPerson reader,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        refuseUnlessFor(reader);
        try {
            waivePaper.waive(reader.id(), person, kind, parsed(until), reason);
        } catch (Rejection rejection) {
            return page(
                    reader,
                    new Refused(
                            "waive-" + person + "-" + kind, said(rejection), Map.of("until", until, "reason", reason)));
        }
        next.addFlashAttribute(
                SAID,
                say(
                        "Recorded, with your reason. Payouts no longer wait for it until that day.",
                        "Noté, avec votre raison. Les versements ne l’attendent plus jusqu’à ce jour."));
        return BACK;
    }

    @PostMapping("/{number}/wrong")
    Object markWrong(
            CurrentPerson reader,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        refuseUnlessFor(reader);
        try {
            markPaperWrong.mark(reader.id(), number, reason);
        } catch (Rejection rejection) {
            return page(reader, new Refused("wrong-" + number, said(rejection), Map.of("reason", reason)));
        }
        next.addFlashAttribute(
                SAID,
                say(
                        "It does not count any more, and payouts wait again. Whoever is paid gets a mail with your reason.",
                        "Elle ne compte plus, et les versements attendent de nouveau. La personne payée reçoit un courriel avec votre raison."));
        return BACK;
    }

    /** 404 to everybody whose payee's paper it is not, but animators. */
    @GetMapping("/{number}/file")
    ResponseEntity<byte[]> file(CurrentPerson person, @PathVariable long number) {
        var kept = list.file(number, person.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.of(kept.name(), kept.kind().mediaType(), files.content(kept.number()));
    }

    private ModelAndView page(CurrentPerson person, Refused refused) {
        refuseUnlessFor(person);
        var page = new ModelAndView(
                "papers", refused == Refused.NOTHING ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        var shown = PaperView.of(list.of(person.id()));
        page.addObject("page", shown);
        page.addObject("refused", refused);
        page.addObject("refusedElsewhere", isShown(shown, refused.form()) ? null : refused.message());
        var kinds = new LinkedHashMap<String, String>();
        Arrays.stream(PaperKind.values()).forEach(kind -> kinds.put(kind.code(), PaperView.name(kind)));
        page.addObject("kinds", kinds);
        page.addObject("today", LocalDate.now(clock));
        return page;
    }

    private static boolean isShown(PaperView page, String form) {
        return form.isEmpty()
                || page.payees().stream()
                        .anyMatch(payee -> form.equals("paper-" + payee.key())
                                || payee.lines().stream()
                                        .anyMatch(line -> form.equals(line.wrongForm())
                                                || (line.mayWaive()
                                                        && form.equals("waive-" + payee.key() + "-" + line.kind()))));
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
