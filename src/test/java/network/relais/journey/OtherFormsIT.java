package network.relais.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import network.relais.Means;
import network.relais.delivery.Withdraw;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.money.VatRate;
import network.relais.people.Accounts;
import network.relais.people.ChooseLanguage;
import network.relais.people.Language;
import network.relais.staffing.MoveMissionDates;
import network.relais.testing.Chromium;
import network.relais.testing.WholeMissionTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The forms that a mission without trouble does not meet, each filled in by its person in a browser. */
class OtherFormsIT extends WholeMissionTest {

    private static final int MOST_ROUNDS = 5;

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts logins;

    @Autowired
    private ChooseLanguage languages;

    @Autowired
    private Withdraw withdraw;

    @Autowired
    private MoveMissionDates moveDates;

    private final Pictures pictures = new Pictures("other-forms");
    private final Map<String, Member> atTheirBrowsers = new HashMap<>();

    @BeforeAll
    static void aBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @AfterEach
    void everybodyLeaves() {
        atTheirBrowsers.values().forEach(Member::leaves);
        atTheirBrowsers.clear();
    }

    /** These stories follow single paths. */
    @AfterAll
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @Test
    void aClientWhoWillNotPayAndAnAnimatorWhoWritesItOff() {
        var mission = aMissionInDelivery();
        complete(anne, mission, "userTask_invoiceInstalment", Map.of("reference", "2026-17"));
        fire(mission, "event_timeToPayIsOver");
        letTheEngineWork(mission);

        at(anne).opens(go(mission, "userTask_followUpClient"), "Follow up with the client")
                .choose("What does the client say?", "They will not pay")
                .type("Why will the client not pay? (for the network only)", "They went out of business.")
                .complete();
        letTheEngineWork(mission);
        at(chantal)
                .claims("Decide on write-off", tasklist())
                .looksAtTheMission(
                        "/missions/" + mission,
                        "Visitor survey",
                        "€20,000.00",
                        "You · Decide on write-off",
                        directory.person(anne).name() + " · coordinator")
                .shows("They went out of business.")
                .choose("What do you decide?", "Write off what is open")
                .type("Why? (for the network only)", "Nothing is left there.")
                .complete();

        assertThat(openSteps(mission)).doesNotContain("userTask_decideOnWriteOff");
    }

