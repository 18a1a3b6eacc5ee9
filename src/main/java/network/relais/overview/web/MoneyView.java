package network.relais.overview.web;

import static network.relais.web.PageLanguage.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import network.relais.ledger.Payment;
import network.relais.money.Money;
import network.relais.money.VatRate;
import network.relais.overview.MissionOverview;
import network.relais.settlement.MissionAccounts;
import network.relais.settlement.Schedule.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What came in for a mission, in words; all amounts excluding VAT.
 *
 * @param credit paid beyond the budget; null if nothing
 * @param payments latest first
 * @param digits of the currency after the point
 * @param refundable the client's credit as it is typed, if the reader may pay it back
 */
record MoneyView(
        @Nullable String credit,
        List<Instalment> instalments,
        List<Paid> payments,
        boolean mayCorrect,
        int digits,
        @Nullable String refundable) {

    /**
     * @param withVat the same including VAT; null if nobody said
     * @param reference null if there is none
     */
    record Paid(
            long number,
            String day,
            String amount,
            @Nullable String withVat,
            @Nullable String reference,
            boolean isReversed) {}

    record Instalment(String label, String amount, String state, boolean isLate) {}

    static MoneyView of(MissionOverview.Money money, LocalDate today) {
        var figures = money.figures();
        return new MoneyView(
                nullIfZero(figures.credit()),
                figures.instalments().stream()
                        .map(standing -> instalment(standing, today))
                        .toList(),
                paid(money.payments()),
                money.mayCorrect(),
                figures.agreed().currency().digits(),
                money.mayCorrect() && !figures.credit().isZero()
                        ? figures.credit().plain()
                        : null);
    }

    private static List<Paid> paid(List<MissionAccounts.Recorded> payments) {
        var latestFirst = new ArrayList<Paid>();
        for (var recorded : payments) {
            var payment = recorded.payment();
            latestFirst.add(
                    0,
                    new Paid(
                            payment.number(),
                            Words.day(payment.receivedOn()),
                            words(payment.amount()),
                            withVat(payment),
                            payment.reference().isEmpty() ? null : payment.reference(),
                            recorded.isReversed()));
        }
        return latestFirst;
    }

    private static @Nullable String withVat(Payment payment) {
        var withVat = payment.withVat();
        if (withVat == null) {
            return null;
        }
        return withVat.rate() == VatRate.NONE
                ? say("without VAT", "sans TVA")
                : say("%s including %s %% VAT", "%s dont %s\u00a0%% de TVA")
                        .formatted(
                                words(withVat.gross()),
                                say(
                                        withVat.rate().percent(),
                                        withVat.rate().percent().replace('.', ',')));
    }

    private static Instalment instalment(Standing standing, LocalDate today) {
        var claim = standing.claim();
        return new Instalment(
                claim.label(), words(claim.amount()), stateOf(standing, today), standing.isOverdue(today));
    }

    private static String stateOf(Standing standing, LocalDate today) {
        var claim = standing.claim();
        var partly =
                standing.paid().isZero() ? "" : say("%s paid, ", "%s payés, ").formatted(words(standing.paid()));
        return switch (standing.state()) {
            case PLANNED -> partly + say("not due yet", "pas encore à échéance");
            case DUE -> partly + say("to be invoiced", "à facturer");
            case INVOICED -> {
                var payBy = claim.payBy();
                yield partly
                        + (payBy == null
                                ? say("invoiced", "facturé")
                                : standing.isOverdue(today)
                                        ? say("was to be paid by ", "était à payer avant le ") + Words.day(payBy)
                                        : say("to be paid by ", "à payer avant le ") + Words.day(payBy));
            }
            case PAID -> say("paid", "payé");
            case WRITTEN_OFF -> partly + say("the rest is written off", "le reste est abandonné");
            case WITHDRAWN -> say("withdrawn", "retiré");
        };
    }

    private static String words(Money money) {
        return Words.money(money);
    }

    private static @Nullable String nullIfZero(Money money) {
        return money.isZero() ? null : words(money);
    }
}
