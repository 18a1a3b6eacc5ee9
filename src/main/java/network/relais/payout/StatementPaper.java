package network.relais.payout;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import network.relais.ledger.Books;
import network.relais.ledger.Entry;
import network.relais.ledger.Ledger;
import network.relais.ledger.Payment;
import network.relais.ledger.Posting.Kind;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.mission.UnknownMission;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.paper.Paper;
import network.relais.paper.Press;
import network.relais.payout.PartyStanding.Open;
import network.relais.payout.PartyStanding.Payer;
import network.relais.people.Directory;
import network.relais.people.Iban;
import network.relais.people.Language;
import network.relais.people.Payees;
import network.relais.proof.Chains;
import network.relais.proof.Fingerprint;
import network.relais.protocol.Party;
import network.relais.protocol.Protocols;
import network.relais.settlement.InvoiceWords;
import network.relais.settlement.MoneyWords;
import network.relais.split.LineKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One party's money of a mission as they and their accountant keep it: on paper, and nobody else's amount on it. */
@Component
@Transactional(readOnly = true)
public class StatementPaper {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final PartyStandings standings;
    private final Missions missions;
    private final Protocols protocols;
    private final Ledger ledger;
    private final Directory directory;
    private final Payees payees;
    private final InvoiceWords invoiceWords;
    private final Chains chains;
    private final Press press;
    private final Clock clock;

    StatementPaper(
            PartyStandings standings,
            Missions missions,
            Protocols protocols,
            Ledger ledger,
            Directory directory,
            Payees payees,
            InvoiceWords invoiceWords,
            Chains chains,
            Press press,
            Clock clock) {
        this.standings = standings;
        this.missions = missions;
        this.protocols = protocols;
        this.ledger = ledger;
        this.directory = directory;
        this.payees = payees;
        this.invoiceWords = invoiceWords;
        this.chains = chains;
        this.press = press;
        this.clock = clock;
    }

    /**
     * What the template of the paper is filled with; all texts are ready to be shown, amounts are excluding VAT.
     *
     * @param payee the company through which the party is paid; null if it is they themselves
     * @param account where they are paid, enough of it to tell it from another; null if it is not known
     * @param version of the agreement in force
     * @param sentence where the party stands, in one
     * @param received what the client's payments brought the party
     * @param transferred what the party was paid
     * @param open what is earned and was not paid
     * @param invoice whom to invoice, how much and with which VAT; null if there is nothing to invoice
     * @param reference tells this paper from an earlier one
     * @param fingerprint of the version, whole, in groups; empty if it has none
     * @param register where the mission's register ended; null before its first record
     */
    record Content(
            String missionId,
            String title,
            String client,
            String party,
            @Nullable String payee,
            @Nullable String account,
            int version,
            String sentence,
            List<Line> lines,
            String agreed,
            String earned,
            List<Row> received,
            List<Row> transferred,
            String transferredInAll,
            List<Row> open,
            String openInAll,
            @Nullable String invoice,
            String reference,
            String fingerprint,
            @Nullable End register,
            String printedAt) {}

    record Line(String what, String agreed, String earned) {}

    /** @param when a day; empty where there is none. @param more a second line; may be empty */
    record Row(String when, String what, String more, String amount) {}

    record End(int length, String fingerprint) {}

    /**
     * @param party a person's id or {@link Party#NETWORK}
     * @param reader the party, or whoever pays
     * @throws UnknownMission if the mission has no such party, or it is none of the reader's business
     */
    public Paper of(String missionId, String party, String reader, Language language) {
        var content = read(missionId, party, reader, language);
        return new Paper(
                "%s-%s.pdf".formatted(missionId, language == Language.FR ? "releve" : "statement"),
                press.print("statement", language, content));
    }

    Content read(String missionId, String party, String reader, Language language) {
        var standing = standings.of(missionId, reader, language).stream()
                .filter(each -> each.party().equals(party))
                .filter(each -> standings.mayKeepStatement(party, reader))
                .findFirst()
                .orElseThrow(() -> new UnknownMission(missionId));
        return content(missions.get(missionId), standing, new MoneyWords(language));
    }

