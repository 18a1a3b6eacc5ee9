package network.relais.overview.web;

import static network.relais.web.PageLanguage.said;
import static network.relais.web.PageLanguage.say;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import network.relais.Rejection;
import network.relais.mission.UnknownMission;
import network.relais.money.AmountRefused;
import network.relais.settlement.RecordPayment;
import network.relais.text.BadText;
import network.relais.web.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The client has paid: whoever leads the mission records it on its page. */
@Controller
class PaymentController {

    private static final String FORM = "payment";

    private final RecordPayment recordPayment;
    private final MissionPage page;

    PaymentController(RecordPayment recordPayment, MissionPage page) {
        this.recordPayment = recordPayment;
        this.page = page;
    }

    @PostMapping("/missions/{id}/payments")
    Object record(
            CurrentPerson person,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String receivedOn,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String request,
            @RequestParam(defaultValue = "false") boolean isMoreThanOpen,
            @RequestParam(defaultValue = "false") boolean isWithVat,
            @RequestParam(defaultValue = "") String vatRate,
            RedirectAttributes next) {
        var typed = Map.of(
                "amount", amount,
                "isWithVat", String.valueOf(isWithVat),
                "vatRate", vatRate,
                "receivedOn", receivedOn,
                "reference", reference,
                "request", request);
        try {
            var payment = recordPayment.record(
                    id,
                    person.id(),
                    new RecordPayment.Typed(
                            amount, isWithVat, vatRate, LocalDate.parse(receivedOn.strip()), reference, isMoreThanOpen),
                    request);
            next.addFlashAttribute(
                    "said",
                    say(
                                    "A payment of %s is recorded. Everybody paid from it gets a statement by mail.",
                                    "Un paiement de %s est noté. Toute personne qui en est payée reçoit un relevé par courriel.")
                            .formatted(Words.money(payment.amount())));
        } catch (DateTimeParseException unreadable) {
            return page.again(
                    id,
                    person,
                    MissionForms.refused(
                            FORM,
                            "receivedOn",
                            say(
                                    "Choose the day on which the money came in, such as 2026-03-04.",
                                    "Choisissez le jour où l’argent est arrivé, par exemple 2026-03-04."),
                            typed));
        } catch (UnknownMission none) {
            throw none;
        } catch (Rejection rejection) {
            return page.again(id, person, MissionForms.refused(FORM, fieldOf(rejection), said(rejection), typed));
        }
        return "redirect:/missions/{id}";
    }

    private static String fieldOf(Rejection rejection) {
        if (rejection instanceof AmountRefused) {
            return "amount";
        }
        if (rejection instanceof BadText bad) {
            return bad.field().equals("Reference") ? "reference" : "page";
        }
        return switch (rejection.code()) {
            case "NO_AMOUNT" -> "amount";
            case "BAD_DATE" -> "receivedOn";
            case "MORE_THAN_OPEN" -> "isMoreThanOpen";
            case "NO_VAT_RATE" -> "vatRate";
            default -> "page";
        };
    }
}
