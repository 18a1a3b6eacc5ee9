package network.relais.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.ServerSocket;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import network.relais.engine.MovableClock;
import network.relais.people.Accounts;
import network.relais.people.Language;
import network.relais.people.People;
import network.relais.people.People.NewPerson;
import network.relais.people.Role;
import network.relais.testing.Chromium;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A mission from the lead to its last cent, as those concerned live it: each step is done in Tasklist by the one whose step it is,
 * who is led there by a mail. The engine runs its jobs by itself; only time is moved.
 *
 * <p>The amounts, worked out by hand. Of 12,000.00, 450.40 is Anne's train; 11,549.60 is left to share: 10 % or 1,154.96 for the
 * network, 10 % or 1,154.96 for Inès, whose introduction the client is, 8 % or 923.97 (.968) for coordination, the rest, 8,315.71 (.712),
 * for delivery. Of that, by 6 × 700 = 4,200, 6.5 × 650 = 4,225 and 4 × 600 = 2,400 of 10,825, Anne gets 3,226.42 (.4187), Bruno
 * 3,245.62 (.6235) and David 1,843.67 (.6678). In all: Anne 450.40 + 923.97 + 3,226.42 =
 * 4,600.79; the five sum to 12,000.00.
 *
 * <p>The deposit pays 3/10 of each line: the network and Inès 346.49 (.488) each, Bruno 973.68 (.686), David 553.10 (.101),
 * Anne 135.12 + 277.19 (.191) + 967.93 (.926) = 1,380.24; the cents left go to the largest fractions cut off. After 5,000.00 more,
 * 8,600/12,000 of each line is paid, and what each got before is taken off. The last 3,400.00 pays the rest of every line.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "relais.data=target/test-data/${surefire.forkNumber:1}/journey",
            "relais.mail.poll=200ms",
            "camunda.bpm.job-execution.enabled=true",
            "camunda.bpm.job-execution.max-wait=500",
            "camunda.bpm.job-execution.wait-time-in-millis=200"
        })
@ActiveProfiles("test")
@DirtiesContext
class MissionJourneyIT {

    private static final MailServer MAILS = new MailServer();

    private static final String CLIENT = "claire.roche@halles.example";
    private static final String PRESCRIBER = "paul@durand.example";

    private static Chromium chromium;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock time;

    @Autowired
    private Clock clock;

    @Value("${relais.base-url}")
    private String baseUrl;

    private final Pictures pictures = new Pictures("journey");

    private Member anne;
    private Member bruno;
    private Member chloe;
    private Member david;
    private Member ines;
    private Member chantal;

    /** The links in the mails lead to this very program, so its port is chosen before it starts. */
    @DynamicPropertySource
    static void portsOfThisMachine(DynamicPropertyRegistry settings) throws IOException {
        try (var free = new ServerSocket(0)) {
            var port = free.getLocalPort();
            settings.add("server.port", () -> port);
            settings.add("relais.base-url", () -> "http://localhost:" + port);
        }
        settings.add("relais.mail.smtp.host", () -> "127.0.0.1");
        settings.add("relais.mail.smtp.port", MAILS::port);
    }

