package network.relais.expense.web;

import static network.relais.web.PageLanguage.said;
import static network.relais.web.PageLanguage.say;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import network.relais.Rejection;
import network.relais.expense.ExpenseList;
import network.relais.expense.SubmitExpense;
import network.relais.expense.SubmitExpense.Typed;
import network.relais.filing.KeptFiles;
import network.relais.filing.Upload;
import network.relais.mission.Mission;
import network.relais.mission.MissionAccess;
import network.relais.mission.UnknownMission;
import network.relais.money.AmountRefused;
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

/** {@code /missions/{id}/expenses}: somebody hands in what they have paid for a mission. */
@Controller
@RequestMapping("/missions/{missionId}/expenses")
class ExpenseController {

    private final SubmitExpense submitExpense;
    private final ExpenseList list;
    private final ExpensesOnPage onPage;
    private final MissionAccess access;
    private final KeptFiles files;
    private final Clock clock;

    ExpenseController(
            SubmitExpense submitExpense,
            ExpenseList list,
            ExpensesOnPage onPage,
            MissionAccess access,
            KeptFiles files,
            Clock clock) {
        this.submitExpense = submitExpense;
        this.list = list;
        this.onPage = onPage;
        this.access = access;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(CurrentPerson person, @PathVariable String missionId) {
        return page(person, access.read(missionId, person.id()), HttpStatus.OK, Map.of(), "", "");
    }

    @PostMapping
    Object submit(
            CurrentPerson person,
            @PathVariable String missionId,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String paid,
            @RequestParam(defaultValue = "") String spentOn,
            @RequestParam(required = false) @Nullable MultipartFile receipt,
            RedirectAttributes next)
            throws IOException {
        var typed = Map.of("label", label, "amount", amount, "paid", paid, "spentOn", spentOn);
        try {
            submitExpense.submit(
                    missionId,
                    person.id(),
                    new Typed(label, amount, paid, day(spentOn)),
                    receipt == null ? Upload.NONE : Upload.of(receipt.getOriginalFilename(), receipt.getBytes()));
        } catch (UnknownMission none) {
            throw none;
        } catch (AmountRefused refused) {
            return again(person, missionId, typed, isReadable(amount) ? "paid" : "amount", refused);
        } catch (Rejection refused) {
            return again(person, missionId, typed, fieldOf(refused), refused);
        }
        next.addFlashAttribute(
                "said",
                say(
                        "Handed in. You get a mail with the answer; once approved, it enters the next version of the protocol.",
                        "Présenté. Vous recevez un courriel avec la réponse\u00a0; une fois approuvé, cela entre dans la prochaine version du protocole."));
        return "redirect:/missions/" + missionId;
    }

    /** 404 to everybody whom the expense does not concern. */
    @GetMapping("/{number}/receipt")
    ResponseEntity<byte[]> receipt(CurrentPerson person, @PathVariable String missionId, @PathVariable long number) {
        var kept = list.receipt(missionId, number, person.id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.of(kept.name(), kept.kind().mediaType(), files.content(kept.number()));
    }

    private ModelAndView again(
            CurrentPerson person, String missionId, Map<String, String> typed, String field, Rejection refused) {
        return page(
                person,
                access.read(missionId, person.id()),
                HttpStatus.UNPROCESSABLE_ENTITY,
                typed,
                field,
                said(refused));
    }

    private ModelAndView page(
            CurrentPerson person,
            Mission mission,
            HttpStatus status,
            Map<String, String> typed,
            String field,
            String message) {
        var page = new ModelAndView("expenses", status);
        page.addObject("mission", mission);
        page.addObject("maySubmit", submitExpense.maySubmit(mission.id(), person.id()));
        page.addObject("expenses", onPage.shown(mission.id(), person.id()));
        page.addObject("typed", typed);
        page.addObject("field", field);
        page.addObject("message", message);
        page.addObject("today", LocalDate.now(clock));
        return page;
    }

    private static boolean isReadable(String amount) {
        return !amount.isBlank() && amount.chars().anyMatch(Character::isDigit);
    }

    private static String fieldOf(Rejection refused) {
        return switch (refused.code()) {
            case "NO_AMOUNT" -> "amount";
            case "PAID_LESS" -> "paid";
            case "BAD_DATE" -> "spentOn";
            case "BAD_TEXT" -> refused.getMessage().contains("\"File\"") ? "receipt" : "label";
            case "NOT_YOURS", "MISSION_ENDED" -> "page";
            default -> "receipt";
        };
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
