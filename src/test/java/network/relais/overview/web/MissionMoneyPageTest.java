package network.relais.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import network.relais.mission.Missions.NewMission;
import network.relais.mission.Part;
import network.relais.mission.Phase;
import network.relais.money.Currency;
import network.relais.money.Money;
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
import network.relais.split.LineKind;
import network.relais.testing.PageTest;
import org.camunda.bpm.engine.RuntimeService;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MissionMoneyPageTest extends PageTest {

    @Autowired
    private Protocols protocols;

    @Autowired
    private MissionAccounts accounts;

    @Autowired
    private RuntimeService runtime;

    private String anne;
    private String bruno;
    private String ines;
    private String mission;

    @BeforeEach
    void anOrderedMissionInDelivery() {
        somebody("Chantal", Role.ANIMATOR);
        anne = somebody("Anne", Role.MEMBER);
        bruno = somebody("Bruno", Role.MEMBER);
        ines = somebody("Ines", Role.MEMBER, Role.INTRODUCER);
        mission = missions.open(
                        new NewMission("Stock audit", client("Client"), null, null, ines, "EUR"), clock.instant())
                .id();
        missions.nameCoordinator(mission, anne);
        missions.enter(mission, Phase.DELIVERY);
        agree();
        runtime.startProcessInstanceByKey("mission_settlement", mission, Map.of("missionTitle", "Stock audit"));
    }

    @Test
    void everybodyConcernedSeesTheMissionsMoneyAndTheOwnShare() {
        var money = open(bruno, "/missions/" + mission).select("section[aria-labelledby=money]");

        assertThat(money.text())
                .contains(
                        "Agreed, excluding VAT €10,000.00",
                        "Received from the client €0.00",
                        "Still to come €10,000.00",
                        "Your share €4,250.00, of which €0.00 has been handed out",
                        "Deposit to be invoiced €3,000.00",
                        "Rest not due yet €2,000.00");
        assertThat(open(bruno, "/missions/" + mission)
                        .select("section[aria-labelledby=milestones]")
                        .text())
                .contains("Report", directory.person(bruno).name(), "due on");
    }

    @Test
    void whoeverLeadsRecordsAPaymentAndItIsHandedOutAtOnce() {
        var answer = pay(anne, Map.of("amount", "3 000,00", "reference", "Transfer 17"));

        assertThat(answer.statusCode()).isEqualTo(302);
        var page = open(anne, "/missions/" + mission);
        assertThat(page.select("[role=status]").text()).contains("A payment of €3,000.00 is recorded");
        assertThat(page.select("section[aria-labelledby=money]").text())
                .contains("Received from the client €3,000.00", "Handed out to the parties €3,000.00", "Deposit paid");
        assertThat(page.select(".history").text()).contains("recorded a payment of €3,000.00");
    }

    @Test
    void sendingTheSameFormTwiceRecordsOnePayment() {
        var request =
                open(anne, "/missions/" + mission).select("input[name=request]").val();
        assertThat(request).isNotEmpty();

        pay(anne, Map.of("amount", "1000", "request", request));
        pay(anne, Map.of("amount", "1000", "request", request));

        assertThat(accounts.of(mission).received()).isEqualTo(eur("1000.00"));
    }

    @Test
    void anAmountThatCannotBeReadIsRefusedAtItsFieldAndKept() {
        for (var amount : List.of("", "-5", "1e9", "NaN", "１２", "0", "12,345", "a lot")) {
            var answer = pay(anne, Map.of("amount", amount, "reference", "Transfer 17"));

            assertThat(answer.statusCode()).as(amount).isEqualTo(422);
            var page = Jsoup.parse(answer.body());
            assertThat(page.select("details:not(.fold)[open] #error-amount").text())
                    .as(amount)
                    .isNotEmpty();
            assertThat(page.select("#amount").val()).isEqualTo(amount);
            assertThat(page.select("#reference").val()).isEqualTo("Transfer 17");
        }
        assertThat(accounts.of(mission).received().isZero()).isTrue();
    }

    @Test
    void aDayOnWhichNothingCanHaveComeInIsRefusedAtItsField() {
        for (var day : List.of(
                "", "soon", today().plusDays(1).toString(), today().minusDays(1).toString())) {
            var page = Jsoup.parse(
                    pay(anne, Map.of("amount", "100", "receivedOn", day)).body());

            assertThat(page.select("#error-receivedOn").text()).as(day).isNotEmpty();
            assertThat(page.select("#receivedOn").val()).isEqualTo(day);
        }
        assertThat(accounts.of(mission).received().isZero()).isTrue();
    }

    @Test
    void aReferenceThatIsTooLongIsRefusedAtItsField() {
        var page = Jsoup.parse(
                pay(anne, Map.of("amount", "100", "reference", "x".repeat(201))).body());

        assertThat(page.select("#error-reference").text()).contains("too long");
    }

    @Test
    void aContributorIsNeitherOfferedToRecordAPaymentNorAllowedTo() {
        assertThat(open(bruno, "/missions/" + mission).select("#amount")).isEmpty();

        assertThat(textOf(pay(bruno, Map.of("amount", "100"))))
                .contains("Only the coordinator or an animator can record a payment");
        assertThat(pay(somebody("Zoe", Role.MEMBER), Map.of("amount", "100")).statusCode())
                .isEqualTo(404);
        assertThat(accounts.of(mission).received().isZero()).isTrue();
    }

    @Test
    void nothingIsOfferedToRecordOnceEverythingIsPaid() {
        pay(anne, Map.of("amount", "10500", "isMoreThanOpen", "true"));

        var page = open(anne, "/missions/" + mission);

        assertThat(page.select("#amount")).isEmpty();
        assertThat(page.select("section[aria-labelledby=money]").text())
                .contains("Still to come €0.00", "Paid too much €500.00");
    }

    @Test
    void anAmountIncludingVatIsHandedOutWithoutItAndBothAreShown() {
        var refused = Jsoup.parse(pay(anne, Map.of("amount", "100", "isWithVat", "true", "vatRate", "7"))
                .body());
        assertThat(refused.select("details:not(.fold)[open]").text()).contains("Choose the rate of VAT");
        assertThat(refused.select("#isWithVat option[selected]").val()).isEqualTo("true");

        pay(anne, Map.of("amount", "1000", "isWithVat", "true", "vatRate", "20"));
        pay(anne, Map.of("amount", "500", "isWithVat", "false", "vatRate", "5.5"));

        assertThat(accounts.of(mission).received()).isEqualTo(eur("1333.33"));
        assertThat(open(bruno, "/missions/" + mission)
                        .select("[aria-label^=Payments]")
                        .text())
                .contains("€833.33", "€1,000.00 including 20 % VAT", "€500.00", "€527.50 including 5.5 % VAT");
    }

    @Test
    void moreThanIsOpenIsAskedAboutFirstAndNothingTypedIsLost() {
        var answer = pay(anne, Map.of("amount", "10000000", "reference", "Transfer 17"));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("details:not(.fold)[open] #error-isMoreThanOpen").text())
                .startsWith("10 000 000.00 EUR is 9 990 000.00 EUR more than is open: record it all the same?");
        assertThat(page.select("#amount").val()).isEqualTo("10000000");
        assertThat(page.select("#reference").val()).isEqualTo("Transfer 17");
        assertThat(accounts.of(mission).received().isZero()).isTrue();
    }

    @Test
    void aPaymentThatWasRecordedWronglyIsReversedOnceSomebodyIsSure() {
        pay(anne, Map.of("amount", "3000", "reference", "Transfer 17"));
        var form = open(anne, "/missions/" + mission)
                .select("form[action$=/reversal]")
                .attr("action");

        var unsure = Jsoup.parse(browserOf(anne)
                .submit("/missions/" + mission, form, Map.of("why", "Another client."))
                .body());
        assertThat(unsure.select("details:not(.fold)[open] [id^=error-sure]").text())
                .contains("Tick this box");
        assertThat(unsure.select("input[name=why]").val()).isEqualTo("Another client.");
        assertThat(Jsoup.parse(browserOf(anne)
                                .submit("/missions/" + mission, form, Map.of("sure", "true"))
                                .body())
                        .select("details:not(.fold)[open] [id^=error-why]")
                        .text())
                .contains("is empty");
        assertThat(accounts.of(mission).received()).isEqualTo(eur("3000.00"));

        browserOf(anne).submit("/missions/" + mission, form, Map.of("why", "Another client.", "sure", "true"));

        var page = open(anne, "/missions/" + mission);
        assertThat(page.select("[role=status]").text()).contains("The payment of €3,000.00 is reversed");
        assertThat(page.select("section[aria-labelledby=money]").text())
                .contains(
                        "Received from the client €0.00",
                        "Handed out to the parties €0.00",
                        "reversed: it did not come in");
        assertThat(page.select(".history").text()).contains("reversed the payment of €3,000.00", "Another client.");
        assertThat(page.select("form[action$=/reversal]")).isEmpty();
        assertThat(open(bruno, "/missions/" + mission).select("form[action$=/reversal]"))
                .isEmpty();
    }

    @Test
    void theClientsCreditIsPaidBackAsFarAsThereIsAny() {
        pay(anne, Map.of("amount", "10500", "isMoreThanOpen", "true"));
        var page = open(anne, "/missions/" + mission);
        assertThat(page.select("#refund").val()).isEqualTo("500.00");
        assertThat(open(bruno, "/missions/" + mission).select("#refund")).isEmpty();

        var tooMuch = Jsoup.parse(refund(anne, "500.01").body());
        assertThat(tooMuch.select("details:not(.fold)[open] #error-refund").text())
                .contains("500.01 EUR is more than the client's credit of 500.00 EUR");
        assertThat(refund(anne, "200,50").statusCode()).isEqualTo(302);

        assertThat(open(bruno, "/missions/" + mission)
                        .select("section[aria-labelledby=money]")
                        .text())
                .contains(
                        "Received from the client €10,299.50",
                        "Paid too much €299.50",
                        "Paid back to the client €200.50");
        assertThat(textOf(refund(bruno, "1"))).contains("Only the coordinator or an animator");
    }

    private HttpResponse<String> refund(String personId, String amount) {
        return browserOf(personId)
                .submit(
                        "/missions",
                        "/missions/" + mission + "/refunds",
                        Map.of(
                                "refund",
                                amount,
                                "refundedOn",
                                today().toString(),
                                "refundRequest",
                                "r" + System.nanoTime()));
    }

    @Test
    void whoeverHasWorkThatSomebodyCouldTakeOverIsShownTheWayOut() {
        var way = "a[href=/missions/" + mission + "/withdraw]";

        assertThat(open(bruno, "/missions/" + mission).select(way)).hasSize(1);
        assertThat(open(ines, "/missions/" + mission).select(way)).isEmpty();
    }

    private HttpResponse<String> pay(String personId, Map<String, String> typed) {
        var fields = new HashMap<>(Map.of("receivedOn", today().toString(), "request", "r" + System.nanoTime()));
        fields.putAll(typed);
        return browserOf(personId).submit("/missions", "/missions/" + mission + "/payments", fields);
    }

    /** 10 000.00: the network 1 000.00, the introducer 500.00, Anne and Bruno 4 250.00 each. */
    private void agree() {
        var terms = new Terms(
                eur("10000.00"),
                today(),
                today().plusMonths(2),
                List.of(),
                List.of(),
                Map.of(LineKind.NETWORK, pot("10", Party.NETWORK), LineKind.INTRODUCER, pot("5", ines)),
                List.of(contribution("c1", anne), contribution("c2", bruno)),
                List.of(new Milestone("m1", "Report", today().plusMonths(1), bruno)),
                List.of(
                        new Instalment("i1", "Deposit", Due.ON_ORDER, null, null, eur("3000.00"), null),
                        new Instalment("i2", "Report", Due.ON_ACCEPTANCE, "m1", null, eur("5000.00"), null),
                        new Instalment("i3", "Rest", Due.ON_DATE, null, today().plusMonths(2), eur("2000.00"), null)));
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
        for (var person : List.of(anne, bruno, ines)) {
            missions.give(mission, person, Part.PARTY);
        }
        missions.give(mission, bruno, Part.CONTRIBUTOR);
        protocols.addOrder(new Order(mission, 1, today(), "PO 7", anne, clock.instant()));
    }

    private Contribution contribution(String id, String party) {
        return new Contribution(
                id,
                party,
                "Role " + id,
                List.of(),
                BigDecimal.TEN,
                eur("600.00"),
                BigDecimal.ONE,
                "",
                today(),
                today().plusMonths(2));
    }

    private static Terms.Pot pot(String rate, String party) {
        return new Terms.Pot(
                new BigDecimal(rate),
                new BigDecimal(rate),
                "",
                null,
                List.of(new Terms.Beneficiary(party, BigDecimal.ONE)));
    }

    private static Money eur(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
