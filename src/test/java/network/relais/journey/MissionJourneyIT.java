package network.relais.journey;

import java.io.IOException;
import java.net.ServerSocket;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import network.relais.engine.MovableClock;
import network.relais.people.Accounts;
import network.relais.people.Language;
import network.relais.people.People;
import network.relais.people.People.NewPerson;
import network.relais.people.Role;
import network.relais.testing.Chromium;
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
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "relais.data=target/test-data/journey",
            "relais.mail.poll=200ms",
            "camunda.bpm.job-execution.enabled=true",
            "camunda.bpm.job-execution.max-wait=500",
            "camunda.bpm.job-execution.wait-time-in-millis=200"
        })
@ActiveProfiles("test")
@DirtiesContext
class MissionJourneyIT {

    private static final MailServer MAILS = new MailServer();

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
    }

    @AfterEach
    void backToToday() {
        for (var member : List.of(anne, bruno, chloe, david, ines, chantal)) {
            member.leaves();
        }
        time.run(Duration.ZERO);
    }

    @Test
    void aMissionFromTheLeadToTheLastCent() {
        brunoBringsALead();
        inesQualifiesIt();
        anneCoordinatesIt();
        anneDraftsAProtocol();
    }

    private void brunoBringsALead() {
        bruno.bringsALead(tasklist())
                .select("Client", "A new client…")
                .type("Name of the client", "Halles du Rhône")
                .type("Place", "Lyon")
                .type("Contact's first name", "Claire")
                .type("Contact's last name", "Roche")
                .type("Contact's e-mail", "claire.roche@halles.example")
                .type("In a few words", "Stock audit")
                .type("What is needed", "Stocks differ from the books in three halls.")
                .type("Skills wanted", "audit, stock")
                .choose("Budget, excluding VAT", "A figure")
                .type("Amount", "12000")
                .choose("Who recommended us", "A prescriber")
                .select("Prescriber", "Somebody new…")
                .type("Prescriber's first name", "Paul")
                .type("Prescriber's last name", "Durand")
                .type("Prescriber's e-mail", "paul@durand.example")
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
        anne.follows("Would you coordinate", "Coordinate mission")
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
                givenName + " " + familyName,
                address,
                chromium.window(1280, 900).newPage(),
                MAILS,
                pictures);
    }
}
