package network.relais.staffing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import network.relais.Means;
import network.relais.delivery.Agreement;
import network.relais.mission.Missions.NewMission;
import network.relais.people.Accounts;
import network.relais.people.Role;
import network.relais.protocol.Protocols;
import network.relais.staffing.MoveMissionDates;
import network.relais.testing.Chromium;
import network.relais.testing.PageTest;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A member is asked about new dates in Tasklist, on a telephone, in a real browser. */
class AnswerDatesIT extends PageTest {

    private static final String PASSWORD = "a password of their own";
    private static final int PHONE = 390;

    @Autowired
    private Protocols protocols;

    @Autowired
    private MoveMissionDates moveDates;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Accounts accounts;

    private Chromium chromium;

    @BeforeAll
    void aBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @Test
    void whoeverIsNotFreeSeesOldAndNewDatesAndSaysHowManyDaysAreDone() {
        var anne = somebody("Anne", Role.MEMBER);
        var bruno = somebody("Bruno", Role.MEMBER);
        var mission = missions.open(
                        new NewMission("Stock audit", client("Client"), null, null, anne, "EUR"), clock.instant())
                .id();
        var agreement = new Agreement(
                today(), List.of(Agreement.role("c1", anne, "10", today()), Agreement.role("c2", bruno, "7", today())));
        agreement.putInForce(mission, missions, protocols, clock);
        runtime.startProcessInstanceByKey("mission_delivery", mission, Map.of("missionTitle", "Client · Stock audit"));
        moveDates.move(
                mission, anne, Means.PROGRAM, today(), agreement.planDue().plusDays(30), Map.of());
        accounts.setPassword(bruno, PASSWORD);
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey("userTask_answerDates")
                .singleResult();

        try (var window = chromium.window(PHONE, 900)) {
            var page = window.newPage();
            page.navigate("http://localhost:" + port + "/login");
            page.getByLabel("Login name")
                    .fill(directory.person(bruno).emailIfKnown().orElseThrow());
            page.getByLabel("Password").fill(PASSWORD);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                    .click();
            page.waitForURL("**/tasklist/**");
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + task.getId());
            var form = page.locator(".fjs-container");
            assertThat(form.getByText("Do the new dates suit you?")).isVisible();
            assertThat(form).containsText("Until now");
            assertThat(form).containsText("Milestone: Audit");
            assertThat(page.getByLabel("Days done so far as Role c2")).hasCount(0);

            form.getByText("No, somebody else should take my place").click();
            var days = page.getByLabel("Days done so far as Role c2");
            assertThat(days).isVisible();
            assertThat(page.getByLabel("Days done so far as", new Page.GetByLabelOptions()))
                    .hasCount(1);
            days.pressSequentially("2,5", new Locator.PressSequentiallyOptions().setDelay(40));
            days.blur();
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "answer-dates.png")));
            assertThat(
                            (Integer)
                                    page.evaluate(
                                            "() => document.querySelector('.fjs-container').scrollWidth - document.querySelector('.fjs-container').clientWidth"))
                    .as("pixels of the form beyond the edge of a telephone")
                    .isLessThanOrEqualTo(1);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"))
                    .click();
            assertThat(page.locator(".fjs-container")).hasCount(0);
        }

        var terms = protocols.inForce(mission).orElseThrow().terms();
        assertThat(terms.contribution("c2").days()).isEqualByComparingTo("2.5");
        assertThat(terms.openRoles()).singleElement().satisfies(role -> assertThat(role.days())
                .isEqualByComparingTo("4.5"));
    }
}
