package network.relais.payout.web;

import static network.relais.web.PageLanguage.say;

import java.util.List;
import java.util.Optional;
import network.relais.ledger.PaidOff;
import network.relais.mail.InWords;
import network.relais.overview.MissionSection;
import network.relais.payout.OwnPayouts;
import network.relais.payout.OwnPayouts.Own;
import network.relais.people.Language;
import network.relais.web.PageLanguage;
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
                .of(missionId, reader, Language.of(PageLanguage.now()))
                .map(own -> new View(
                        sentence(own),
                        own.owes().entrySet().stream()
                                .map(each ->
                                        new Owed(each.getKey(), each.getValue().format(PageLanguage.now())))
                                .toList(),
                        own.paid().stream().map(PayoutSection::paid).toList()));
    }

    private static String sentence(Own own) {
        if (!own.owes().isEmpty()) {
            return say(
                    "You have the contract with the client. Of what came in you owe the others, excluding VAT:",
                    "Vous avez le contrat avec le client. De ce qui est arrivé, vous devez aux autres, HT\u00a0:");
        }
        var toCome = own.toCome().format(PageLanguage.now());
        var holder = own.holder();
        if (own.toCome().isZero()) {
            return say(
                    "Everything that you have earned so far was paid to you.",
                    "Tout ce que vous avez acquis jusqu’ici vous a été versé.");
        }
        return holder == null
                ? say(
                                "You have earned %s excluding VAT that was not paid to you yet. Invoice the network.",
                                "Vous avez acquis %s HT qui ne vous ont pas encore été versés. Facturez le réseau.")
                        .formatted(toCome)
                : say(
                                "You have earned %s excluding VAT. %s has the contract with the client: invoice them; the network pays nobody here.",
                                "Vous avez acquis %s HT. %s a le contrat avec le client\u00a0: facturez-lui\u00a0; le réseau ne paie personne ici.")
                        .formatted(toCome, holder.name());
    }

    private static Paid paid(PaidOff each) {
        var transfer = each.transfer();
        return new Paid(
                InWords.date(transfer.paidOn(), Language.of(PageLanguage.now())),
                say("your invoice ", "votre facture ")
                        + transfer.invoice()
                        + (transfer.reference().isEmpty() ? "" : ", " + transfer.reference()),
                each.amount().format(PageLanguage.now()));
    }
}
