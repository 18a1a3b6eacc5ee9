package network.relais.settlement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import network.relais.Means;
import network.relais.Rejection;
import network.relais.delivery.AcceptMilestone;
import network.relais.delivery.Deliveries;
import network.relais.delivery.Delivery;
import network.relais.mission.Journal;
import network.relais.mission.Part;
import network.relais.mission.UnknownMission;
import network.relais.money.AmountRefused;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.people.Language;
import network.relais.people.Payees;
import network.relais.people.PaymentDetails;
import network.relais.people.Person;
import network.relais.people.Role;
import network.relais.protocol.Contribution;
import network.relais.protocol.FillRole;
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
import network.relais.protocol.ReplaceContributor;
import network.relais.protocol.Terms;
import network.relais.protocol.VersionInForce;
import network.relais.settlement.MissionAccounts;
import network.relais.settlement.RecordPayment;
import network.relais.settlement.RefundCredit;
import network.relais.settlement.ReversePayment;
import network.relais.settlement.Schedule.Standing;
import network.relais.settlement.Schedule.State;
import network.relais.settlement.WriteOff;
import network.relais.split.LineKind;
import network.relais.testing.ProcessTest;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class MissionSettlementTest extends ProcessTest {

    private static final String INVOICE = MissionSettlement.TASK_INVOICE;
    private static final String FOLLOW_UP = MissionSettlement.TASK_FOLLOW_UP;

    @Autowired
    private RecordPayment recordPayment;

    @Autowired
    private Payees payees;

    @Autowired
    private ReversePayment reversePayment;

    @Autowired
    private RefundCredit refundCredit;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private MissionAccounts accounts;

    @Autowired
    private WriteOff writeOff;

    @Autowired
    private Protocols protocols;

    @Autowired
    private ReplaceContributor replaceContributor;

    @Autowired
    private FillRole fillRole;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private AcceptMilestone acceptMilestone;

    @Autowired
    private Journal journal;

    private String anne;
    private String bruno;
    private String ines;
    private String chantal;

    @Override
    protected String diagram() {
        return "mission_settlement";
    }

    @BeforeEach
    void people() {
        anne = member("Anne");
        bruno = member("Bruno");
        ines = somebody("Inès", Role.MEMBER, Role.INTRODUCER);
        chantal = somebody("Chantal", Role.ANIMATOR);
    }

    @Test
    void aPaymentIsHandedOutAtOnceToTheCentAndEverybodyPaidGetsAStatement() {
        var mission = givenAMissionInSettlement();

        pay(mission, "3000,00");

        // 10 000.00: network 1 000.00, introducer 500.00, delivery 8 500.00 as 3 : 2 : 2 for Anne, Bruno and Inès.
        // Their lines: 3 642.86, 2 428.57, 2 428.57; three tenths: 1 092.858, 728.571, 728.571.
        assertThat(received(mission, anne)).isEqualTo(eur("1092.86"));
        assertThat(received(mission, bruno)).isEqualTo(eur("728.57"));
        assertThat(received(mission, ines)).isEqualTo(eur("878.57"));
        assertThat(received(mission, Party.NETWORK)).isEqualTo(eur("300.00"));
        for (var person : List.of(anne, bruno, ines, chantal)) {
            assertThat(mailsTo(person, mission)).contains("payment_statement");
        }
        assertThat(state(mission, "i1")).isEqualTo(State.PAID);
    }

    @Test
    void aStatementSaysWhatCameInWhatIsOnesOwnAndWhy() {
        var mission = givenAMissionInSettlement();

        pay(mission, "1000");
        pay(mission, "2000");

        // 364.286 first, and two others have lost more by the cut; 1 092.858 in the end.
        assertThat(statementsTo(anne, mission))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains(
                                        "€1,000.00 excluding VAT",
                                        "€1,000.00 of €10,000.00 is paid by now, so €364.28 of your €3,642.86 is yours.",
                                        "€3,278.58 excluding VAT is still to come")
                                .doesNotContain("already", "Network share"),
                        second -> assertThat(second)
                                .contains(
                                        "€2,000.00 excluding VAT",
                                        "€3,000.00 of €10,000.00 is paid by now, so €1,092.86 of your €3,642.86 is yours."
                                                + " You have had €364.28 of it already.",
                                        "€728.58",
                                        "€2,550.00 excluding VAT is still to come"));
        assertThat(statementsTo(ines, mission).get(0)).contains("Introduction", "Contribution", "€50.00", "€242.86");
        assertThat(statementsTo(chantal, mission).get(0))
                .contains("Network share", "€100.00", "This is the network’s share");
        assertThat(statementsTo(anne, mission).get(0))
                .contains(
                        "Invoice the network’s company: €364.28 excluding VAT, with or without VAT as per your status");
        payees.save(new PaymentDetails(bruno, null, PaymentDetails.VatStatus.NOT_CHARGED, ""));
        pay(mission, "1000");
        assertThat(statementsTo(bruno, mission).get(2)).contains("excluding VAT, without VAT (in France: art. 293 B");
    }

    @Test
    void whereAMemberHasTheContractTheStatementSaysWhomToInvoice() {
        var mission = missionOf(ines, "Stock audit").id();
        missions.nameCoordinator(mission, anne);
        var terms = termsOf("10000.00", new Instalment("i1", "All", Due.ON_ORDER, null, null, eur("10000.00"), null));
        agree(
                mission,
                new Terms(
                        terms.budget(),
                        terms.startsOn(),
                        terms.endsOn(),
                        terms.expenses(),
                        terms.fixedPrices(),
                        terms.pots(),
                        terms.contributions(),
                        terms.milestones(),
                        terms.instalments(),
                        anne));
        start(mission, Map.of("missionTitle", "Stock audit"));

        pay(mission, "1000");

        assertThat(statementsTo(bruno, mission).get(0))
                .contains("Invoice " + directory.person(anne).name() + ": €242.86 excluding VAT");
        assertThat(statementsTo(anne, mission).get(0))
                .contains("You have the contract with the client: keep your share");
    }

    @Test
    void anInstalmentDueOnOrderIsToBeInvoicedAtOnceAndTheCoordinatorIsReminded() {
        var mission = givenAMissionInSettlement();

        assertThat(openSteps(mission)).containsExactly(INVOICE);
        assertThat(mailsTo(anne, mission)).containsExactly("invoice_due");
        fire(mission, "event_invoiceReminder");
        assertThat(mailsTo(anne, mission)).contains("invoice_reminder");

        complete(anne, mission, INVOICE, Map.of("reference", "2026-17"));

        var claim = standing(mission, "i1").claim();
        assertThat(claim.invoicedOn()).isEqualTo(today());
        assertThat(claim.payBy()).isEqualTo(today().plusDays(30));
        assertThat(claim.invoiceReference()).isEqualTo("2026-17");
        assertThat(state(mission, "i1")).isEqualTo(State.INVOICED);
        assertThat(openSteps(mission)).isEmpty();
        assertThat(timersOf(mission)).containsExactly("event_nextLook", "event_timeToPayIsOver");
        assertThat(anyVariableHolds(mission, "2026-17", "Anne")).isFalse();
    }

    @Test
    void anInvoiceWithADayThatCannotBeIsRefusedAndTheTaskStays() {
        var mission = givenAMissionInSettlement();

        assertThatThrownBy(() -> complete(
                        anne,
                        mission,
                        INVOICE,
                        Map.of("sentOn", today().plusDays(1).toString())))
                .hasMessageContaining("\"Sent on\" lies between");
        assertThatThrownBy(() -> complete(
                        anne,
                        mission,
                        INVOICE,
                        Map.of("payBy", today().minusDays(1).toString())))
                .hasMessageContaining("\"To be paid by\" lies between");

        assertThat(openSteps(mission)).containsExactly(INVOICE);
        assertThat(state(mission, "i1")).isEqualTo(State.DUE);
    }

    @Test
    void anInstalmentWhoseMilestoneIsAcceptedCanBeInvoiced() {
        var mission = givenAMissionInSettlement();
        pay(mission, "3000");

        deliveries.add(new Delivery(mission, "m1", 1, bruno, clock.instant(), "The report", "", null, null, null, ""));
        acceptMilestone.accept(mission, "m1", anne, today().toString());

        assertThat(state(mission, "i2")).isEqualTo(State.DUE);
        assertThat(openSteps(mission)).containsExactly(INVOICE);
        assertThat(bodiesTo(anne, mission, "invoice_due").get(1)).contains("milestone “Report” accepted on");
    }

    @Test
    void aClientWhoPromisesADayIsAskedAgainAfterItAndWhatIsHopelessIsWrittenOffByAnAnimator() {
        var mission = givenAMissionInSettlement();
        pay(mission, "1000");
        complete(anne, mission, INVOICE, Map.of());

        fire(mission, "event_timeToPayIsOver");
        assertThat(mailsTo(anne, mission)).contains("payment_overdue").doesNotContain("follow_up_reminder");
        fire(mission, "event_followUpReminder");
        assertThat(bodiesTo(anne, mission, "follow_up_reminder"))
                .singleElement()
                .asString()
                .contains("€2,000.00 of “", "/go/" + mission + "/" + FOLLOW_UP);
        complete(
                anne,
                mission,
                FOLLOW_UP,
                Map.of(
                        "clientSays",
                        "promised",
                        "promisedBy",
                        today().plusDays(10).toString()));
        assertThat(openSteps(mission)).isEmpty();
        assertThat(standing(mission, "i1").claim().payBy()).isEqualTo(today().plusDays(10));

        assertThat(timersOf(mission)).doesNotContain("event_followUpReminder");
        fire(mission, "event_timeToPayIsOver");
        fire(mission, "event_followUpReminder");
        assertThat(bodiesTo(anne, mission, "follow_up_reminder"))
                .as("another follow-up, another reminder")
                .hasSize(2);
        complete(anne, mission, FOLLOW_UP, Map.of("clientSays", "willNotPay", "reason", "They dispute the hours."));
        assertThat(bodiesTo(chantal, mission, "write_off_asked").get(0))
                .contains("They dispute the hours.", "€2,000.00 of €3,000.00");
        decide(mission, Map.of("decision", "askAgain"));

        complete(anne, mission, FOLLOW_UP, Map.of("clientSays", "willNotPay", "reason", "They are insolvent."));
        decide(mission, Map.of("decision", "writeOff", "reason", "Nothing is left of them."));
        letTheEngineWork(mission);

        assertThat(bodiesTo(anne, mission, "payment_overdue")).hasSize(3);
        assertThat(state(mission, "i1")).isEqualTo(State.WRITTEN_OFF);
        assertThat(accounts.of(mission).open()).isEqualTo(eur("7000.00"));
        assertThat(openSteps(mission)).isEmpty();
        assertThat(endsReached(mission)).contains("event_writtenOff", "event_othersAreOpen");
        assertThat(kindsOf(mission))
                .contains(
                        "instalmentDue",
                        "paymentReceived",
                        "instalmentInvoiced",
                        "instalmentOverdue",
                        "paymentPromised",
                        "writeOffAsked",
                        "writeOffRefused",
                        "instalmentWrittenOff");
        assertThat(anyVariableHolds(mission, "insolvent", "Nothing is left", "dispute"))
                .isFalse();
    }

    @Test
    void onlyAnAnimatorWritesOff() {
        var mission = givenAMissionInSettlement();
        complete(anne, mission, INVOICE, Map.of());
        fire(mission, "event_timeToPayIsOver");
        complete(anne, mission, FOLLOW_UP, Map.of("clientSays", "willNotPay", "reason", "They are insolvent."));
        var task = tasks.createTaskQuery().processInstanceBusinessKey(mission).singleResult();

        assertThatThrownBy(() -> as(
                        anne,
                        () -> forms.submitTaskForm(task.getId(), Map.of("decision", "writeOff", "reason", "Mine."))))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> writeOff.decide(mission, "i1", anne, "writeOff", "Mine."))
                .hasMessage("Only an animator can write something off.");
        assertThatThrownBy(() -> decide(mission, Map.of())).hasMessageContaining("\"What do you decide?\" is empty");

        assertThat(state(mission, "i1")).isEqualTo(State.INVOICED);
    }

    @Test
    void aPaymentMakesTheQuestionsAboutItDisappear() {
        var mission = givenAMissionInSettlement();
        complete(anne, mission, INVOICE, Map.of());
        fire(mission, "event_timeToPayIsOver");

        pay(mission, "2999.99");
        assertThat(openSteps(mission)).containsExactly(FOLLOW_UP);
        pay(mission, "0.01");
        letTheEngineWork(mission);

        assertThat(openSteps(mission)).isEmpty();
        assertThat(timersOf(mission)).containsExactly("event_nextLook");
        assertThat(endsReached(mission)).contains("event_instalmentClosed");
    }

    @Test
    void aPaymentOfEverythingEndsTheSettlementEvenIfNotAllIsDue() {
        var mission = givenAMissionInSettlement();

        pay(mission, "10 000,00");

        assertThat(endsReached(mission)).contains("event_settled");
        thenNothingIsLeftOf(mission);
        assertThat(accounts.of(mission).handedOut()).isEqualTo(eur("10000.00"));
        assertThat(received(mission, anne)).isEqualTo(eur("3642.86"));
        assertThat(received(mission, bruno)).isEqualTo(eur("2428.57"));
        assertThat(received(mission, ines)).isEqualTo(eur("2928.57"));
    }

    @Test
    void whatTheClientPaysBeyondTheBudgetIsTheirCredit() {
        var mission = givenAMissionInSettlement();

        pay(mission, "4000");
        assertThatThrownBy(() -> pay(mission, "6000.50"))
                .hasMessageStartingWith("6 000.50 EUR is 0.50 EUR more than is open: record it all the same?");
        payMoreThanIsOpen(mission, "6000.50");

        var figures = accounts.of(mission);
        assertThat(figures.credit()).isEqualTo(eur("0.50"));
        assertThat(figures.received()).isEqualTo(eur("10000.50"));
        assertThat(figures.handedOut()).isEqualTo(eur("10000.00"));
        assertThat(figures.waiting()).isEqualTo(eur("0.00"));
        thenNothingIsLeftOf(mission);
    }

    @Test
    void aReversedPaymentIsTakenBackFromEverybodyAndItsInstalmentIsCollectedAgain() {
        var mission = givenAMissionInSettlement();
        complete(anne, mission, INVOICE, Map.of("reference", "2026-17"));
        pay(mission, "3000");
        letTheEngineWork(mission);
        assertThat(state(mission, "i1")).isEqualTo(State.PAID);

        reverse(mission, 0);

        assertThat(accounts.of(mission).received()).isEqualTo(eur("0.00"));
        assertThat(received(mission, anne)).isEqualTo(eur("0.00"));
        assertThat(state(mission, "i1")).isEqualTo(State.DUE);
        assertThat(openSteps(mission)).containsExactly(INVOICE);
        assertThat(mailsTo(anne, mission)).filteredOn("invoice_due"::equals).hasSize(2);
        assertThat(kindsOf(mission)).contains("paymentReversed");

        complete(anne, mission, INVOICE, Map.of());
        pay(mission, "10 000");
        assertThat(received(mission, anne)).isEqualTo(eur("3642.86"));
        thenNothingIsLeftOf(mission);
    }

    @Test
    void aReversalMakesRoomForWhatWasTooMuch() {
        var mission = givenAMissionInSettlement();
        pay(mission, "6000");
        payMoreThanIsOpen(mission, "4500");
        thenNothingIsLeftOf(mission);
        missions.markPaid(mission, clock.instant());

        reverse(mission, 0);

        assertThat(accounts.of(mission).handedOut()).isEqualTo(eur("4500.00"));
        assertThat(accounts.of(mission).credit()).isEqualTo(eur("0.00"));
        assertThat(statementsTo(bruno, mission)).hasSize(3);
        pay(mission, "5500");
        assertThat(accounts.share(mission, bruno).open()).isEqualTo(eur("0.00"));
    }

    @Test
    void whatWasPaidBackToTheClientCannotBeReversedAway() {
        var mission = givenAMissionInSettlement();
        payMoreThanIsOpen(mission, "10 500");
        refundCredit.refund(mission, anne, new RefundCredit.Typed("100", today(), "T 9"), "b1");
        refundCredit.refund(mission, anne, new RefundCredit.Typed("100", today(), "T 9"), "b1");

        assertThat(accounts.of(mission).credit()).isEqualTo(eur("400.00"));
        assertThat(accounts.of(mission).refunded()).isEqualTo(eur("100.00"));
        assertThatThrownBy(() -> reverse(mission, 0)).hasMessageContaining("100.00 EUR of this payment were paid back");
        assertThatThrownBy(() -> refundCredit.refund(mission, anne, new RefundCredit.Typed("0", today(), ""), "b2"))
                .hasMessageContaining("more than zero");
        assertThatThrownBy(() ->
                        refundCredit.refund(mission, anne, new RefundCredit.Typed("1", today().plusDays(1), ""), "b2"))
                .hasMessageContaining("between the order");
        assertThat(kindsOf(mission)).contains("creditRefunded");
    }

    @Test
    void aReversalIsRefusedInWordsAndLeavesEverything() {
        var mission = givenAMissionInSettlement();
        pay(mission, "3000");
        var number = accounts.payments(mission).get(0).payment().number();

        assertThatThrownBy(() -> reversePayment.reverse(mission, bruno, number, "Wrong.", true))
                .hasMessageContaining("Only the coordinator or an animator");
        assertThatThrownBy(() -> reversePayment.reverse(mission, member("Zoé"), number, "Wrong.", true))
                .isInstanceOf(UnknownMission.class);
        assertThatThrownBy(() -> reversePayment.reverse(mission, anne, number, "", true))
                .hasMessageContaining("is empty");
        assertThatThrownBy(() -> reversePayment.reverse(mission, anne, number, "Wrong.", false))
                .hasMessageContaining("Tick this box");
        assertThatThrownBy(() -> reversePayment.reverse(mission, anne, number + 1000, "Wrong.", true))
                .hasMessageContaining("no such payment");
        assertThat(accounts.of(mission).received()).isEqualTo(eur("3000.00"));

        reversePayment.reverse(mission, chantal, number, "Wrong.", true);
        assertThatThrownBy(() -> reversePayment.reverse(mission, anne, number, "Wrong.", true))
                .hasMessageContaining("reversed already");
    }

    @Test
    void creditPaysForALargerBudgetOnceItIsAgreedEvenIfEverythingWasSettled() {
        var mission = givenAMissionInSettlement();
        payMoreThanIsOpen(mission, "10 500");
        thenNothingIsLeftOf(mission);
        missions.markPaid(mission, clock.instant());

        agree(
                mission,
                termsOf("11000.00", new Instalment("i1", "All", Due.ON_ORDER, null, null, eur("11000.00"), null)));
        events.publishEvent(new VersionInForce(mission));

        assertThat(accounts.of(mission).credit()).isEqualTo(eur("0.00"));
        assertThat(accounts.of(mission).handedOut()).isEqualTo(eur("10500.00"));
        assertThat(accounts.of(mission).open()).isEqualTo(eur("500.00"));
    }

    @Test
    void aBudgetOfNothingIsSettledAtOnce() {
        var mission = missionOf(ines, "For nothing");
        missions.nameCoordinator(mission.id(), anne);
        agree(mission.id(), termsOf("0.00"));

        start(mission.id(), Map.of("missionTitle", "For nothing"));

        assertThat(endsReached(mission.id())).contains("event_settled");
        assertThatThrownBy(() -> pay(mission.id(), "1")).hasMessageContaining("Nothing is open in this mission");
    }

    @Test
    void paymentsThatCameBeforeTheTeamWasCompleteAreHandedOutWhenTheSettlementBegins() {
        var mission = givenAnOrderedMission();
        pay(mission, "1000");
        pay(mission, "500");
        assertThat(accounts.of(mission).waiting()).isEqualTo(eur("1500.00"));
        assertThat(accounts.of(mission).open()).isEqualTo(eur("8500.00"));

        start(mission, Map.of("missionTitle", "Stock audit"));

        assertThat(accounts.of(mission).handedOut()).isEqualTo(eur("1500.00"));
        assertThat(statementsTo(bruno, mission)).hasSize(2);
    }

    @Test
    void lookingAgainChangesNothing() {
        var mission = givenAMissionInSettlement();
        pay(mission, "1234.56");
        var before = accounts.of(mission);

        fire(mission, "event_nextLook");

        assertThat(accounts.of(mission)).isEqualTo(before);
        assertThat(openSteps(mission)).containsExactly(INVOICE);
        assertThat(mailsTo(anne, mission)).containsExactlyInAnyOrder("invoice_due", "payment_statement");
    }

    @Test
    void aCancelledMissionSettlesWhatWasDueAndWithdrawsTheRest() {
        var mission = givenAnOrderedMission();
        missions.giveReasonForEnd(mission, "The client moved.", null);

        start(mission, Map.of("missionTitle", "Stock audit"));
        assertThat(state(mission, "i1")).isEqualTo(State.DUE);
        assertThat(state(mission, "i2")).isEqualTo(State.WITHDRAWN);
        assertThat(state(mission, "i3")).isEqualTo(State.WITHDRAWN);
        pay(mission, "3000");

        assertThat(endsReached(mission)).contains("event_settled");
        thenNothingIsLeftOf(mission);
        assertThat(kindsOf(mission)).contains("instalmentWithdrawn");
    }

    @Test
    void whenTheLastOpenInstalmentIsWrittenOffEverythingIsSettledAndNoPaymentIsTakenAnyMore() {
        var mission = givenAnOrderedMission();
        missions.giveReasonForEnd(mission, "The client moved.", null);
        start(mission, Map.of("missionTitle", "Stock audit"));
        complete(anne, mission, INVOICE, Map.of());
        fire(mission, "event_timeToPayIsOver");
        complete(anne, mission, FOLLOW_UP, Map.of("clientSays", "willNotPay", "reason", "They moved."));
        decide(mission, Map.of("decision", "writeOff", "reason", "Gone."));
        letTheEngineWork(mission);

        assertThat(endsReached(mission)).contains("event_settled");
        thenNothingIsLeftOf(mission);
        assertThatThrownBy(() -> pay(mission, "3000"))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("Nothing is open in this mission");
        assertThat(accounts.of(mission).received()).isEqualTo(eur("0.00"));
    }

    @Test
    void whatIsForARoleThatIsOpenWaitsAndGoesToWhoeverTakesIt() {
        var mission = givenAMissionInSettlement();
        pay(mission, "3500");
        var chloe = member("Chloé");
        replaceContributor.replace(mission, bruno, Map.of("c2", BigDecimal.ONE));

        // Bruno keeps one of his two days, 1 214.285 of 2 428.57, and has had 850.00.
        pay(mission, "3500");
        var brunosDay = accounts.share(mission, bruno).total();
        var open = protocols
                .inForce(mission)
                .orElseThrow()
                .terms()
                .openRoles()
                .get(0)
                .id();
        assertThat(accounts.of(mission).waiting()).isEqualTo(eur("850.00"));
        assertThat(accounts.of(mission).handedOut()).isEqualTo(eur("6150.00"));
        assertThat(received(mission, bruno).isMoreThan(brunosDay)).isFalse();

        fillRole.fill(mission, open, chloe, Means.PROGRAM);

        assertThat(accounts.of(mission).waiting()).isEqualTo(eur("0.00"));
        assertThat(received(mission, chloe)).isEqualTo(eur("850.00"));
        assertThat(statementsTo(chloe, mission)).hasSize(1);
        pay(mission, "3000");
        assertThat(accounts.share(mission, chloe).open()).isEqualTo(eur("0.00"));
        assertThat(accounts.of(mission).handedOut()).isEqualTo(eur("10000.00"));
        thenNothingIsLeftOf(mission);
    }

    @Test
    void whatTheNewVersionSaysOfInstalmentsHoldsForThoseThatAreNotInvoiced() {
        var mission = givenAMissionInSettlement();
        complete(anne, mission, INVOICE, Map.of());

        agree(
                mission,
                terms(
                        new Instalment("i1", "Deposit", Due.ON_ORDER, null, null, eur("3000.00"), null),
                        new Instalment("i3", "Rest", Due.ON_DATE, null, today(), eur("4000.00"), null),
                        new Instalment("i4", "End", Due.ON_ACCEPTANCE, "m1", null, eur("3000.00"), null)));

        assertThat(state(mission, "i1")).isEqualTo(State.INVOICED);
        assertThat(state(mission, "i2")).isEqualTo(State.WITHDRAWN);
        assertThat(state(mission, "i3")).isEqualTo(State.DUE);
        assertThat(state(mission, "i4")).isEqualTo(State.PLANNED);
        assertThat(accounts.of(mission).open()).isEqualTo(eur("10000.00"));
        assertThat(openSteps(mission)).containsExactly(INVOICE);
    }

    @Test
    void whileAMissionIsPausedNothingFallsDueByItself() {
        var mission = givenAnOrderedMission();
        missions.pause(mission, clock.instant(), today().plusDays(90));

        start(mission, Map.of("missionTitle", "Stock audit"));
        complete(anne, mission, INVOICE, Map.of());

        var goesOn = today().plusDays(90).atTime(8, 0).atZone(clock.getZone()).toInstant();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(mission).list().stream()
                        .flatMap(process ->
                                management.createJobQuery().processInstanceId(process.getId()).list().stream())
                        .map(job -> job.getDuedate().toInstant()))
                .containsExactly(goesOn, goesOn);
    }

    @Test
    void everybodyIsWrittenToInTheirOwnLanguage() {
        var read = directory.person(anne);
        people.update(new Person(
                anne, read.givenName(), read.familyName(), read.email(), read.phone(), Language.FR, read.place()));
        var mission = givenAMissionInSettlement();

        pay(mission, "1000");
        complete(anne, mission, INVOICE, Map.of());
        fire(mission, "event_timeToPayIsOver");

        assertThat(bodiesTo(anne, mission, "invoice_due").get(0)).contains("commande du");
        assertThat(statementsTo(anne, mission).get(0))
                .contains("1 000,00 € sur 10 000,00 € sont payés à ce jour : 364,28 € de vos 3 642,86 €");
        assertThat(bodiesTo(anne, mission, "payment_overdue").get(0))
                .contains("Il manque encore 2 000,00 € sur 3 000,00 €");
    }

    @Test
    void aDoubleClickRecordsOnePayment() {
        var mission = givenAMissionInSettlement();

        recordPayment.record(mission, anne, typed("100", today()), "one");
        recordPayment.record(mission, anne, typed("100,00", today()), "one");
        assertThatThrownBy(() -> recordPayment.record(mission, anne, typed("200", today()), "one"))
                .hasMessageContaining("has recorded a payment of 100.00 EUR");

        assertThat(accounts.of(mission).received()).isEqualTo(eur("100.00"));
        assertThat(statementsTo(anne, mission)).hasSize(1);
    }

    @Test
    void aPaymentThatCannotBeIsRefusedInWordsAndLeavesNothing() {
        var mission = givenAMissionInSettlement();
        var stranger = member("Zoé");

        assertThatThrownBy(() -> recordPayment.record(mission, bruno, typed("1", today()), "k"))
                .hasMessageContaining("Only the coordinator or an animator");
        assertThatThrownBy(() -> recordPayment.record(mission, stranger, typed("1", today()), "k"))
                .isInstanceOf(UnknownMission.class);
        assertThatThrownBy(() -> recordPayment.record(mission, anne, typed("0", today()), "k"))
                .hasMessageContaining("more than zero");
        assertThatThrownBy(() -> recordPayment.record(mission, anne, typed("12.345", today()), "k"))
                .isInstanceOf(AmountRefused.class);
        assertThatThrownBy(() -> recordPayment.record(mission, anne, typed("1", today().plusDays(1)), "k"))
                .hasMessageContaining("between the order");
        assertThatThrownBy(() -> recordPayment.record(mission, anne, typed("1", today().minusDays(1)), "k"))
                .hasMessageContaining("between the order");
        var unordered = missionOf(ines, "Not ordered");
        assertThatThrownBy(() -> recordPayment.record(unordered.id(), ines, typed("1", today()), "k"))
                .hasMessageContaining("has not ordered yet");

        assertThat(accounts.of(mission).received()).isEqualTo(eur("0.00"));
        assertThat(kindsOf(mission)).containsExactly("instalmentDue");
        recordPayment.record(mission, chantal, typed("1", today()), "k");
        assertThat(accounts.of(mission).received()).isEqualTo(eur("1.00"));
    }

    @Test
    void paymentsRecordedAtTheSameTimeAreAllHandedOutAndNotACentTwice() throws Exception {
        var mission = givenAMissionInSettlement();
        var together = new CyclicBarrier(2);
        try (var threads = new Closing(Executors.newFixedThreadPool(2))) {
            var both = List.of("1000.01", "2000.03").stream()
                    .map(amount -> threads.pool().submit(() -> {
                        together.await();
                        pay(mission, amount);
                        return amount;
                    }))
                    .toList();
            for (var each : both) {
                each.get(60, TimeUnit.SECONDS);
            }
        }

        var figures = accounts.of(mission);
        assertThat(figures.received()).isEqualTo(eur("3000.04"));
        assertThat(figures.handedOut()).isEqualTo(eur("3000.04"));
        // Three tenths and 0.04 of 10 000.00: 1 092.872…, 728.580…, 728.580…, 150.002, 300.004.
        assertThat(received(mission, anne)).isEqualTo(eur("1092.87"));
        assertThat(received(mission, bruno)).isEqualTo(eur("728.58"));
        assertThat(received(mission, Party.NETWORK)).isEqualTo(eur("300.01"));
        assertThat(received(mission, ines)).isEqualTo(eur("878.58"));
        assertThat(statementsTo(anne, mission)).hasSize(2);
        assertThat(state(mission, "i1")).isEqualTo(State.PAID);
    }

    /** Threads that end with the test. */
    private record Closing(ExecutorService pool) implements AutoCloseable {
        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    private void decide(String mission, Map<String, Object> typed) {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(MissionSettlement.TASK_WRITE_OFF)
                .singleResult();
        as(chantal, () -> forms.submitTaskForm(task.getId(), typed));
    }

    private List<String> statementsTo(String person, String mission) {
        return bodiesTo(person, mission, "payment_statement");
    }

    private List<String> bodiesTo(String person, String mission, String template) {
        return jdbc
                .sql("select plain_text from relais.mail where recipient = ? and mission = ? and template = ?"
                        + " order by number")
                .params(person, mission, template)
                .query(String.class)
                .list()
                .stream()
                .map(text -> text.replaceAll("[\\s\u00a0\u202f]+", " "))
                .toList();
    }

    private List<String> kindsOf(String mission) {
        return journal.of(mission).stream().map(Journal.Entry::kind).toList();
    }

    private Standing standing(String mission, String instalment) {
        return accounts.of(mission).instalments().stream()
                .filter(standing -> standing.claim().id().equals(instalment))
                .findFirst()
                .orElseThrow();
    }

    private Money received(String mission, String party) {
        return accounts.share(mission, party).received();
    }

    private State state(String mission, String instalment) {
        return standing(mission, instalment).state();
    }

    private void pay(String mission, String amount) {
        recordPayment.record(
                mission, anne, typed(amount, today()), UUID.randomUUID().toString());
    }

    private void payMoreThanIsOpen(String mission, String amount) {
        recordPayment.record(
                mission,
                anne,
                new RecordPayment.Typed(amount, today(), "", true),
                UUID.randomUUID().toString());
    }

    private void reverse(String mission, int place) {
        var number = accounts.payments(mission).get(place).payment().number();
        reversePayment.reverse(mission, anne, number, "It was for another client.", true);
    }

    private static RecordPayment.Typed typed(String amount, LocalDate receivedOn) {
        return new RecordPayment.Typed(amount, receivedOn, "", false);
    }

    private String givenAMissionInSettlement() {
        var mission = givenAnOrderedMission();
        start(mission, Map.of("missionTitle", "Stock audit"));
        return mission;
    }

    private String givenAnOrderedMission() {
        var mission = missionOf(ines, "Stock audit");
        missions.nameCoordinator(mission.id(), anne);
        var terms = terms(
                new Instalment("i1", "Deposit", Due.ON_ORDER, null, null, eur("3000.00"), null),
                new Instalment("i2", "Report", Due.ON_ACCEPTANCE, "m1", null, eur("5000.00"), null),
                new Instalment("i3", "Rest", Due.ON_DATE, null, today().plusMonths(2), eur("2000.00"), null));
        agree(mission.id(), terms);
        return mission.id();
    }

    private Terms terms(Instalment... instalments) {
        return termsOf("10000.00", instalments);
    }

    private Terms termsOf(String budget, Instalment... instalments) {
        return new Terms(
                eur(budget),
                today(),
                today().plusMonths(2),
                List.of(),
                List.of(),
                Map.of(
                        LineKind.NETWORK, pot("10", Party.NETWORK),
                        LineKind.INTRODUCER, pot("5", ines)),
                List.of(contribution("c1", anne, 3), contribution("c2", bruno, 2), contribution("c3", ines, 2)),
                List.of(new Milestone("m1", "Report", today().plusMonths(1), bruno)),
                List.of(instalments));
    }

    private void agree(String mission, Terms terms) {
        var number = protocols.latest(mission).map(ProtocolVersion::number).orElse(0) + 1;
        var version = new ProtocolVersion(
                mission, number, 1, Origin.NEGOTIATED, anne, clock.instant(), terms, List.of(), Status.PROPOSED, null);
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
        protocols.setStatus(mission, number, Status.AGREED);
        protocols.putInForce(mission, number, clock.instant());
        for (var person : List.of(anne, bruno, ines)) {
            missions.give(mission, person, Part.PARTY);
        }
        protocols.addOrder(new Order(mission, number, today(), "PO 7", anne, clock.instant()));
    }

    private Contribution contribution(String id, String party, int days) {
        return new Contribution(
                id,
                party,
                "Role " + id,
                List.of(),
                BigDecimal.valueOf(days),
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
