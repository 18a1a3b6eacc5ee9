package network.relais.payout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import network.relais.ledger.BalancedEntry;
import network.relais.ledger.BookAccount;
import network.relais.ledger.Ledger;
import network.relais.ledger.Posting.Kind;
import network.relais.mission.MissionAccess;
import network.relais.mission.UnknownMission;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.people.Language;
import network.relais.protocol.ProtocolVersion;
import network.relais.protocol.Protocols;
import network.relais.protocol.Terms;
import network.relais.settlement.MoneyWords;
import network.relais.split.LineKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A mission's books for whoever may read all of its agreement: every entry, and how its accounts stood after it. */
@Component
@Transactional(readOnly = true)
public class MissionBooks {

    /**
     * @param balances how the accounts stand now, those that are not empty
     * @param rows in the order in which they were made
     */
    public record Page(String title, List<Balance> balances, List<Row> rows) {}

    /**
     * @param number of the entry
     * @param reverses number of the entry that it takes back; null if none
     * @param from how the account stood after it that the amount came from; likewise the other
     */
    public record Row(
            long number, Instant at, Kind kind, @Nullable Long reverses, Balance from, Balance to, String amount) {}

    /** @param amount ready to be shown, with a minus sign if it is less than nothing */
    public record Balance(String account, String amount) {}

    private final MissionAccess access;
    private final PartyStandings standings;
    private final Protocols protocols;
    private final Ledger ledger;

    MissionBooks(MissionAccess access, PartyStandings standings, Protocols protocols, Ledger ledger) {
        this.access = access;
        this.standings = standings;
        this.protocols = protocols;
        this.ledger = ledger;
    }

    /** @throws UnknownMission if the mission, or somebody's amounts in it, are none of the reader's business */
    public Page of(String missionId, String reader, Language language) {
        var mission = access.read(missionId, reader);
        if (!standings.mayReadBooks(missionId, reader)) {
            throw new UnknownMission(missionId);
        }
        var currency = Currency.ofCode(mission.currency()).orElseThrow();
        var said = new Said(protocols.inForce(missionId).orElseThrow(), currency, new MoneyWords(language));
        var recordedAt = ledger.recordedAt(missionId);
        var last = new LinkedHashMap<BookAccount, Long>();
        var rows = new ArrayList<Row>();
        for (var balanced : BalancedEntry.of(ledger.of(missionId, currency))) {
            var posting = balanced.entry().posting();
            last.put(posting.debit(), balanced.debitedAfter());
            last.put(posting.credit(), balanced.creditedAfter());
            rows.add(new Row(
                    balanced.entry().number(),
                    recordedAt.getOrDefault(balanced.entry().number(), Instant.EPOCH),
                    posting.kind(),
                    posting.reverses(),
                    said.balance(posting.debit(), balanced.debitedAfter()),
                    said.balance(posting.credit(), balanced.creditedAfter()),
                    said.words().money(posting.amount())));
        }
        return new Page(mission.title(), said.balances(last), rows);
    }

    /** Puts accounts and balances into words, each account once. */
    private final class Said {

        private final Terms terms;
        private final Currency currency;
        private final MoneyWords words;
        private final Map<LineKey, String> labels = new HashMap<>();
        private final Map<BookAccount, String> names = new HashMap<>();

        Said(ProtocolVersion version, Currency currency, MoneyWords words) {
            this.terms = version.terms();
            protocols
                    .lines(version.missionId(), version.number())
                    .forEach(line -> labels.put(line.key(), line.label()));
            this.currency = currency;
            this.words = words;
        }

        MoneyWords words() {
            return words;
        }

        List<Balance> balances(Map<BookAccount, Long> units) {
            return units.entrySet().stream()
                    .filter(each -> each.getValue() != 0)
                    .map(each -> balance(each.getKey(), each.getValue()))
                    .toList();
        }

        /** What is in the bank is money that is there: it was debited with it. */
        Balance balance(BookAccount account, long units) {
            var there = account.kind() == BookAccount.Kind.BANK ? -units : units;
            var amount = words.money(new Money(Math.abs(there), currency));
            return new Balance(names.computeIfAbsent(account, this::name), there < 0 ? "−" + amount : amount);
        }

        private String name(BookAccount account) {
            return switch (account.kind()) {
                case BANK -> words.say("Bank", "Banque");
                case CLIENT -> words.say("Client: to be handed out", "Client\u00a0: à attribuer");
                case CREDIT -> words.say("Credit of the client", "Avoir du client");
                case PAYABLE -> line(account.requiredLine());
                case SET_ASIDE -> words.say("Set aside: ", "Mis de côté\u00a0: ") + line(account.requiredLine());
            };
        }

        private String line(LineKey line) {
            return standings.name(line.party(), terms, words.language()) + ", "
                    + words.what(line, labels.getOrDefault(line, ""));
        }
    }
}
