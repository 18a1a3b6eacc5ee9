package network.relais.payout.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import network.relais.ledger.Ledger;
import network.relais.mail.Mailbox;
import network.relais.mission.Missions.NewMission;
import network.relais.mission.Part;
import network.relais.mission.Phase;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.payout.BankFiles;
import network.relais.payout.HeldInTests;
import network.relais.payout.Payables;
import network.relais.people.Role;
import network.relais.protocol.Contribution;
import network.relais.protocol.Instalment;
import network.relais.protocol.Instalment.Due;
import network.relais.protocol.Milestone;
import network.relais.protocol.Order;
import network.relais.protocol.Party;
import network.relais.protocol.ProtocolLine;
import network.relais.protocol.ProtocolVersion;
import network.relais.protocol.ProtocolVersion.Origin;
import network.relais.protocol.ProtocolVersion.Status;
import network.relais.protocol.Protocols;
import network.relais.protocol.Terms;
import network.relais.settlement.MissionAccounts;
import network.relais.settlement.RecordPayment;
import network.relais.settlement.ReversePayment;
import network.relais.split.LineKind;
import network.relais.testing.PageTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RuntimeService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A tenth of what a mission brings is the network's; Anne and Bruno share the rest. */
class PayoutsPageTest extends PageTest {

    private static final Path LOOK_AT = Path.of("target", "papers");

    @Autowired
    private Protocols protocols;

    @Autowired
    private RecordPayment recordPayment;

    @Autowired
    private ReversePayment reversePayment;

    @Autowired
    private MissionAccounts accounts;

    @Autowired
    private HeldInTests held;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Payables payables;

    @Autowired
    private BankFiles bankFiles;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private RuntimeService runtime;

    private String chantal;
    private String anne;
    private String bruno;

    @BeforeEach
    void people() {
        chantal = somebody("Chantal", Role.ANIMATOR);
        anne = somebody("Anne", Role.MEMBER);
        bruno = somebody("Bruno", Role.MEMBER);
    }

