package network.relais.payout.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import network.relais.ledger.PaidOff;
import network.relais.mail.InWords;
import network.relais.overview.MissionSection;
import network.relais.payout.OwnPayouts;
import network.relais.payout.OwnPayouts.Own;
import network.relais.people.Language;
import org.springframework.stereotype.Component;

/** On the mission's page: what the reader has to come, what they were paid, and by whom. */
@Component
class PayoutSection implements MissionSection {

    /** Amounts excluding VAT. */
    record View(String sentence, List<Owed> owes, List<Paid> paid) {}

    record Owed(String name, String amount) {}

    record Paid(String day, String what, String amount) {}

    private final OwnPayouts ownPayouts;

    PayoutSection(OwnPayouts ownPayouts) {
        this.ownPayouts = ownPayouts;
    }

    @Override
    public String name() {
        return "payouts";
    }

    @Override
    public Optional<View> of(String missionId, String reader) {
        return ownPayouts
                .of(missionId, reader)
                .map(own -> new View(
                        sentence(own),
                        own.owes().entrySet().stream()
                                .map(each ->
                                        new Owed(each.getKey(), each.getValue().format(Locale.UK)))
                                .toList(),
                        own.paid().stream().map(PayoutSection::paid).toList()));
    }

    private static String sentence(Own own) {
        if (!own.owes().isEmpty()) {
            return "You have the contract with the client. Of what came in you owe the others, excluding VAT:";
        }
        var toCome = own.toCome().format(Locale.UK);
        var holder = own.holder();
        if (own.toCome().isZero()) {
            return "Everything that you have earned so far was paid to you.";
        }
        return holder == null
                ? "You have earned %s excluding VAT that was not paid to you yet. Invoice the network."
                        .formatted(toCome)
                : "You have earned %s excluding VAT. %s has the contract with the client: invoice them; the network pays nobody here."
                        .formatted(toCome, holder.name());
    }

    private static Paid paid(PaidOff each) {
        var transfer = each.transfer();
        return new Paid(
                InWords.date(transfer.paidOn(), Language.EN),
                "your invoice " + transfer.invoice()
                        + (transfer.reference().isEmpty() ? "" : ", " + transfer.reference()),
                each.amount().format(Locale.UK));
    }
}