    private Content content(Mission mission, PartyStanding standing, MoneyWords words) {
        var currency = Currency.ofCode(mission.currency()).orElseThrow();
        var books = ledger.of(mission.id(), currency);
        var version = protocols.inForce(mission.id()).orElseThrow();
        var hash = protocols
                .seal(mission.id(), version.number())
                .map(Protocols.Seal::hash)
                .orElse("");
        var openInAll = standing.ready().plus(standing.held());
        return new Content(
                mission.id(),
                mission.title(),
                directory.organisation(mission.client()).name(),
                standing.name(),
                payee(standing),
                account(standing),
                version.number(),
                new StandingWords(words.language()).sentence(standing, true),
                standing.lines().stream()
                        .map(line -> new Line(
                                words.what(line.key(), line.label()),
                                words.money(line.agreed()),
                                words.money(line.earned())))
                        .toList(),
                words.money(standing.agreed()),
                words.money(standing.earned()),
                received(books, standing, words),
                transferred(mission.id(), standing, currency, words),
                words.money(standing.transferred()),
                standing.open().stream().map(each -> open(each, words)).toList(),
                words.money(openInAll),
                invoice(mission.id(), standing, openInAll, words),
                "%s/%s".formatted(mission.id(), lastEntry(books)),
                hash.isEmpty() ? "" : Fingerprint.grouped(hash),
                chains.head(mission.id())
                        .map(head -> new End(head.length(), Fingerprint.grouped(head.hash())))
                        .orElse(null),
                moment(clock.instant(), words));
    }

    private @Nullable String payee(PartyStanding standing) {
        if (!Party.isPerson(standing.party())) {
            return null;
        }
        var payee = directory.profile(standing.party()).payee();
        return payee.equals(standing.name()) ? null : payee;
    }

    private @Nullable String account(PartyStanding standing) {
        return standing.payer() != Payer.NETWORK
                ? null
                : Optional.ofNullable(payees.of(standing.party()).iban())
                        .map(Iban::hidden)
                        .orElse(null);
    }

    private static List<Row> received(Books books, PartyStanding standing, MoneyWords words) {
        var rows = new ArrayList<Row>();
        for (var entry : books.standing()) {
            var posting = entry.posting();
            if (posting.kind() != Kind.HAND_OUT && posting.kind() != Kind.ADVANCE) {
                continue;
            }
            var line = posting.credit().requiredLine();
            if (line.party().equals(standing.party())) {
                var payment = books.payment(Objects.requireNonNull(posting.payment()));
                rows.add(new Row(
                        words.date(payment.receivedOn()),
                        words.what(line, label(standing, line)),
                        posting.kind() == Kind.ADVANCE
                                ? words.say(
                                        "kept, although that payment turned out to be none",
                                        "conservé, bien que ce paiement n’en ait pas été un")
                                : ofThePayment(payment, words),
                        words.money(posting.amount())));
            }
        }
        return rows;
    }

    private static String label(PartyStanding standing, LineKey key) {
        return standing.lines().stream()
                .filter(line -> line.key().equals(key))
                .map(PartyStanding.Line::label)
                .findFirst()
                .orElse("");
    }

    private static String ofThePayment(Payment payment, MoneyWords words) {
        return payment.reference().isEmpty()
                ? ""
                : words.say("the client’s payment “%s”", "paiement du client «\u00a0%s\u00a0»")
                        .formatted(payment.reference());
    }

    private List<Row> transferred(String missionId, PartyStanding standing, Currency currency, MoneyWords words) {
        return ledger.paidOff(missionId, standing.party(), currency).stream()
                .map(paid -> new Row(
                        words.date(paid.transfer().paidOn()),
                        words.say("invoice %s", "facture %s")
                                .formatted(paid.transfer().invoice()),
                        paid.transfer().reference(),
                        words.money(paid.amount())))
                .toList();
    }

    private static Row open(Open open, MoneyWords words) {
        return new Row("", words.what(open.key(), open.label()), open.held().orElse(""), words.money(open.amount()));
    }

    private @Nullable String invoice(String missionId, PartyStanding standing, Money open, MoneyWords words) {
        if (open.isZero()) {
            return null;
        }
        return invoiceWords.sentence(
                missionId, standing.party(), words.money(open), Party.isPerson(standing.party()), words.language());
    }

    private static long lastEntry(Books books) {
        return books.entries().stream().mapToLong(Entry::number).max().orElse(0);
    }

    private String moment(Instant instant, MoneyWords words) {
        var there = instant.atZone(clock.getZone());
        LocalDate day = there.toLocalDate();
        return words.say("%s at %s", "%s à %s").formatted(words.date(day), TIME.format(there));
    }
}