    @Test
    void whoeverPaysSeesWhatIsOwedToWhomOverAllMissions() {
        var one = aMissionThatWasPaid(Party.NETWORK, "1000");
        var two = aMissionThatWasPaid(Party.NETWORK, "500");

        var card = cardOf(anne);

        assertThat(card.text()).contains("€675.00", "no IBAN known", "VAT status unknown");
        assertThat(card.select("input[name=missions]").eachAttr("value")).containsExactlyInAnyOrder(one, two);
        assertThat(browserOf(anne).get("/payouts").statusCode()).isEqualTo(404);
        assertThat(browserOf(anne).get("/payouts.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasPaidIsRecordedOnceWithTheInvoiceAndShownToWhoeverGotIt() {
        var mission = aMissionThatWasPaid(Party.NETWORK, "1000");
        assertThat(section(anne, mission)).contains("You have earned €450.00 excluding VAT", "Invoice the network");
        var typed = Map.of("missions", mission, "invoice", "A-12", "reference", "Transfer 8", "request", request());

        assertThat(pay(chantal, anne, typed).statusCode()).isEqualTo(302);
        assertThat(open(chantal, "/payouts").select("[role=status]").text()).contains("was paid €450.00");
        pay(chantal, anne, typed);

        assertThat(open(chantal, "/payouts").select("input[name=payee]").eachAttr("value"))
                .doesNotContain(anne + "/EUR")
                .contains(bruno + "/EUR");
        assertThat(section(anne, mission))
                .contains(
                        "Everything that you have earned so far was paid", "your invoice A-12, Transfer 8", "€450.00");
        assertThat(section(bruno, mission)).doesNotContain("A-12");
        assertThat(open(anne, "/missions/" + mission).select(".history").text()).contains("was paid on");
    }

    @Test
    void whatCannotBeRecordedIsRefusedAtItsFieldAndKept() {
        var mission = aMissionThatWasPaid(Party.NETWORK, "1000");
        var fine = Map.of("missions", mission, "invoice", "A-12", "reference", "T 8", "request", request());

        assertThat(refusal(anne, fine, "invoice", "")).contains("is empty");
        assertThat(refusal(anne, fine, "paidOn", today().plusDays(1).toString()))
                .contains("Choose the day");
        assertThat(refusal(anne, fine, "paidOn", "soon")).contains("Choose the day");
        assertThat(refusal(anne, fine, "reference", "x".repeat(201))).contains("too long");
        assertThat(refusal(anne, fine, "missions", "")).contains("Choose at least one");
        assertThat(refusal(anne, fine, "missions", "M-1999-0001")).contains("no such mission");
        assertThat(pay(anne, anne, fine).statusCode()).isEqualTo(404);
        assertThat(cardOf(anne).text()).contains("€450.00");
    }

    @Test
    @Tag("process")
    void aPayoutThatTheBankReturnedIsTakenBackAndOwedAgainAndThePartyIsTold() {
        var one = aMissionThatWasPaid(Party.NETWORK, "1000");
        var two = aMissionThatWasPaid(Party.NETWORK, "500");
        account(anne, Map.of("iban", "FR7630006000011234567890189", "vat", "CHARGED"));
        var owed = cardOf(anne).text();
        pay(
                chantal,
                anne,
                Map.of("missions", one + "," + two, "invoice", "A-12", "reference", "T 8", "request", request()));
        var diane = somebody("Diane", Role.ANIMATOR);

        assertThat(takeBack(diane, anne, Map.of("why", "", "sure", "true"))).contains("is empty");
        assertThat(takeBack(diane, anne, Map.of("why", "Returned."))).contains("Tick the box");
        var answer = browserOf(diane)
                .submit("/account", recorded(anne), Map.of("why", "The bank returned it.", "sure", "true"));
        assertThat(answer.statusCode()).isEqualTo(302);

        var page = open(diane, "/payouts");
        var name = directory.person(anne).name();
        assertThat(page.select("[role=status]").text())
                .contains(name + " is owed €675.00 again", "No file for the bank was made here with it", "payouts.csv");
        assertThat(page.select("section[aria-labelledby=recorded] li:contains(" + name + ")")
                        .text())
                .contains("taken back by " + directory.person(diane).name() + ": The bank returned it.")
                .doesNotContain("It was recorded wrongly");
        assertThat(cardOf(anne).text()).isEqualTo(owed);
        assertThat(section(anne, one)).contains("You have earned €450.00", "not paid to you yet");
        assertThat(open(bruno, "/missions/" + two).select(".history").text())
                .contains("took back what was recorded as paid to " + name);
        var mails = mailbox.of(anne).stream()
                .map(Mailbox.Mail::letter)
                .filter(letter -> letter.template().equals("payout_reversed"))
                .toList();
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).plainText())
                .contains("€675.00", "€450.00", "€225.00", "A-12", "T 8", "The bank returned it.");

        assertThat(takeBack(diane, anne, Map.of("why", "Returned.", "sure", "true")))
                .contains("taken back already");
        pay(chantal, anne, Map.of("missions", one, "invoice", "A-13", "request", request()));
        assertThat(section(anne, one)).contains("your invoice A-13").doesNotContain("A-12");
    }

    @Test
    void onlyWhoeverPaysTakesAPayoutBackAndNobodyTheirOwn() {
        var mission = aMissionThatWasPaid(Party.NETWORK, "1000");
        people.grant(anne, Role.ANIMATOR, today());
        pay(chantal, anne, Map.of("missions", mission, "invoice", "A-12", "request", request()));
        var fine = Map.of("why", "Returned.", "sure", "true");

        assertThat(takeBack(anne, anne, fine)).contains("Nobody takes back a payout to themselves");
        assertThat(browserOf(bruno).submit("/account", recorded(anne), fine).statusCode())
                .isEqualTo(404);
        assertThat(textOf(browserOf(chantal).submit("/account", "/payouts/987654321/reversal", fine)))
                .contains("There is no such payout");
        assertThat(section(anne, mission)).contains("A-12");
    }

