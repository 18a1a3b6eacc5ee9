package network.relais.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import network.relais.Means;
import network.relais.people.Accounts;
import network.relais.people.Language;
import network.relais.protocol.Scenario;
import network.relais.protocol.Seen;
import network.relais.protocol.SendCounter;
import network.relais.protocol.WhoMayJudge;
import network.relais.testing.Chromium;
import network.relais.testing.LinksInMails;
import network.relais.testing.WholeMissionTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An agreement is changed in the middle of its mission, in a browser: asked for, drafted, answered and put in force by the people
 * concerned.
 *
 * <p>The amounts, worked out by hand. Of 20,000.00, 450.50 is Anne's train; of the 19,549.50 left, 10 % or 1,954.95 goes to the network,
 * 5 % or 977.47 (.475) to Inès, 8 % or 1,563.96 to coordination; 15,053.12 (.115) is left for the work, 10 : 7 : 6.5 days. Bruno has
 * 7 ⁄ 23.5 of it, 4,483.91 (.908), and Chloé 6.5 ⁄ 23.5, 4,163.63 (.629). With 2 days from him to her it is 5 ⁄ 23.5, 3,202.79 (.791), and
 * 8.5 ⁄ 23.5, 5,444.75 (.7455, the largest fraction). Of 6,000.00 paid before, 3 ⁄ 10 of everything, Bruno has had 1,345.17 (.173).
 */
class AmendmentIT extends WholeMissionTest {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts logins;

    @Autowired
    private SendCounter sendCounter;

    @Autowired
    private LinksInMails mails;

    @Autowired
    private WhoMayJudge whoMayJudge;

    private final Pictures pictures = new Pictures("amendment");
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

    /** What the map does is {@code MissionLifecycleTest}'s, and the amendment's diagram {@code ProtocolAmendmentTest}'s. */
    @AfterAll
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @Test
    void daysGoFromOneToAnotherAndWhoLosesThemAgreesFromTheMail() {
        var mission = aMissionInDelivery();
        theClientPays(mission, "6 000,00");

        brunoAsks(mission);
        at(anne).opens(go(mission, "userTask_takeUpAmendment"), "Take up or decline amendment")
                .shows("Two days from me to Chloé.", "I am in Nantes in May.", "1 day done of 7 days agreed")
                .choose("Do you take it up?", "Yes, I draft the amendment")
                .complete();
        at(anne).drafts("Draft amendment", tasklist())
                .change("Contribution 2", "Days", "5")
                .change("Contribution 3", "Days", "8,5")
                .gives(name(bruno), "€3,202.79")
                .gives(name(chloe), "€5,444.75")
                .propose();
        letTheEngineWork(mission);
        brunoAgreesFromTheMail();
        at(chloe)
                .opens(go(mission, "userTask_answerProtocol"), "Answer to amendment")
                .shows(
                        "Two days from me to Chloé.",
                        "Your share: €5,444.75 instead of €4,163.63",
                        "8.5 days instead of 6.5 days",
                        "Your work from then on")
                .choose("Your answer", "I agree to this amendment")
                .complete();
        letTheEngineWork(mission);

        var page = at(bruno).visits(address("/missions/" + mission));
        page.locator("#amendment").scrollIntoViewIfNeeded();
        pictures.take(page, "Mission with its amendment");
        assertThat(textOf(page))
                .contains("Your share €3,202.79, of which €1,345.17 has been handed out")
                .contains("Handed out to the parties €6,000.00");
        assertThat(textOf(at(bruno).visits(address("/missions/" + mission + "/protocol/2"))))
                .contains("€3,202.79", "5 days instead of 7 days");
        pictures.take(page, "Version in force");
        assertThat(textOf(at(bruno).visits(address("/missions/" + mission + "/protocol/1"))))
                .as("the old version stays readable")
                .contains("€4,483.91", "7 days", "Held until version 2 did");
        pictures.take(page, "Version before");
        assertThat(at(bruno).mistakes()).isEmpty();
    }

    /** On the mission's page, on a telephone. */
    private void brunoAsks(String mission) {
        var page = at(bruno).visits(address("/missions/" + mission));
        page.setViewportSize(390, 844);
        page.navigate(address("/missions/" + mission + "#amendment"));
        page.getByText("Ask for an amendment").click();
        page.getByLabel("What is to change").fill("Two days from me to Chloé.");
        page.getByLabel("Why", new Page.GetByLabelOptions().setExact(true)).fill("I am in Nantes in May.");
        page.getByLabel("From which day").fill(today().toString());
        page.getByLabel(name(bruno) + ", Consultant c2").fill("1");
        pictures.take(page, "Ask for an amendment");
        press(page, "Ask for the amendment");
        assertThat(page.locator("[role=status]").first()).containsText("Noted.");
    }

    /** On his telephone, and not signed in. */
    private void brunoAgreesFromTheMail() {
        try (var telephone = chromium.window(390, 844)) {
            var page = telephone.newPage();
            page.navigate(address(mails.in(bruno, "amendment_proposed")));
            assertThat(page.locator("main")).containsText("An amendment of the agreement, proposed by " + name(anne));
            assertThat(page.locator("main")).containsText("Your share: €3,202.79 instead of €4,483.91");
            assertThat(page.getByText("I do not agree: what was agreed before stays"))
                    .isVisible();
            pictures.take(page, "Answer to amendment from the mail");
            page.getByText("I agree to this amendment").click();
            press(page, "Send my answer");
            assertThat(page.locator("[role=status]")).containsText("Your agreement is recorded");
        }
    }

