package network.relais.payout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.ledger.Books;
import network.relais.ledger.Ledger;
import network.relais.mission.Mission;
import network.relais.mission.MissionAccess;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.payout.PartyStanding.Line;
import network.relais.payout.PartyStanding.Open;
import network.relais.payout.PartyStanding.Payer;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Person;
import network.relais.people.Role;
import network.relais.protocol.Party;
import network.relais.protocol.ProtocolReaders;
import network.relais.protocol.ProtocolVersion;
import network.relais.protocol.Protocols;
import network.relais.protocol.Terms;
import network.relais.settlement.MissionAccounts;
import network.relais.settlement.MissionAccounts.Share;
import network.relais.split.LineKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the parties of a mission stand, those whom the reader may read. */
@Component
@Transactional(readOnly = true)
public class PartyStandings {

    private final MissionAccess access;
    private final Protocols protocols;
    private final ProtocolReaders readers;
    private final MissionAccounts accounts;
    private final Ledger ledger;
    private final Payables payables;
    private final Directory directory;
    private final Clock clock;

    PartyStandings(
            MissionAccess access,
            Protocols protocols,
            ProtocolReaders readers,
            MissionAccounts accounts,
            Ledger ledger,
            Payables payables,
            Directory directory,
            Clock clock) {
        this.access = access;
        this.protocols = protocols;
        this.readers = readers;
        this.accounts = accounts;
        this.ledger = ledger;
        this.payables = payables;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * In the order of the split; none before there is an agreement in force.
     *
     * @throws network.relais.mission.UnknownMission if the mission is none of the reader's business
     */
    public List<PartyStanding> of(String missionId, String reader, Language language) {
        var mission = access.read(missionId, reader);
        return protocols
                .inForce(missionId)
                .map(version -> of(mission, version, reader, language))
                .orElse(List.of());
    }

    /** Whether the reader may read everybody's entries of the books. */
    public boolean mayReadBooks(String missionId, String reader) {
        return protocols
                .inForce(missionId)
                .filter(version -> readers.readsAll(version, reader))
                .isPresent();
    }

    /** One's own, and for those who pay everybody's: it names accounts of both and why something is held back. */
    public boolean mayKeepStatement(String party, String reader) {
        return party.equals(reader) || isAnimator(reader);
    }

    private List<PartyStanding> of(Mission mission, ProtocolVersion version, String reader, Language language) {
        var readsAll = readers.readsAll(version, reader);
        var books = ledger.of(mission.id(), Currency.ofCode(mission.currency()).orElseThrow());
        var payable = books.payable();
        var standings = new ArrayList<PartyStanding>();
        accounts.shares(mission.id()).forEach((party, share) -> {
            if (readsAll || party.equals(reader)) {
                var payer = payer(party, version.terms());
                standings.add(new PartyStanding(
                        party,
                        name(party, version.terms(), language),
                        share.lines().stream()
                                .map(line -> new Line(line.key(), line.label(), line.total(), line.received()))
                                .toList(),
                        share.total(),
                        share.received(),
                        transferred(books, party),
                        open(mission.id(), party, share, payable, payer, language),
                        payer,
                        holder(version.terms()),
                        mission.hasEnded()));
            }
        });
        return standings;
    }

    private List<Open> open(
            String missionId, String party, Share share, Map<LineKey, Money> payable, Payer payer, Language language) {
        var open = new ArrayList<Open>();
        payable.forEach((line, amount) -> {
            if (line.party().equals(party) && payer != Payer.NOBODY) {
                var held = payer == Payer.NETWORK ? payables.held(missionId, line, language) : Optional.<String>empty();
                open.add(new Open(line, label(share, line), amount, held));
            }
        });
        return open;
    }

    private static String label(Share share, LineKey key) {
        return share.lines().stream()
                .filter(line -> line.key().equals(key))
                .map(Share.Line::label)
                .findFirst()
                .orElse("");
    }

    private static Money transferred(Books books, String party) {
        return books.transferredByLine().entrySet().stream()
                .filter(each -> each.getKey().party().equals(party))
                .map(Map.Entry::getValue)
                .reduce(Money.zero(books.currency()), Money::plus);
    }

    private static Payer payer(String party, Terms terms) {
        if (party.equals(terms.contractHolder()) || Party.isOpen(party)) {
            return Payer.NOBODY;
        }
        return terms.isInvoicedDirectly() ? Payer.HOLDER : Payer.NETWORK;
    }

    private @Nullable String holder(Terms terms) {
        return terms.isInvoicedDirectly()
                ? directory.find(terms.contractHolder()).map(Person::name).orElse("")
                : null;
    }

    String name(String party, Terms terms, Language language) {
        var french = language == Language.FR;
        if (party.equals(Party.NETWORK)) {
            return french ? "Le réseau" : "The network";
        }
        if (Party.isOpen(party)) {
            var open = french ? "Rôle à pourvoir" : "Open role";
            return terms.contributionsOf(party).stream()
                    .findFirst()
                    .map(role -> open + (french ? " : " : ": ") + role.role())
                    .orElse(open);
        }
        return directory.find(party).map(Person::name).orElse(french ? "Quelqu’un" : "Somebody");
    }

    private boolean isAnimator(String person) {
        return directory.rolesOf(person, LocalDate.now(clock)).contains(Role.ANIMATOR);
    }
}
