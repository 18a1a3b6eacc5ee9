package network.relais.payout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import network.relais.payout.Payables.Item;
import network.relais.payout.Payables.Payable;
import network.relais.people.Iban;
import network.relais.text.Csv;

/** What is to be paid as a file for a spreadsheet: one line a mission and share, amounts excluding VAT. */
public final class PayoutList {

    private static final List<String> HEADINGS = List.of(
            "Person",
            "Paid to",
            "Mission",
            "Title",
            "Share",
            "Amount excluding VAT",
            "Currency",
            "IBAN",
            "VAT status",
            "VAT number",
            "Held back because");

    private PayoutList() {}

    public static String of(List<Payable> payables) {
        return Csv.line(HEADINGS)
                + payables.stream()
                        .flatMap(payable -> payable.items().stream().map(item -> cells(payable, item)))
                        .map(Csv::line)
                        .collect(Collectors.joining());
    }

    private static List<String> cells(Payable payable, Item item) {
        return List.of(
                payable.person().name(),
                payable.payee(),
                item.missionId(),
                item.title(),
                item.line().kind().code(),
                item.amount().plain(),
                payable.currency().name(),
                Optional.ofNullable(payable.details().iban()).map(Iban::number).orElse(""),
                payable.details().vat().name(),
                payable.details().vatNumber(),
                item.held().orElse(""));
    }
}
