package network.relais.overview.web;

import java.time.LocalDate;
import java.util.List;
import network.relais.money.Money;
import network.relais.overview.MissionOverview;
import network.relais.settlement.Schedule.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A mission's money in words; all amounts excluding VAT. What is zero and needs no word is null.
 *
 * @param waiting came in and is not handed out yet
 * @param credit paid beyond the budget
 * @param share what the reader has of it; null if nothing
 */
record MoneyView(
        String received,
        String paidOut,
        @Nullable String waiting,
        String open,
        @Nullable String credit,
        @Nullable Share share,
        List<Instalment> instalments) {

    record Share(String total, String received) {}

    record Instalment(String label, String amount, String state, boolean isLate) {}

    static MoneyView of(MissionOverview.Money money, LocalDate today) {
        var figures = money.figures();
        var share = money.share();
        return new MoneyView(
                words(figures.received()),
                words(figures.paidOut()),
                nullIfZero(figures.waiting()),
                words(figures.open()),
                nullIfZero(figures.credit()),
                share.lines().isEmpty() ? null : new Share(words(share.total()), words(share.received())),
                figures.instalments().stream()
                        .map(standing -> instalment(standing, today))
                        .toList());
    }

    private static Instalment instalment(Standing standing, LocalDate today) {
        var claim = standing.claim();
        return new Instalment(
                claim.label(), words(claim.amount()), stateOf(standing, today), standing.isOverdue(today));
    }

    private static String stateOf(Standing standing, LocalDate today) {
        var claim = standing.claim();
        var partly = standing.paid().isZero() ? "" : words(standing.paid()) + " paid, ";
        return switch (standing.state()) {
            case PLANNED -> partly + "not due yet";
            case DUE -> partly + "to be invoiced";
            case INVOICED -> {
                var payBy = claim.payBy();
                yield partly
                        + (payBy == null
                                ? "invoiced"
                                : standing.isOverdue(today)
                                        ? "was to be paid by " + Words.day(payBy)
                                        : "to be paid by " + Words.day(payBy));
            }
            case PAID -> "paid";
            case WRITTEN_OFF -> partly + "the rest is written off";
            case WITHDRAWN -> "withdrawn";
        };
    }

    private static String words(Money money) {
        return money.format(Words.PAGES);
    }

    private static @Nullable String nullIfZero(Money money) {
        return money.isZero() ? null : words(money);
    }
}