    @BeforeAll
    static void aBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
        MAILS.close();
    }

    @BeforeEach
    void theNetwork() {
        anne = member("Anne", "Martin", Role.MEMBER);
        bruno = member("Bruno", "Petit", Role.MEMBER);
        chloe = member("Chloé", "Lefèvre", Role.MEMBER);
        david = member("David", "Rousseau", Role.MEMBER);
        ines = member("Inès", "Benali", Role.MEMBER, Role.INTRODUCER);
        chantal = member("Chantal", "Vidal", Role.MEMBER, Role.ANIMATOR);
        for (var expert : List.of(chloe, david)) {
            people.setProfile(expert.id(), Set.of("software"), 60_000L, "EUR");
        }
    }

    @AfterEach
    void backToToday() {
        everybody().forEach(Member::leaves);
        time.run(Duration.ZERO);
    }

    @Test
    void aMissionFromTheLeadToTheLastCent() {
        brunoBringsALead();
        inesQualifiesIt();
        anneCoordinatesIt();
        anneDraftsAProtocol();
        brunoProposesSomethingElse();
        anneRevisesIt();
        everybodyAgrees();
        theClientOrders();
        chloeDeclinesAndDavidJoins();
        theDepositIsInvoicedAndPaid();
        brunoDeliversTheReport();
        davidDeliversThePlan();
        everybodyEvaluates();
        theRestIsPaidLateAndInParts();
        everybodyHasTheirShare();
        assertThat(everybody())
                .allSatisfy(member ->
                        assertThat(member.mistakes()).as(member.name()).isEmpty());
    }

    private void brunoBringsALead() {
        bruno.bringsALead(tasklist())
                .select("Client", "A new client…")
                .type("Name of the client", "Halles du Rhône")
                .type("Place", "Lyon")
                .type("Contact's first name", "Claire")
                .type("Contact's last name", "Roche")
                .type("Contact's e-mail", CLIENT)
                .type("In a few words", "Stock audit")
                .type("What is needed", "Stocks differ from the books in three halls.")
                .type("Skills wanted", "audit, stock")
                .choose("Budget, excluding VAT", "A figure")
                .type("Amount", "12000")
                .choose("Who recommended us", "A prescriber")
                .select("Prescriber", "Somebody new…")
                .type("Prescriber's first name", "Paul")
                .type("Prescriber's last name", "Durand")
                .type("Prescriber's e-mail", PRESCRIBER)
                .select("Introducer", ines.name())
                .start();
    }

    private void inesQualifiesIt() {
        ines.follows("To qualify: Stock audit", "Qualify lead")
                .shows("Stocks differ from the books in three halls.")
                .choose("What do you decide?", "Pursue it: a member coordinates")
                .pick("Who coordinates?", anne.name())
                .complete();
    }

    private void anneCoordinatesIt() {
        anne.follows("Would you coordinate", "Answer: do I coordinate?")
                .choose("Do you coordinate this mission?", "Yes, I coordinate it")
                .complete();
    }

    private void anneDraftsAProtocol() {
        var today = LocalDate.now(clock);
        anne.drafts(tasklist())
                .budget("12000", today.plusDays(10), today.plusDays(70))
                .expense(1, anne.name(), "Train", "450,40")
                .contribution(1, anne.name(), "Audit and plan", "6", "700")
                .contribution(2, bruno.name(), "Stock count", "5,5", "650")
                .contribution(3, "An open role", "Software check", "4", "600")
                .skillsWanted(3, "software")
                .milestone(1, "Audit report", today.plusDays(40), bruno.name())
                .milestone(2, "Plan", today.plusDays(70), "Open role: Software check")
                .instalment(1, "Deposit", "On the order", "30")
                .instalmentOn(2, "Rest", "Plan", "70")
                .propose();
    }

    private void brunoProposesSomethingElse() {
        bruno.follows("For your agreement: Stock audit, version 1", "Answer to protocol")
                .shows("Stock count")
                .choose("Your answer", "I propose something else")
                .type("What do you propose?", "The night shift takes one day more: 6,5 days.")
                .complete();
    }

    private void anneRevisesIt() {
        anne.follows(bruno.name() + " proposes something else", "Choose: revise or hear others")
                .shows("The night shift takes one day more: 6,5 days.")
                .choose("How do you go on?", "I revise it now")
                .complete();
        ines.mail("No answer needed any more: Stock audit, version 1");

        anne.drafts(tasklist())
                .shows("Stock audit, round 2", bruno.name() + " proposes something else:", "6,5 days")
                .change("Contribution 2", "Days", "6,5")
                .gives(anne.name(), "€4,600.79")
                .gives(bruno.name(), "€3,245.62")
                .gives("Open role: Software check", "€1,843.67")
                .gives(ines.name(), "€1,154.96")
                .gives("The network", "€1,154.96")
                .propose();
    }

    private void everybodyAgrees() {
        assertThat(bruno.mail("For your agreement: Stock audit, version 2").papers())
                .singleElement(STRING)
                .endsWith("-protocol-2.pdf");
        assertThat(bruno.mail("For your agreement: Stock audit, version 2").words())
                .contains("Stock count (Bruno Petit): 6.5 days instead of 5.5 days");
        brunoAnswersFromTheMail();
        for (var party : List.of(ines, chantal)) {
            party.follows("For your agreement: Stock audit, version 2", "Answer to protocol")
                    .shows("The whole split", "Bruno Petit, €3,245.62 excl. VAT: 6.5 days")
                    .choose("Your answer", "I agree and I am free on these dates")
                    .complete();
        }
    }

    /** On his telephone, and not signed in. */
    private void brunoAnswersFromTheMail() {
        var link = bruno.mail("For your agreement: Stock audit, version 2").answerLink();
        try (var telephone = chromium.window(390, 844)) {
            var page = telephone.newPage();
            page.navigate(link);
            assertThat(page.locator("main").textContent())
                    .contains("Stock count (Bruno Petit): 6.5 days instead of 5.5 days");
            pictures.take(page, "Answer to protocol from the mail");
            page.getByText("I agree and I am free on these dates").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send my answer"))
                    .click();
            assertThat(page.locator("[role=status]").textContent()).contains("Your agreement is recorded");
            page.navigate(link);
            assertThat(page.locator("h1").textContent()).isEqualTo("Nothing to answer here");
        }
        assertThat(bruno.mail("Your answer to version 2: Stock audit").words()).contains("Bruno Petit agrees");
    }

    private void theClientOrders() {
        anne.mail("It is agreed: Stock audit");
        anne.finds("Record client's answer", tasklist())
                .choose("The client's answer", "Ordered as agreed")
                .date("Ordered on", today())
                .type("Reference of the order", "PO 4711")
                .complete();
    }

    private void chloeDeclinesAndDavidJoins() {
        anneAsks(chloe);
        chloe.follows("A place for you", "Answer: do I join?")
                .choose("Do you join?", "Not this time")
                .type("Why not? (if you like to say)", "I am in Nantes all month.")
                .complete();
        anneAsks(david);
        david.follows("A place for you", "Answer: do I join?")
                .shows("€1,843.67")
                .choose("Do you join?", "Yes: I agree to my lines and I am free on these dates")
                .complete();
        for (var member : List.of(anne, bruno, david)) {
            member.mail("Off we go: Stock audit");
        }
    }

    private void anneAsks(Member candidate) {
        anne.finds("Choose whom to ask", tasklist())
                .choose("What do you do?", "Ask a member")
                .pick("Whom do you ask?", candidate.name())
                .complete();
    }

    private void theDepositIsInvoicedAndPaid() {
        anne.follows("To invoice: Deposit, €3,600.00", "Invoice instalment")
                .type("Number of the invoice", "2026-17")
                .complete();
        anneRecords("3600");
        thenTheyAreTold("€3,600.00", Map.of(anne, "€1,380.24", bruno, "€973.68", david, "€553.10", ines, "€346.49"));
    }

    private void brunoDeliversTheReport() {
        bruno.follows("Audit report: over to you", "Deliver milestone")
                .type("What was delivered", "The report on three halls.")
                .complete();
        anne.follows("For acceptance: Audit report", "Record client's answer")
                .shows("The report on three halls.")
                .choose("What does the client say?", "Corrections wanted")
                .type("What the client wants changed", "Add the cold store.")
                .complete();
        bruno.follows("Corrections wanted: Audit report", "Deliver milestone")
                .shows("Add the cold store.")
                .type("What was delivered", "The report, with the cold store.")
                .complete();
        anneRecordsAcceptance("Audit report");
        confirmDays("Audit report");
    }

    private void davidDeliversThePlan() {
        david.follows("Plan: over to you", "Deliver milestone")
                .type("What was delivered", "The plan for the software.")
                .type("Link (optional)", "https://halles.example/plan")
                .complete();
        anneRecordsAcceptance("Plan");
        confirmDays("Plan");
    }

    private void anneRecordsAcceptance(String milestone) {
        anne.follows("For acceptance: " + milestone, "Record client's answer")
                .choose("What does the client say?", "Accepted")
                .date("Accepted on", today())
                .complete();
    }

    private void confirmDays(String milestone) {
        for (var contributor : List.of(anne, bruno, david)) {
            contributor
                    .follows("Your days for “" + milestone, "Confirm days")
                    .choose("How many days did you do?", "As planned")
                    .complete();
        }
    }

    private void everybodyEvaluates() {
        MAILS.mailTo(CLIENT, "Votre avis sur la mission");
        anne.finds("Record the client's feedback", tasklist())
                .choose("Did the client answer?", "Yes")
                .choose("The result", "5 – just what was needed")
                .choose("The cooperation", "4")
                .pick("Would recommend us", "9")
                .type("What was useful, in the client's words", "The list of the ten worst shelves.")
                .complete();
        for (var contributor : List.of(anne, bruno, david)) {
            contributor
                    .follows("What to keep, what to change: Stock audit", "Give your view")
                    .type("What to keep", "Counting in pairs.")
                    .type("What to change in how we work", "Book the night shift earlier.")
                    .choose("The cooperation", "5 – a pleasure")
                    .complete();
        }
        ines.follows("A word to Paul Durand", "Follow up with the prescriber")
                .tick("Recommends us again")
                .type("In your words", "He will speak of us at the fair.")
                .complete();
        assertThat(david.mail("What we take from “Stock audit”").words())
                .contains("5 of 5 have answered", "The list of the ten worst shelves.", "Counting in pairs.");
    }

    private void theRestIsPaidLateAndInParts() {
        anne.mail("To invoice: Rest, €8,400.00");
        daysPass(7);
        anne.follows("Still to invoice: Rest, €8,400.00", "Invoice instalment")
                .type("Number of the invoice", "2026-23")
                .date("To be paid by", today().plusDays(20))
                .complete();

        daysPass(22);
        anne.follows("Overdue: Rest, €8,400.00", "Follow up with the client")
                .choose("What does the client say?", "They pay by a day")
                .date("Promised by", today().plusDays(7))
                .complete();
        anneRecords("5 000,00");
        thenTheyAreTold("€5,000.00", Map.of(anne, "€1,916.99", bruno, "€1,352.35", david, "€768.20", ines, "€481.23"));

        daysPass(9);
        anne.follows("Overdue: Rest, €3,400.00", "Follow up with the client").shows("€3,400.00 open of €8,400.00");
        anneRecords("3400");
        thenTheyAreTold("€3,400.00", Map.of(anne, "€1,303.56", bruno, "€919.59", david, "€522.37", ines, "€327.24"));
    }

    private void everybodyHasTheirShare() {
        MAILS.mailTo(PRESCRIBER, "menée à bien");
        for (var share : Map.of(anne, "€4,600.79", bruno, "€3,245.62", david, "€1,843.67", ines, "€1,154.96")
                .entrySet()) {
            assertThat(textOf(share.getKey().reads("for you: Halles du Rhône has paid")))
                    .contains("Received from the client €12,000.00", "Handed out to the parties €12,000.00")
                    .contains("Your share " + share.getValue() + ", of which " + share.getValue()
                            + " has been handed out");
        }
    }

    private void anneRecords(String amount) {
        var page = anne.reads("Off we go: Stock audit");
        page.getByText("Record a payment of the client").click();
        page.getByLabel("Amount received").fill(amount);
        pictures.take(page, "Record a payment");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record the payment"))
                .click();
        page.waitForURL("**/missions/*");
    }

    private void thenTheyAreTold(String received, Map<Member, String> amounts) {
        amounts.forEach((member, amount) -> assertThat(member.mail(amount + " for you: Halles du Rhône has paid")
                        .words())
                .contains("Halles du Rhône paid " + received, "For you, excl. VAT " + amount));
    }

    private static String textOf(Page page) {
        return Jsoup.parse(page.content()).select("main").text().replace('\u00A0', ' ');
    }

    /**
     * Nobody waits: the clock of the network is set forward, and the engine does what has fallen due. What falls due on a day
     * does so in its morning or evening: one day more than that makes sure that it is past.
     */
    private void daysPass(int days) {
        time.run(time.ahead().plusDays(days));
    }

    private List<Member> everybody() {
        return List.of(anne, bruno, chloe, david, ines, chantal);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String tasklist() {
        return baseUrl + "/camunda/app/tasklist/default/";
    }

    private Member member(String givenName, String familyName, Role... roles) {
        var address = Normalizer.normalize(givenName + "." + familyName, Normalizer.Form.NFD)
                        .replaceAll("[^a-zA-Z.]", "")
                        .toLowerCase(Locale.ROOT)
                + "@network.example";
        var person =
                people.add(new NewPerson(givenName, familyName, address, "+33 6 39 98 01 07", Language.EN, "Lyon"));
        for (var role : roles) {
            people.grant(person.id(), role, LocalDate.now(clock));
        }
        accounts.setPassword(person.id(), Member.PASSWORD);
        return new Member(
                person.id(),
                givenName + " " + familyName,
                address,
                chromium.window(1280, 900).newPage(),
                MAILS,
                pictures);
    }
}
