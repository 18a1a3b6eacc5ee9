package network.relais.overview.web;

import static network.relais.web.PageLanguage.said;
import static network.relais.web.PageLanguage.say;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import network.relais.Rejection;
import network.relais.mission.UnknownMission;
import network.relais.money.AmountRefused;
import network.relais.settlement.RefundCredit;
import network.relais.settlement.ReversePayment;
import network.relais.text.BadText;
import network.relais.web.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A payment was recorded wrongly, or the client got back what was too much: whoever leads the mission says so on its page. */
@Controller
@RequestMapping("/missions/{id}")
class CorrectionController {

    private static final String SAID = "said";
    private static final String BACK = "redirect:/missions/{id}";

    private final ReversePayment reversePayment;
    private final RefundCredit refundCredit;
    private final MissionPage page;

    CorrectionController(ReversePayment reversePayment, RefundCredit refundCredit, MissionPage page) {
        this.reversePayment = reversePayment;
        this.refundCredit = refundCredit;
        this.page = page;
    }

    @PostMapping("/payments/{number}/reversal")
    Object reverse(
            CurrentPerson person,
            @PathVariable String id,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "false") boolean sure,
            RedirectAttributes next) {
        try {
            var payment = reversePayment.reverse(id, person.id(), number, why, sure);
            next.addFlashAttribute(
                    SAID,
                    say(
                                    "The payment of %s is reversed. Record what really came in as another payment.",
                                    "Le paiement de %s est annulé. Notez ce qui est vraiment arrivé comme un autre paiement.")
                            .formatted(Words.money(payment.amount())));
        } catch (UnknownMission none) {
            throw none;
        } catch (Rejection rejection) {
            var field =
                    switch (rejection.code()) {
                        case "NOT_SURE" -> "sure";
                        default -> rejection instanceof BadText ? "why" : "page";
                    };
            return page.again(
                    id, person, MissionForms.refused("reversal-" + number, field, said(rejection), Map.of("why", why)));
        }
        return BACK;
    }

    @PostMapping("/refunds")
    Object refund(
            CurrentPerson person,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String refund,
            @RequestParam(defaultValue = "") String refundedOn,
            @RequestParam(defaultValue = "") String refundReference,
            @RequestParam(defaultValue = "") String refundRequest,
            RedirectAttributes next) {
        var typed = Map.of(
                "refund", refund,
                "refundedOn", refundedOn,
                "refundReference", refundReference,
                "refundRequest", refundRequest);
        try {
            var amount = refundCredit.refund(
                    id,
                    person.id(),
                    new RefundCredit.Typed(refund, LocalDate.parse(refundedOn.strip()), refundReference),
                    refundRequest);
            next.addFlashAttribute(
                    SAID,
                    say("It is recorded: the client got %s back.", "C’est noté\u00a0: %s ont été rendus au client.")
                            .formatted(Words.money(amount)));
        } catch (DateTimeParseException unreadable) {
            var message = say(
                    "Choose the day on which it was paid back, such as 2026-03-04.",
                    "Choisissez le jour du remboursement, par exemple 2026-03-04.");
            return page.again(id, person, MissionForms.refused("refund", "refundedOn", message, typed));
        } catch (UnknownMission none) {
            throw none;
        } catch (Rejection rejection) {
            return page.again(id, person, MissionForms.refused("refund", fieldOf(rejection), said(rejection), typed));
        }
        return BACK;
    }

    private static String fieldOf(Rejection rejection) {
        if (rejection instanceof AmountRefused) {
            return "refund";
        }
        if (rejection instanceof BadText bad) {
            return bad.field().equals("Reference") ? "refundReference" : "page";
        }
        return switch (rejection.code()) {
            case "NO_AMOUNT", "MORE_THAN_CREDIT" -> "refund";
            case "BAD_DATE" -> "refundedOn";
            default -> "page";
        };
    }
}
