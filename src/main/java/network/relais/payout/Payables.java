package network.relais.payout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.ledger.Ledger;
import network.relais.ledger.Owed;
import network.relais.ledger.PayoutHold;
import network.relais.mission.Missions;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Payees;
import network.relais.people.PaymentDetails;
import network.relais.people.Person;
import network.relais.protocol.Party;
import network.relais.protocol.Protocols;
import network.relais.split.LineKey;
import org.springframework.stereotype.Component;

/** What the network is to pay to whom, over all missions. The network's own share stays where it is. */
@Component
public class Payables {

    /**
     * Somebody who is owed something in one currency.
     *
     * @param payee who is paid for this person's work: the person, or the company they work through
     * @param items share by share
     */
    public record Payable(Person person, String payee, PaymentDetails details, Currency currency, List<Item> items) {

        public Payable {
            items = List.copyOf(items);
        }

        /** What can be paid now: without what is held back. */
        public Money total() {
            return items.stream()
                    .filter(item -> item.held().isEmpty())
                    .map(Item::amount)
                    .reduce(Money.zero(currency), Money::plus);
        }

        /** As it is chosen on the page. */
        public String id() {
            return person.id() + "/" + currency;
        }
    }

    /** @param held why it must not be paid yet */
    public record Item(String missionId, String title, LineKey line, Money amount, Optional<String> held) {}

    private final Ledger ledger;
    private final Missions missions;
    private final Protocols protocols;
    private final Directory directory;
    private final Payees payees;
    private final List<PayoutHold> holds;

    Payables(
            Ledger ledger,
            Missions missions,
            Protocols protocols,
            Directory directory,
            Payees payees,
            Optional<List<PayoutHold>> holds) {
        this.ledger = ledger;
        this.missions = missions;
        this.protocols = protocols;
        this.directory = directory;
        this.payees = payees;
        this.holds = List.copyOf(holds.orElse(List.of()));
    }

    /** As {@link #all(Language)}, where nobody reads why something is held. */
    public List<Payable> all() {
        return all(Language.EN);
    }

    /**
     * By name.
     *
     * @param language of the reasons why something is held
     */
    public List<Payable> all(Language language) {
        var items = new LinkedHashMap<String, Map<Currency, List<Item>>>();
        for (var owed : ledger.owed()) {
            var party = owed.line().party();
            if (Party.isPerson(party) && networkPays(owed.missionId())) {
                items.computeIfAbsent(party, key -> new LinkedHashMap<>())
                        .computeIfAbsent(owed.amount().currency(), key -> new ArrayList<>())
                        .add(item(owed, language));
            }
        }
        var payables = new ArrayList<Payable>();
        items.forEach((party, byCurrency) -> directory
                .find(party)
                .ifPresent(person -> byCurrency.forEach((currency, its) -> payables.add(
                        new Payable(person, directory.profile(party).payee(), payees.of(party), currency, its)))));
        payables.sort(
                Comparator.comparing((Payable each) -> each.person().name()).thenComparing(Payable::currency));
        return payables;
    }

    /** Whether what a mission's parties have earned is paid by the network. */
    boolean networkPays(String missionId) {
        return protocols
                .inForce(missionId)
                .filter(version -> version.terms().isInvoicedDirectly())
                .isEmpty();
    }

    /** Why it must not be paid yet, in that language. */
    Optional<String> held(String missionId, LineKey line, Language language) {
        return holds.stream()
                .flatMap(hold -> hold.why(missionId, line, language).stream())
                .findFirst();
    }

    private Item item(Owed owed, Language language) {
        return new Item(
                owed.missionId(),
                missions.get(owed.missionId()).title(),
                owed.line(),
                owed.amount(),
                held(owed.missionId(), owed.line(), language));
    }
}
