package network.relais.people;

import java.util.Arrays;
import java.util.Locale;
import network.relais.UseCase;
import network.relais.people.PaymentDetails.VatStatus;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** Somebody says where and how they are paid. Only ever one's own. */
@UseCase
public class ChangePaymentDetails {

    public static final String COMPANY = "Company";
    public static final String VAT_NUMBER = "VAT number";

    private static final int LONGEST_COMPANY = 100;
    private static final int LONGEST_VAT_NUMBER = 20;

    /** What was typed; each may be missing. */
    public record Typed(
            @Nullable String iban, @Nullable String company, @Nullable String vat, @Nullable String vatNumber) {}

    private final Payees payees;
    private final People people;
    private final Directory directory;

    ChangePaymentDetails(Payees payees, People people, Directory directory) {
        this.payees = payees;
        this.people = people;
        this.directory = directory;
    }

    /**
     * @throws PaymentDetailsRefused if there is no such account or VAT status
     * @throws network.relais.text.BadText if a text cannot be kept
     */
    public void change(String personId, Typed typed) {
        people.lock(personId);
        var company = Texts.oneLine(COMPANY, typed.company(), LONGEST_COMPANY);
        var vatNumber = Texts.oneLine(VAT_NUMBER, typed.vatNumber(), LONGEST_VAT_NUMBER);
        var details =
                new PaymentDetails(personId, iban(typed.iban()), vat(typed.vat()), vatNumber.toUpperCase(Locale.ROOT));
        payees.save(details);
        if (!company.equals(companyOf(personId))) {
            people.setPayee(
                    personId,
                    company.isEmpty()
                            ? null
                            : people.addOrganisation(company, null).id());
        }
    }

    /** The company that somebody is paid through; empty if it is they themselves. */
    public String companyOf(String personId) {
        var payee = directory.profile(personId).payee();
        return payee.equals(directory.person(personId).name()) ? "" : payee;
    }

    private static @Nullable Iban iban(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Iban.typed(typed).orElseThrow(PaymentDetailsRefused::noIban);
    }

    private static VatStatus vat(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return VatStatus.UNKNOWN;
        }
        return Arrays.stream(VatStatus.values())
                .filter(status -> status.name().equals(typed))
                .findFirst()
                .orElseThrow(PaymentDetailsRefused::noVatStatus);
    }
}