    @Test
    @Tag("process")
    void theFileForTheBankInWhichAReversedPayoutStandsIsNamed() {
        var mission = aMissionThatWasPaid(Party.NETWORK, "1000");
        var owed = payables.all().stream()
                .filter(each -> each.person().id().equals(anne))
                .toList();
        bankFiles.add(owed, chantal, clock.instant());
        var latest = bankFiles.add(owed, chantal, clock.instant());
        pay(chantal, anne, Map.of("missions", mission, "invoice", "A-12", "request", request()));
        bankFiles.add(payables.all(), chantal, clock.instant());
        open(chantal, "/payouts");

        browserOf(chantal).submit("/account", recorded(anne), Map.of("why", "Returned.", "sure", "true"));

        assertThat(open(chantal, "/payouts").select("[role=status]").text())
                .contains("It stands in the file " + latest.fileName() + " for the bank");
        assertThat(latest.fileName()).matches("RELAIS-\\d{8}-\\d+\\.xml");
    }

    private String takeBack(String by, String person, Map<String, String> typed) {
        var answer = browserOf(by).submit("/account", recorded(person), typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        return textOf(answer);
    }

    /** Where the latest payout to that person is taken back. */
    private String recorded(String person) {
        var payout = ledger.payouts(50).stream()
                .filter(each -> person.equals(each.transfer().recipient()))
                .findFirst()
                .orElseThrow();
        return "/payouts/%d/reversal".formatted(payout.transfer().number());
    }

    @Test
    void whatIsHeldBackIsNamedAndNotPaid() {
        var mission = aMissionThatWasPaid(Party.NETWORK, "1000");
        held.hold(mission, "The insurance certificate of 2026 is missing.");
        try {
            var page = open(chantal, "/payouts");
            assertThat(page.text()).contains("The insurance certificate of 2026 is missing.");
            assertThat(page.select("input[name=payee]").eachAttr("value")).doesNotContain(anne + "/EUR");
            assertThat(textOf(pay(chantal, anne, Map.of("missions", mission, "invoice", "A-12", "request", request()))))
                    .contains("The insurance certificate of 2026 is missing.");
        } finally {
            held.release(mission);
        }
        assertThat(cardOf(anne).text()).contains("€450.00");
    }

    @Test
    void whereAMemberHasTheContractTheNetworkPaysNobodyAndTheMemberOwesTheOthers() {
        var mission = aMissionThatWasPaid(anne, "1000");

        assertThat(open(chantal, "/payouts").select("input[name=payee]").eachAttr("value"))
                .doesNotContain(anne + "/EUR", bruno + "/EUR");
        assertThat(section(bruno, mission))
                .contains("You have earned €450.00", "has the contract with the client: invoice them");
        assertThat(section(anne, mission))
                .contains(
                        "Of what came in you owe the others",
                        directory.person(bruno).name(),
                        "The network",
                        "€100.00");
    }

    @Test
    void whoWasPaidOutOfAPaymentThatTurnsOutToBeNoneKeepsIt() {
        var mission = aMissionThatWasPaid(Party.NETWORK, "1000");
        pay(chantal, anne, Map.of("missions", mission, "invoice", "A-12", "request", request()));
        var number = accounts.payments(mission).get(0).payment().number();

        reversePayment.reverse(mission, chantal, number, "Another client.", true);

        assertThat(accounts.of(mission).ahead()).isEqualTo(eur("450.00"));
        assertThat(open(anne, "/missions/" + mission)
                        .select("section[aria-labelledby=money]")
                        .text())
                .contains("Received from the client €0.00", "Paid to the parties ahead of the client €450.00");
    }

    @Test
    void everyPartysStandIsASentenceOnTheMissionsPageAndAStatementToKeep() {
        var mission = aMissionThatWasPaid(Party.NETWORK, "1000");
        pay(chantal, anne, Map.of("missions", mission, "invoice", "A-12", "reference", "T 8", "request", request()));
        held.hold(mission, "The insurance certificate is missing.");
        try {
            var annesName = directory.person(anne).name();
            var brunosName = directory.person(bruno).name();
            var stands = open(bruno, "/missions/" + mission).select("section[aria-labelledby=parties]");
            assertThat(stands.text())
                    .contains(
                            annesName + ": €4,500.00 excl. VAT agreed, €450.00 paid out, €4,050.00 to come",
                            brunosName + ": €4,500.00 excl. VAT agreed, €4,050.00 to come once the client pays,"
                                    + " €450.00 waits: The insurance certificate is missing.",
                            "The network: €1,000.00 excl. VAT agreed, €100.00 of it is there and stays there");
            assertThat(stands.select("a[href$=.pdf]").eachAttr("href"))
                    .containsExactly("/missions/%s/statements/%s.pdf".formatted(mission, bruno));
            assertThat(open(anne, "/missions/" + mission)
                            .select("section[aria-labelledby=parties]")
                            .text())
                    .contains("€450.00 waits.")
                    .doesNotContain("insurance");

            var own = open(bruno, "/account/money").select("main");
            assertThat(own.text()).contains("Stock audit", "€450.00 waits: The insurance certificate is missing.");
            assertThat(own.select("a[href$=.pdf]").eachAttr("href"))
                    .containsExactly("/missions/%s/statements/%s.pdf".formatted(mission, bruno));
            assertThat(open(somebody("Diane", Role.MEMBER), "/account/money").text())
                    .contains("You have no share of an agreement in force yet");

            assertThat(statement(bruno, mission, bruno))
                    .contains(
                            "Statement: " + brunosName,
                            "Invoice the network’s company: €450.00 excluding VAT",
                            "Together, excluding VAT €4,500.00 €450.00",
                            "the client’s payment “T”",
                            "Nothing was paid out yet.",
                            "waits: The insurance certificate is missing.")
                    .doesNotContain(annesName, "A-12", "€1,000.00");
            assertThat(statement(chantal, mission, anne)).contains("invoice A-12", "T 8", "€450.00");
            assertThat(statement(chantal, mission, Party.NETWORK)).contains("€100.00");
        } finally {
            held.release(mission);
        }
    }

    @Test
    void aStatementIsForThePartyAndForThoseWhoPay() {
        var mission = aMissionThatWasPaid(Party.NETWORK, "1000");

        for (var party : List.of(bruno, Party.NETWORK, chantal, "nobody")) {
            assertThat(statusOf(anne, "/missions/%s/statements/%s.pdf".formatted(mission, party)))
                    .as(party)
                    .isEqualTo(404);
        }
        assertThat(statusOf(chantal, "/missions/%s/statements/%s.pdf".formatted(mission, chantal)))
                .isEqualTo(404);
        assertThat(statusOf(somebody("Diane", Role.MEMBER), "/missions/%s/statements/%s.pdf".formatted(mission, anne)))
                .isEqualTo(404);
    }

    @Test
    void theContractHolderIsNamedBeforeAnythingIsPaid() {
        assertThat(money(bruno, aMissionThatWasPaid(Party.NETWORK, "1000")))
                .contains(
                        "Contract with the client the network’s company, which invoices the client and pays the parties",
                        "Handed out to the parties €1,000.00",
                        "Of that, transferred to them €0.00");
        assertThat(money(bruno, aMissionThatWasPaid(anne, "1000")))
                .contains("Contract with the client " + directory.person(anne).name() + ", who invoices the client")
                .doesNotContain("transferred");
    }

    @Test
    void everyEntryOfTheBooksIsShownWithTheBalancesAfterIt() {
        var mission = aMissionThatWasPaid(Party.NETWORK, "1000");
        pay(chantal, anne, Map.of("missions", mission, "invoice", "A-12", "request", request()));
        browserOf(chantal).submit("/account", recorded(anne), Map.of("why", "Returned.", "sure", "true"));
        var name = directory.person(anne).name();

        assertThat(open(bruno, "/missions/" + mission).select("section[aria-labelledby=parties] a[href$=/books]"))
                .hasSize(1);
        var page = open(bruno, "/missions/" + mission + "/books");
        var entries = page.select("section[aria-labelledby=entries] li").eachText();

        assertThat(page.title()).isEqualTo("Books: Stock audit – Relais");
        assertThat(page.select(".over").text()).isEqualTo("Stock audit · " + mission);
        assertThat(entries).hasSize(6);
        assertThat(entries.get(0))
                .contains("The client paid", "€1,000.00", "from Bank €1,000.00 after it")
                .contains("to Client: to be handed out €1,000.00 after it");
        assertThat(entries.get(1)).contains("to The network, Network share €100.00 after it", "€900.00 after it");
        assertThat(entries.get(4))
                .contains("Transferred to the party", "from " + name + ", Contribution €0.00 after it")
                .contains("to Bank €550.00 after it");
        assertThat(entries.get(5))
                .contains("Taken back · takes entry", "to " + name + ", Contribution €450.00 after it");
        assertThat(page.select("section[aria-labelledby=balances] li").eachText())
                .contains("Bank €1,000.00", name + ", Contribution €450.00");
        assertThat(statusOf(somebody("Diane", Role.MEMBER), "/missions/" + mission + "/books"))
                .isEqualTo(404);
    }

    private String money(String person, String mission) {
        return open(person, "/missions/" + mission)
                .select("section[aria-labelledby=money]")
                .text();
    }

    private String statement(String reader, String mission, String party) {
        var answer = browserOf(reader).getBytes("/missions/%s/statements/%s.pdf".formatted(mission, party));
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.body())) {
            Files.createDirectories(LOOK_AT);
            Files.write(
                    LOOK_AT.resolve("statement-" + (party.equals(bruno) ? "held" : "paid") + ".pdf"), answer.body());
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void membersSayHowTheyArePaidAndTheFilesHoldIt() {
        var mission = aMissionThatWasPaid(Party.NETWORK, "1000");
        var refused = Jsoup.parse(account(anne, Map.of("iban", "FR76 3000", "company", "Anne & Co", "vat", "CHARGED"))
                .body());
        assertThat(refused.select("#error-iban").text()).contains("This is no IBAN");
        assertThat(refused.select("#company").val()).isEqualTo("Anne & Co");
        assertThat(account(
                                anne,
                                Map.of(
                                        "iban",
                                        "fr76 3000 6000 0112 3456 7890 189",
                                        "company",
                                        "Anne & Co",
                                        "vat",
                                        "CHARGED",
                                        "vatNumber",
                                        "fr 1"))
                        .statusCode())
                .isEqualTo(302);

        var page = open(anne, "/account");
        assertThat(page.select("#iban").val()).isEqualTo("FR76 3000 6000 0112 3456 7890 189");
        assertThat(page.select("#vatNumber").val()).isEqualTo("FR 1");
        assertThat(cardOf(anne).text()).contains("paid through Anne & Co", "FR76 3000", "invoices with VAT, FR 1");
        assertThat(browserOf(chantal).get("/payouts.csv").body())
                .contains("\"Anne & Co\",\"" + mission + "\"", "\"450.00\",\"EUR\",\"FR7630006000011234567890189\"");
        assertThat(transfers(anne).body()).contains("relais.payouts.iban");
        assertThat(textOf(transfers(bruno))).contains("No IBAN is known of");
    }

    private HttpResponse<String> transfers(String person) {
        return browserOf(chantal).submit("/payouts", "/payouts/sepa", Map.of("payees", person + "/EUR"));
    }

    private HttpResponse<String> account(String person, Map<String, String> typed) {
        return browserOf(person).submit("/account", "/account/payment", typed);
    }

    private String refusal(String person, Map<String, String> fine, String field, String typed) {
        var fields = new HashMap<>(fine);
        fields.put(field, typed);
        var answer = pay(chantal, person, fields);
        assertThat(answer.statusCode()).as(field).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        var card = page.select("article:has(input[value=" + person + "/EUR])").first();
        assertThat(card).isNotNull();
        if (!field.equals("missions")) {
            assertThat(card.select("input[name=" + field + "]").val()).isEqualTo(typed);
        }
        return card.text();
    }

    private HttpResponse<String> pay(String by, String person, Map<String, String> typed) {
        var fields = new HashMap<>(Map.of("payee", person + "/EUR", "paidOn", today().toString()));
        fields.putAll(typed);
        return browserOf(by).submit("/account", "/payouts", fields);
    }

    private static String request() {
        return UUID.randomUUID().toString();
    }

    private Element cardOf(String person) {
        var card = open(chantal, "/payouts")
                .select("article:has(input[value=" + person + "/EUR])")
                .first();
        assertThat(card).isNotNull();
        return card;
    }

    private String section(String person, String mission) {
        return open(person, "/missions/" + mission)
                .select("section[aria-labelledby=payouts]")
                .text();
    }

    private String aMissionThatWasPaid(String contractHolder, String amount) {
        var mission = missions.open(
                        new NewMission("Stock audit", client("Client"), null, null, anne, "EUR"), clock.instant())
                .id();
        missions.nameCoordinator(mission, anne);
        missions.enter(mission, Phase.DELIVERY);
        agree(mission, contractHolder);
        runtime.startProcessInstanceByKey("mission_settlement", mission, Map.of("missionTitle", "Stock audit"));
        recordPayment.record(mission, anne, new RecordPayment.Typed(amount, today(), "T", false), "r");
        return mission;
    }

    private void agree(String mission, String contractHolder) {
        var pot = new Terms.Pot(
                BigDecimal.TEN,
                BigDecimal.TEN,
                "",
                null,
                List.of(new Terms.Beneficiary(Party.NETWORK, BigDecimal.ONE)));
        var terms = new Terms(
                eur("10000.00"),
                today(),
                today().plusMonths(2),
                List.of(),
                List.of(),
                Map.of(LineKind.NETWORK, pot),
                List.of(contribution("c1", anne), contribution("c2", bruno)),
                List.of(new Milestone("m1", "Report", today().plusMonths(1), bruno)),
                List.of(new Instalment("i1", "All", Due.ON_ORDER, null, null, eur("10000.00"), null)),
                contractHolder);
        var version = new ProtocolVersion(
                mission, 1, 1, Origin.NEGOTIATED, anne, clock.instant(), terms, List.of(), Status.PROPOSED, null);
        var split = version.split();
        protocols.add(
                version,
                split.lines().stream()
                        .map(line -> new ProtocolLine(
                                line.key(),
                                line.label(),
                                line.amount(),
                                split.explain(line).inWords(Locale.FRENCH),
                                split.explain(line).inWords(Locale.ENGLISH)))
                        .toList());
        protocols.setStatus(mission, 1, Status.AGREED);
        protocols.putInForce(mission, 1, clock.instant());
        for (var person : List.of(anne, bruno)) {
            missions.give(mission, person, Part.PARTY);
        }
        protocols.addOrder(new Order(mission, 1, today(), "PO 7", anne, clock.instant()));
    }

    private Contribution contribution(String id, String party) {
        return new Contribution(
                id,
                party,
                "Role " + id,
                List.of(),
                BigDecimal.valueOf(3),
                eur("600.00"),
                BigDecimal.ONE,
                "",
                today(),
                today().plusMonths(2));
    }

    private static Money eur(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
