package network.relais.payout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import network.relais.ledger.Ledger;
import network.relais.ledger.PaidOff;
import network.relais.mission.MissionAccess;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Person;
import network.relais.protocol.Party;
import network.relais.protocol.Protocols;
import network.relais.split.LineKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody has to come in a mission, and who pays it. */
@Component
public class OwnPayouts {

    /**
     * @param toCome what the reader has earned and was not paid
     * @param paid what they were paid, earliest first
     * @param holder the member who has the contract and pays the others; null if the network pays
     * @param owes if that is the reader: what the others have earned, by name
     */
    public record Own(Money toCome, List<PaidOff> paid, @Nullable Person holder, Map<String, Money> owes) {

        boolean isEmpty() {
            return toCome.isZero() && paid.isEmpty() && owes.isEmpty();
        }
    }

    private final MissionAccess access;
    private final Protocols protocols;
    private final Ledger ledger;
    private final Directory directory;

    OwnPayouts(MissionAccess access, Protocols protocols, Ledger ledger, Directory directory) {
        this.access = access;
        this.protocols = protocols;
        this.ledger = ledger;
        this.directory = directory;
    }

    /** Empty as long as nothing has been handed out to the reader. */
    public Optional<Own> of(String missionId, String reader, Language language) {
        var mission = access.read(missionId, reader);
        var version = protocols.inForce(missionId);
        if (version.isEmpty()) {
            return Optional.empty();
        }
        var currency = Currency.ofCode(mission.currency()).orElseThrow();
        var payable = ledger.of(missionId, currency).payable();
        var terms = version.get().terms();
        var isHolder = terms.contractHolder().equals(reader);
        var own = new Own(
                isHolder ? Money.zero(currency) : sum(payable, reader, currency),
                ledger.paidOff(missionId, reader, currency),
                terms.isInvoicedDirectly()
                        ? directory.find(terms.contractHolder()).orElse(null)
                        : null,
                isHolder ? others(payable, reader, currency, language) : Map.of());
        return own.isEmpty() ? Optional.empty() : Optional.of(own);
    }

    private Map<String, Money> others(
            Map<LineKey, Money> payable, String holder, Currency currency, Language language) {
        var owes = new TreeMap<String, Money>();
        payable.keySet().stream()
                .map(LineKey::party)
                .filter(party -> !party.equals(holder))
                .distinct()
                .forEach(party -> owes.merge(nameOf(party, language), sum(payable, party, currency), Money::plus));
        return owes;
    }

    private String nameOf(String party, Language language) {
        return party.equals(Party.NETWORK)
                ? (language == Language.FR ? "Le réseau" : "The network")
                : directory.find(party).map(Person::name).orElse(language == Language.FR ? "Quelqu’un" : "Somebody");
    }

    private static Money sum(Map<LineKey, Money> payable, String party, Currency currency) {
        return payable.entrySet().stream()
                .filter(each -> each.getKey().party().equals(party))
                .map(Map.Entry::getValue)
                .reduce(Money.zero(currency), Money::plus);
    }
}
