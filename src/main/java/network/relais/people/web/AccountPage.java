package network.relais.people.web;

import static network.relais.web.PageLanguage.said;

import java.util.Map;
import java.util.Optional;
import network.relais.people.ChangePaymentDetails;
import network.relais.people.Directory;
import network.relais.people.Iban;
import network.relais.people.PasswordRefused;
import network.relais.people.Payees;
import network.relais.people.Person;
import network.relais.web.CurrentPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page {@code /account}, as it is shown at first and as it is shown again when something was refused. */
@Component
class AccountPage {

    private final Directory directory;
    private final Payees payees;
    private final ChangePaymentDetails changePaymentDetails;

    AccountPage(Directory directory, Payees payees, ChangePaymentDetails changePaymentDetails) {
        this.directory = directory;
        this.payees = payees;
        this.changePaymentDetails = changePaymentDetails;
    }

    ModelAndView of(CurrentPerson reader, @Nullable PasswordRefused refused, @Nullable PaymentForm typed) {
        var isRefused = refused != null || typed != null;
        var page = new ModelAndView("account", isRefused ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
        var person = directory.find(reader.id());
        page.addObject("signsInAs", person.flatMap(Person::emailIfKnown).orElse(reader.id()));
        page.addObject(
                "errors", refused == null ? Map.of() : Map.of(refused.field().name(), said(refused)));
        // Whoever is no person of the network, such as the administrator, is paid nothing.
        page.addObject("payment", typed != null || person.isEmpty() ? typed : kept(reader.id()));
        return page;
    }

    private PaymentForm kept(String personId) {
        var details = payees.of(personId);
        return new PaymentForm(
                Optional.ofNullable(details.iban()).map(Iban::grouped).orElse(""),
                changePaymentDetails.companyOf(personId),
                details.vat().name(),
                details.vatNumber(),
                "",
                "");
    }
}