    @Test
    void whoeverReadsFrenchIsAskedAndAnswersInFrench() {
        languages.choose(bruno, Language.FR);
        var mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, chloe));

        at(bruno)
                .opens(go(mission, ANSWER_PROTOCOL), "Répondre au protocole")
                .shows("Votre part", "Toute la répartition", "Qui fait quoi", "du ", "HT")
                .choose("Votre réponse", "Je propose autre chose")
                .type("Que proposez-vous\u00a0?", "Deux")
                .type("Que proposez-vous\u00a0?", "")
                .shows("Ce champ est obligatoire.")
                .type("Que proposez-vous\u00a0?", "Deux jours de moins.")
                .completeInFrench();

        assertThat(protocols.answers(mission, 1))
                .anySatisfy(answer -> assertThat(answer.words()).isEqualTo("Deux jours de moins."));
        assertThat(at(bruno).mistakes()).isEmpty();
    }

    @Test
    void nobodyTakesOverFromWhoFallsIll() {
        var mission = aMissionInDelivery();
        as(anne, () -> withdraw.withdraw(mission, bruno, anne, "Ill.", Map.of("c2", "2,5")));
        letTheEngineWork(mission);
        at(anne).opens(go(mission, CHOOSE), "Choose whom to ask")
                .choose("What do you do?", "Give the mission up: nobody is available")
                .complete();
        letTheEngineWork(mission);

        at(anne).opens(go(mission, "userTask_decideOnRole"), "Decide how to go on without this role")
                .choose("How does the work go on?", "I take it over as it is")
                .complete();

        assertThat(openSteps(mission)).doesNotContain("userTask_decideOnRole");
    }

    @Test
    void afterFiveRoundsAnArbiterProposes() {
        var mission = aMissionThatAnneCoordinates();
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            anneProposes(mission, draft(anne, bruno, chloe));
            complete(bruno, mission, ANSWER_PROTOCOL, Map.of("answer", "counterProposal", "words", "Two days less."));
            letTheEngineWork(mission);
            complete(anne, mission, REVISE_OR_HEAR, Map.of("decision", "revise"));
            letTheEngineWork(mission);
        }
        var arbiter = tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey("userTask_arbitrate")
                .singleResult()
                .getAssignee();

        at(arbiter)
                .opens(go(mission, "userTask_arbitrate"), "Propose how to go on")
                .shows("Two days less.")
                .choose("What do you propose?", "Another round")
                .type("In your words", "Meet in the middle: one day less.")
                .complete();

        assertThat(openSteps(mission)).containsExactly(DRAFT);
    }

    @Test
    void aClientOrdersOnOtherDatesAndWhoeverIsSilentAboutTheNextOnesIsReplaced() {
        var mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, chloe));
        everybodyAgrees(mission);
        at(anne).opens(go(mission, CLIENT_ANSWER), "Record client's answer")
                .choose("The client's answer", "Ordered as agreed, on other dates")
                .date("Ordered on", today())
                .type("Reference of the order", "PO 4711")
                .date("New first day", today().plusDays(28))
                .date("New last day", today().plusDays(118))
                .complete();
        letTheEngineWork(mission);
        suits(mission, bruno);
        suits(mission, chloe);
        moveDates.move(mission, anne, Means.PROGRAM, today().plusDays(28), today().plusDays(140), Map.of());
        suits(mission, chloe);
        fire(mission, "event_datesSilence");

        at(anne).opens(go(mission, "userTask_decideOnDates"), "Decide: ask again or find somebody else")
                .shows("has not answered about the new dates", "Until now")
                .choose("What do you do?", "Find somebody else")
                .type("Days done so far as Consultant c2", "2,5")
                .complete();
        letTheEngineWork(mission);

        assertThat(openSteps(mission)).contains(CHOOSE).doesNotContain("userTask_decideOnDates");
    }

    /** What the page says while one types is what the server will record: it is asked rate by rate. */
    @Test
    void aPaymentIsShownWithAndWithoutVatAsItIsTypedAndRecordedAsShown() {
        var mission = aMissionInDelivery();
        var page = at(anne).visits("http://localhost:" + port + "/missions/" + mission);
        page.getByText("Record a payment of the client").click();
        var said = page.locator("#both-amounts");
        PlaywrightAssertions.assertThat(said).containsText("What is handed out is excluding VAT");

        for (var amount : List.of("0,01", "0.09", "1 234,56", "999999.99", "€17")) {
            page.getByLabel("Amount received").fill(amount);
            for (var rate : VatRate.values()) {
                page.locator("#vatRate").selectOption(rate.percent());
                for (var isWithVat : List.of("false", "true")) {
                    page.locator("#isWithVat").selectOption(isWithVat);
                    PlaywrightAssertions.assertThat(said).hasText(inBothWays(amount, rate, isWithVat.equals("true")));
                }
            }
        }
        page.getByLabel("Amount received").fill("soon");
        PlaywrightAssertions.assertThat(said).containsText("What is handed out is excluding VAT");

        page.getByLabel("Amount received").fill("1 200,00");
        page.locator("#vatRate").selectOption(VatRate.STANDARD.percent());
        PlaywrightAssertions.assertThat(said)
                .hasText("1,000.00 excluding VAT is handed out; 1,200.00 including 20 % VAT came in.");
        pictures.take(page, "A payment including VAT");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record the payment"))
                .click();

        PlaywrightAssertions.assertThat(page.locator("[role=status]").first())
                .containsText("A payment of €1,000.00 is recorded");
        PlaywrightAssertions.assertThat(page.getByText("€1,200.00 including 20 % VAT"))
                .isVisible();
        assertThat(at(anne).mistakes()).isEmpty();
    }

    private static String inBothWays(String typed, VatRate rate, boolean isWithVat) {
        var amount = Money.parse(typed, Currency.EUR);
        var net = plain(isWithVat ? rate.excluding(amount) : amount);
        var gross = plain(isWithVat ? amount : rate.including(amount));
        return rate == VatRate.NONE
                ? net + ", without VAT."
                : "%s excluding VAT is handed out; %s including %s %% VAT came in."
                        .formatted(net, gross, rate.percent());
    }

    private static String plain(Money amount) {
        return amount.format(Locale.UK).replace("€", "");
    }

    private void suits(String mission, String person) {
        complete(person, mission, "userTask_answerDates", Map.of("answer", "yes"));
        letTheEngineWork(mission);
    }

    private Member at(String personId) {
        return atTheirBrowsers.computeIfAbsent(personId, id -> {
            var person = directory.person(id);
            logins.setPassword(id, Member.PASSWORD);
            return new Member(
                    id,
                    person.name(),
                    person.emailIfKnown().orElseThrow(),
                    chromium.window(1280, 900).newPage(),
                    null,
                    pictures);
        });
    }

    private String go(String mission, String step) {
        return "http://localhost:" + port + "/go/" + mission + "/" + step;
    }

    private String tasklist() {
        return "http://localhost:" + port + "/camunda/app/tasklist/default/";
    }
}
