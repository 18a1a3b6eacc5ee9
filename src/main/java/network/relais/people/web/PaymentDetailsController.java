package network.relais.people.web;

import static network.relais.web.PageLanguage.said;
import static network.relais.web.PageLanguage.say;

import network.relais.Rejection;
import network.relais.people.ChangePaymentDetails;
import network.relais.text.BadText;
import network.relais.web.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /account}: where and how one is paid. */
@Controller
class PaymentDetailsController {

    private final ChangePaymentDetails changePaymentDetails;
    private final AccountPage page;

    PaymentDetailsController(ChangePaymentDetails changePaymentDetails, AccountPage page) {
        this.changePaymentDetails = changePaymentDetails;
        this.page = page;
    }

    @PostMapping("/account/payment")
    Object change(
            CurrentPerson reader,
            @RequestParam(defaultValue = "") String iban,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "") String vat,
            @RequestParam(defaultValue = "") String vatNumber,
            RedirectAttributes next) {
        try {
            changePaymentDetails.change(reader.id(), new ChangePaymentDetails.Typed(iban, company, vat, vatNumber));
        } catch (Rejection rejection) {
            return page.of(
                    reader, null, new PaymentForm(iban, company, vat, vatNumber, fieldOf(rejection), said(rejection)));
        }
        next.addFlashAttribute(
                "said",
                say(
                        "It is kept: this is how you are paid from now on.",
                        "C’est enregistré\u00a0: c’est ainsi que vous êtes payé·e désormais."));
        return "redirect:/account";
    }

    private static String fieldOf(Rejection rejection) {
        if (rejection instanceof BadText bad) {
            return bad.field().equals(ChangePaymentDetails.COMPANY) ? "company" : "vatNumber";
        }
        return rejection.code().equals("NO_IBAN") ? "iban" : "vat";
    }
}
