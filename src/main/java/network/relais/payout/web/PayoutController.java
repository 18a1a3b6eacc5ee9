package network.relais.payout.web;

import static network.relais.web.PageLanguage.said;
import static network.relais.web.PageLanguage.say;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import network.relais.Rejection;
import network.relais.mission.UnknownMission;
import network.relais.payout.MakeBankFile;
import network.relais.payout.Payables;
import network.relais.payout.Payables.Payable;
import network.relais.payout.PayoutList;
import network.relais.payout.RecordPayout;
import network.relais.payout.web.PayoutsView.Refused;
import network.relais.people.Language;
import network.relais.text.BadText;
import network.relais.text.Csv;
import network.relais.web.CurrentPerson;
import network.relais.web.PageLanguage;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /payouts}: what the network owes to whom over all missions, for the animators, who pay it. */
@Controller
class PayoutController {

    private final Payables payables;
    private final RecordPayout recordPayout;
    private final MakeBankFile makeBankFile;
    private final PayoutsPage page;

    PayoutController(Payables payables, RecordPayout recordPayout, MakeBankFile makeBankFile, PayoutsPage page) {
        this.payables = payables;
        this.recordPayout = recordPayout;
        this.makeBankFile = makeBankFile;
        this.page = page;
    }

    @GetMapping("/payouts")
    ModelAndView payouts(CurrentPerson person) {
        PayoutsPage.refuseUnlessFor(person);
        return page.untouched();
    }

    /** @param payee as {@link Payable#id} */
    @PostMapping("/payouts")
    Object record(
            CurrentPerson person,
            @RequestParam(defaultValue = "") String payee,
            @RequestParam(defaultValue = "") List<String> missions,
            @RequestParam(defaultValue = "") String invoice,
            @RequestParam(defaultValue = "") String paidOn,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String request,
            RedirectAttributes next) {
        PayoutsPage.refuseUnlessFor(person);
        var chosen = payables.all(Language.of(PageLanguage.now())).stream()
                .filter(each -> each.id().equals(payee))
                .findFirst();
        if (chosen.isEmpty()) {
            return page.refused(
                    say(
                            "Nothing is to be paid to them any more: it was paid meanwhile, or has changed. Nothing was recorded.",
                            "Rien n’est plus à lui verser\u00a0: cela a été versé entre-temps, ou a changé. Rien n’a été noté."));
        }
        try {
            var paid = recordPayout.record(
                    person.id(),
                    new RecordPayout.Typed(
                            chosen.get().person().id(),
                            chosen.get().currency(),
                            missions,
                            invoice,
                            LocalDate.parse(paidOn.strip()),
                            reference),
                    request);
            next.addFlashAttribute(
                    "said",
                    say("It is recorded: %s was paid %s.", "C’est noté\u00a0: %s a reçu %s.")
                            .formatted(chosen.get().person().name(), paid.format(PageLanguage.now())));
        } catch (DateTimeParseException unreadable) {
            return refused(
                    payee,
                    "paidOn",
                    say(
                            "Choose the day of the transfer, such as 2026-03-04.",
                            "Choisissez le jour du virement, par exemple 2026-03-04."),
                    missions,
                    invoice,
                    paidOn,
                    reference,
                    request);
        } catch (UnknownMission none) {
            return refused(
                    payee,
                    "missions",
                    say(
                            "There is no such mission. Choose from the list.",
                            "Cette mission n’existe pas. Choisissez dans la liste."),
                    missions,
                    invoice,
                    paidOn,
                    reference,
                    request);
        } catch (Rejection rejection) {
            return refused(payee, fieldOf(rejection), said(rejection), missions, invoice, paidOn, reference, request);
        }
        return "redirect:/payouts";
    }

    @GetMapping("/payouts.csv")
    ResponseEntity<byte[]> list(CurrentPerson person) {
        PayoutsPage.refuseUnlessFor(person);
        return file(
                "payouts.csv",
                "text/csv;charset=UTF-8",
                Csv.MARK + PayoutList.of(payables.all(Language.of(PageLanguage.now()))));
    }

    /** @param payees ids of those to be paid, as {@link Payable#id} */
    @PostMapping("/payouts/sepa")
    Object transfers(CurrentPerson person, @RequestParam(defaultValue = "") List<String> payees) {
        PayoutsPage.refuseUnlessFor(person);
        var chosen = payables.all(Language.of(PageLanguage.now())).stream()
                .filter(each -> payees.contains(each.id()))
                .toList();
        try {
            var made = makeBankFile.make(person.id(), chosen);
            return file(made.fileName(), MediaType.APPLICATION_XML_VALUE, made.xml());
        } catch (Rejection rejection) {
            return page.refused(said(rejection));
        }
    }

    private ModelAndView refused(
            String payee,
            String field,
            String message,
            List<String> missions,
            String invoice,
            String paidOn,
            String reference,
            String request) {
        return page.refused(new Refused(payee, field, message, missions, invoice, paidOn, reference, request));
    }

    private static String fieldOf(Rejection rejection) {
        if (rejection instanceof BadText bad) {
            return switch (bad.field()) {
                case RecordPayout.INVOICE -> "invoice";
                case RecordPayout.REFERENCE -> "reference";
                default -> "page";
            };
        }
        return switch (rejection.code()) {
            case "BAD_DATE" -> "paidOn";
            case "NOTHING_CHOSEN", "NOTHING_OWED", "HELD" -> "missions";
            default -> "page";
        };
    }

    private static ResponseEntity<byte[]> file(String name, String type, String text) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.parseMediaType(type))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
