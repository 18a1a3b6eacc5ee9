package network.relais.payout;

import java.util.ArrayList;
import java.util.stream.Collectors;
import network.relais.money.Money;
import network.relais.payout.PartyStanding.Open;
import network.relais.payout.PartyStanding.Payer;
import network.relais.people.Language;

/**
 * Where a party stands, in one sentence: "Anne: €4,312.50 excl. VAT agreed, €1,293.75 paid out, €2,518.75 to come once the client pays,
 * €500.00 waits: Papers are missing or over: …". What stands in it adds up to what was agreed.
 */
public final class StandingWords {

    private final Language language;

    public StandingWords(Language language) {
        this.language = language;
    }

    /** @param withReasons whether the reader may know why something waits */
    public String sentence(PartyStanding standing, boolean withReasons) {
        var parts = new ArrayList<String>();
        parts.add(said(standing.agreed(), "%s excl. VAT agreed", "%s HT convenus"));
        if (standing.payer() == Payer.NOBODY) {
            add(parts, standing.earned(), "%s of it is there and stays there", "%s sont déjà là et y restent");
        } else {
            add(parts, standing.transferred(), "%s paid out", "%s versés");
            add(parts, standing.ready(), ready(standing, false), ready(standing, true));
        }
        add(
                parts,
                standing.toCome(),
                standing.isOver() ? "%s never came from the client" : "%s to come once the client pays",
                standing.isOver() ? "%s jamais reçus du client" : "%s à venir quand le client paiera");
        add(parts, standing.held(), "%s waits", "%s en attente");
        return standing.name() + colon() + String.join(", ", parts) + why(standing, withReasons);
    }

    /** Ends the sentence. The reasons are sentences themselves. */
    private String why(PartyStanding standing, boolean withReasons) {
        var reasons = standing.open().stream()
                .map(Open::held)
                .flatMap(held -> held.stream())
                .distinct()
                .collect(Collectors.joining(" "));
        return withReasons && !reasons.isEmpty() ? colon() + reasons : ".";
    }

    private static String ready(PartyStanding standing, boolean french) {
        var holder = standing.holder();
        if (holder == null) {
            return french ? "%s à verser dès maintenant" : "%s can be paid now";
        }
        // A name is no format.
        var name = holder.replace("%", "%%");
        return (french ? "%%s acquis, à facturer à %s" : "%%s earned, to be invoiced to %s").formatted(name);
    }

    private void add(ArrayList<String> parts, Money amount, String english, String french) {
        if (!amount.isZero()) {
            parts.add(said(amount, english, french));
        }
    }

    private String said(Money amount, String english, String french) {
        return (language == Language.FR ? french : english).formatted(amount.format(language.locale()));
    }

    private String colon() {
        return language == Language.FR ? "\u00a0: " : ": ";
    }
}
