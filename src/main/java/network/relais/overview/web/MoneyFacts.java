package network.relais.overview.web;

import static network.relais.web.PageLanguage.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import network.relais.money.Money;
import network.relais.overview.MissionOverview;
import network.relais.people.Directory;
import network.relais.people.Person;
import network.relais.protocol.ProtocolVersion;
import network.relais.protocol.Terms;

/**
 * What a mission's agreement and its money come to, fact by fact, in the reader's language; amounts excluding VAT. What is zero and needs
 * no word is left out.
 */
final class MoneyFacts {

    /** @param key of the text that says what the value is: {@code mission.money.<key>} */
    record Fact(String key, String value) {}

    private final List<Fact> facts = new ArrayList<>();

    private MoneyFacts() {}

    /** @param money empty before the client has ordered */
    static List<Fact> of(ProtocolVersion version, Optional<MissionOverview.Money> money, Directory directory) {
        var said = new MoneyFacts();
        said.agreement(version, directory);
        money.ifPresent(each -> said.money(each, version.terms()));
        return List.copyOf(said.facts);
    }

    private void agreement(ProtocolVersion version, Directory directory) {
        var terms = version.terms();
        add("agreed", terms.budget());
        add("agreement", state(version));
        add("dates", say("%s to %s", "du %s au %s").formatted(day(terms.startsOn()), day(terms.endsOn())));
        add("contract", contract(terms, directory));
    }

    private String state(ProtocolVersion version) {
        return version.inForceSince() == null
                ? say(
                        "Agreed by all parties, not ordered by the client yet",
                        "Accepté par tous, pas encore commandé par le client")
                : say("Agreed by all parties and ordered by the client", "Accepté par tous et commandé par le client");
    }

    /** Whom the client pays, and so who pays the parties. */
    private String contract(Terms terms, Directory directory) {
        return terms.isInvoicedDirectly()
                ? say("%s, who invoices the client and pays the others", "%s, qui facture le client et paie les autres")
                        .formatted(directory
                                .find(terms.contractHolder())
                                .map(Person::name)
                                .orElse("–"))
                : say(
                        "the network’s company, which invoices the client and pays the parties",
                        "la société du réseau, qui facture le client et paie les parties");
    }

    private void money(MissionOverview.Money money, Terms terms) {
        var figures = money.figures();
        add("received", figures.received());
        add("handedOut", figures.handedOut());
        if (!terms.isInvoicedDirectly() || !figures.transferred().isZero()) {
            add("transferred", figures.transferred());
        }
        addUnlessZero("waiting", figures.waiting());
        add("open", figures.open());
        addUnlessZero("credit", figures.credit());
        addUnlessZero("refunded", figures.refunded());
        addUnlessZero("ahead", figures.ahead());
        var share = money.share();
        if (!share.lines().isEmpty()) {
            add(
                    "share",
                    say("%s, of which %s has been handed out", "%s, dont %s déjà attribués")
                            .formatted(words(share.total()), words(share.received())));
        }
    }

    private void addUnlessZero(String key, Money amount) {
        if (!amount.isZero()) {
            add(key, amount);
        }
    }

    private void add(String key, Money amount) {
        add(key, words(amount));
    }

    private void add(String key, String value) {
        facts.add(new Fact(key, value));
    }

    private String words(Money amount) {
        return Words.money(amount);
    }

    private String day(LocalDate day) {
        return Words.day(day);
    }
}
