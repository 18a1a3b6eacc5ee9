package network.relais.link.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import network.relais.Means;
import network.relais.staffing.MoveMissionDates;
import network.relais.testing.Chromium;
import network.relais.testing.LinksInMails;
import network.relais.testing.WholeMissionTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page to which the links in mails lead, in a real browser, on a telephone and on a desk. */
class LinkPagesIT extends WholeMissionTest {

    private static final int TELEPHONE = 390;
    private static final int DESK = 1280;

    @Autowired
    private LinksInMails mails;

    @Autowired
    private MoveMissionDates moveDates;

    @LocalServerPort
    private int port;

    private Chromium chromium;

    /** What the map does is {@code MissionLifecycleTest}'s. */
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @BeforeAll
    void aBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @Test
    void everyPageFitsOnATelephoneAndIsAnsweredWithAThumb() {
        var mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, chloe));
        look("protocol", mails.in(bruno, "protocol_proposed"));
        jdbc.sql("update relais.person set language = 'FR' where id = ?")
                .param(chloe)
                .update();
        look("protocole", mails.in(chloe, "protocol_proposed"));
        agreeByThumb(mails.in(bruno, "protocol_proposed"));
        look("take-back", mails.in(bruno, "protocol_answer_given"));
        look("nothing", "/a/of-nobody");
        everybodyAgrees(mission);
        theClientOrders(mission);
        moveDates.move(mission, anne, Means.PROGRAM, today(), today().plusDays(120), Map.of());
        letTheEngineWork(mission);
        look("dates", mails.in(bruno, "dates_asked"));
        for (var task : tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey("userTask_answerDates")
                .list()) {
            complete(task.getAssignee(), mission, "userTask_answerDates", Map.of("answer", "yes"));
        }
        letTheEngineWork(mission);
        complete(anne, mission, DELIVER, Map.of("words", "All visitors of May were asked.\nSee the tables."));
        letTheEngineWork(mission);
        look("acceptance", mails.in(String.valueOf(missions.get(mission).clientContact()), "client_acceptance"));
        complete(anne, mission, ACCEPT, Map.of("clientAnswer", "accepted", "acceptedOn", today().toString()));
        letTheEngineWork(mission);
        deliver(mission, bruno);
        everybodyConfirmsTheDays(mission);
        look("feedback", mails.in(String.valueOf(missions.get(mission).clientContact()), "client_feedback"));
        look("follow-up", mails.in(prescriberOf(mission), "prescriber_follow_up"));
    }

    private void look(String name, String link) {
        for (var width : new int[] {TELEPHONE, DESK}) {
            try (var window = chromium.window(width, 844)) {
                var page = window.newPage();
                page.navigate("http://localhost:" + port + link);
                assertThat(page.locator("main").isVisible()).as(name).isTrue();
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", "links", name + "-" + width + ".png")));
                assertThat((Integer) page.evaluate(
                                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as("pixels of %s beyond the edge at %d", name, width)
                        .isZero();
            }
        }
    }

    private void agreeByThumb(String link) {
        try (var window = chromium.window(TELEPHONE, 844)) {
            var page = window.newPage();
            page.navigate("http://localhost:" + port + link);
            var choice = page.locator("label.choice").first();
            assertThat(choice.boundingBox().height).as("of what a thumb hits").isGreaterThanOrEqualTo(44);
            choice.click();
            page.locator("button[type=submit]").click();
            assertThat(page.locator("[role=status]").textContent()).contains("Your agreement is recorded");
        }
    }
}