    @Test
    void moreDaysThanPlannedAnotherPriceACounterProposalAndSomebodyOutOfReach() {
        var mission = aMissionInDelivery();
        deliver(mission, anne);
        brunoDidFiveDays(mission);
        brunoAsksForTheDaysAsTheyWereDone(mission);
        at(anne).opens(go(mission, "userTask_takeUpAmendment"), "Take up or decline amendment")
                .choose("Do you take it up?", "Yes, I draft the amendment")
                .complete();
        at(anne).drafts("Draft amendment", tasklist()).propose();
        letTheEngineWork(mission);

        brunoTriesTwoDays(mission);
        chloeSendsFiguresBack(mission);
        complete(bruno, mission, ANSWER_PROTOCOL, Map.of("answer", "agreed"));
        letTheEngineWork(mission);
        at(anne).opens(go(mission, "userTask_decideOnCounter"), "Revise or give up")
                .shows("Let the client pay for the second visit.")
                .choose("How do you go on?", "I revise the amendment")
                .complete();
        letTheEngineWork(mission);
        at(anne).drafts("Draft amendment", tasklist())
                .shows(name(chloe) + " proposes something else:", "The budget: €21,000.00 instead of €20,000.00.")
                .exchanges("Take over " + name(chloe) + "’s figures", "The figures are in the draft now.")
                .hasBudget("21\u00A0000.00")
                .exchanges("Bring back the draft as it was before", "The draft is as it was before.")
                .hasBudget("20\u00A0000.00")
                .exchanges("Bring back the draft as it was before", "The draft is as it was before.")
                .hasBudget("21\u00A0000.00")
                .propose();
        letTheEngineWork(mission);

        complete(chloe, mission, ANSWER_PROTOCOL, Map.of("answer", "agreed"));
        fire(mission, "event_answerIsMissing");
        at(whoMayJudge.judge(mission))
                .opens(go(mission, "userTask_answerInPlace"), "Answer for somebody out of reach")
                .shows(name(bruno) + " has not answered", "What it means for " + name(bruno))
                .choose("What do you decide?", "I agree in their place")
                .type("Why?", "He asked for it himself.")
                .complete();
        letTheEngineWork(mission);
        at(anne).opens(go(mission, "userTask_recordAmendmentOrder"), "Record client's answer")
                .shows("€21,000.00 excl. VAT instead of €20,000.00")
                .choose("The client’s answer", "The client agrees to the new price")
                .date("Agreed on", today())
                .type("Reference", "PO 4712")
                .complete();
        letTheEngineWork(mission);

        assertThat(protocols.inForce(mission).orElseThrow().terms().budget().plain())
                .isEqualTo("21000.00");
    }

    /** Less than he has done. */
    private void brunoTriesTwoDays(String mission) {
        var page = at(bruno).visits(address("/missions/" + mission + "/what-if"));
        page.locator("#s0-contributions-c2-days").fill("2");
        assertThat(page.locator("[data-outcome='0']"))
                .containsText(name(bruno) + " has done 5 days, worth €3,202.79 as agreed; this would leave €1,627.37");
        pictures.take(page, "What if, below the work done");
    }

    private void chloeSendsFiguresBack(String mission) {
        sendCounter.send(
                mission,
                chloe,
                new Seen(2, protocols.seal(mission, 2).orElseThrow().hash(), Language.EN, Means.PASSWORD),
                new Scenario("21 000", Map.of(), List.of(), List.of(), List.of(), List.of()),
                "Let the client pay for the second visit.");
        letTheEngineWork(mission);
    }

    private void brunoDidFiveDays(String mission) {
        for (var task : tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(CONFIRM)
                .list()) {
            Map<String, Object> typed = bruno.equals(task.getAssignee())
                    ? Map.of("days", "otherwise", "daysDone", "5", "reason", "A second visit.")
                    : Map.of("days", "asPlanned");
            as(task.getAssignee(), () -> forms.submitTaskForm(task.getId(), typed));
        }
        letTheEngineWork(mission);
    }

    private void brunoAsksForTheDaysAsTheyWereDone(String mission) {
        var page = at(bruno).visits(address("/missions/" + mission));
        page.locator("#amendment").scrollIntoViewIfNeeded();
        pictures.take(page, "Days done against days planned");
        page.getByText("Ask for an amendment with the days as they were done").click();
        assertThat(page.getByLabel("What is to change"))
                .hasValue(name(bruno) + ", Consultant c2: 8.5 days instead of 7.");
        assertThat(page.getByLabel(name(bruno) + ", Consultant c2")).hasValue("5");
        page.getByLabel("Why", new Page.GetByLabelOptions().setExact(true)).fill("A second visit.");
        page.getByLabel("From which day").fill(today().toString());
        pictures.take(page, "Ask with the days as done");
        press(page, "Ask for the amendment");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private static String textOf(Page page) {
        return Jsoup.parse(page.content()).select("main").text().replace('\u00A0', ' ');
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

    private String name(String person) {
        return directory.person(person).name();
    }

    private String go(String mission, String step) {
        return address("/go/" + mission + "/" + step);
    }

    private String tasklist() {
        return address("/camunda/app/tasklist/default/");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
