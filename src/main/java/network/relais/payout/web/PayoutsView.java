package network.relais.payout.web;

import static network.relais.web.PageLanguage.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import network.relais.money.Money;
import network.relais.payout.Payables.Item;
import network.relais.payout.Payables.Payable;
import network.relais.people.Iban;
import network.relais.people.PaymentDetails.VatStatus;
import network.relais.web.PageLanguage;
import org.jspecify.annotations.Nullable;

/** What is to be paid, in words; all amounts excluding VAT. */
record PayoutsView(List<Payee> payees) {

    /**
     * @param company through which the person is paid; null if it is they themselves
     * @param canBePaid whether anything of it is not held back
     * @param refused what was refused at this form; null if nothing was
     */
    record Payee(
            String id,
            String name,
            @Nullable String company,
            String account,
            String vat,
            String total,
            boolean canBePaid,
            List<Line> lines,
            @Nullable Refused refused) {}

    /** @param held why it waits; null if it does not */
    record Line(String missionId, String title, String amount, @Nullable String held, boolean isChosen) {}

    /** @param field the form's field, or {@code page} */
    record Refused(
            String payee,
            String field,
            String message,
            List<String> missions,
            String invoice,
            String paidOn,
            String reference,
            String request) {

        public boolean isAt(String other) {
            return field.equals(other);
        }
    }

    static PayoutsView of(List<Payable> payables, @Nullable Refused refused) {
        return new PayoutsView(
                payables.stream().map(payable -> payee(payable, refused)).toList());
    }

    private static Payee payee(Payable payable, @Nullable Refused refused) {
        var own = refused != null && refused.payee().equals(payable.id()) ? refused : null;
        var details = payable.details();
        return new Payee(
                payable.id(),
                payable.person().name(),
                payable.payee().equals(payable.person().name()) ? null : payable.payee(),
                Optional.ofNullable(details.iban()).map(Iban::grouped).orElse(say("no IBAN known", "IBAN inconnu")),
                vat(details.vat()) + (details.vatNumber().isEmpty() ? "" : ", " + details.vatNumber()),
                payable.total().format(PageLanguage.now()),
                !payable.total().isZero(),
                lines(payable, own),
                own);
    }

    /** One a mission, since all shares of a mission are paid together. */
    private static List<Line> lines(Payable payable, @Nullable Refused own) {
        var byMission = new LinkedHashMap<String, List<Item>>();
        payable.items().forEach(item -> byMission
                .computeIfAbsent(item.missionId(), key -> new ArrayList<>())
                .add(item));
        return byMission.values().stream()
                .map(items -> new Line(
                        items.get(0).missionId(),
                        items.get(0).title(),
                        items.stream()
                                .map(Item::amount)
                                .reduce(Money.zero(payable.currency()), Money::plus)
                                .format(PageLanguage.now()),
                        items.stream()
                                .flatMap(item -> item.held().stream())
                                .findFirst()
                                .orElse(null),
                        own == null || own.missions().contains(items.get(0).missionId())))
                .toList();
    }

    private static String vat(VatStatus status) {
        return switch (Objects.requireNonNull(status)) {
            case UNKNOWN -> say("VAT status unknown", "situation de TVA inconnue");
            case CHARGED -> say("invoices with VAT", "factures avec TVA");
            case NOT_CHARGED -> say("invoices without VAT", "factures sans TVA");
        };
    }
}
