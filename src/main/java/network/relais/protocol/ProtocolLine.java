package network.relais.protocol;

import network.relais.money.Money;
import network.relais.people.Language;
import network.relais.split.LineKey;

/**
 * One amount of a version's split, with the reasons that the party read.
 *
 * @param label what an expense or a fixed price is for; else empty
 * @param amount excluding VAT
 */
public record ProtocolLine(LineKey key, String label, Money amount, String whyInFrench, String whyInEnglish) {

    public String party() {
        return key.party();
    }

    public String why(Language language) {
        return language == Language.FR ? whyInFrench : whyInEnglish;
    }
}
