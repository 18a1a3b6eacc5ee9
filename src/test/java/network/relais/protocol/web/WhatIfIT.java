package network.relais.protocol.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import network.relais.people.Accounts;
import network.relais.testing.Chromium;
import network.relais.testing.WholeMissionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A party reads why, tries scenarios on a telephone, by keyboard, and sends one back, in a real browser. */
class WhatIfIT extends WholeMissionTest {

    private static final String PASSWORD = "a password for scenarios";
    private static final int PHONE = 390;

    @Autowired
    private Accounts logins;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private String mission;

    @BeforeEach
    void aMissionUnderNegotiation() {
        chromium = Chromium.start();
        mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, chloe));
        logins.setPassword(bruno, PASSWORD);
    }

    @AfterEach
    void closeBrowser() {
        chromium.close();
    }

    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @Test
    void scenariosAreWorkedOutWhileOneTypesOutliveAReloadAndOneIsSentBack() {
        try (var window = chromium.window(PHONE, 900)) {
            var page = window.newPage();
            signIn(page);
            page.navigate(address("/missions/" + mission + "/protocol/1"));
            page.locator("#own ~ .card details summary").first().click();
            assertThat(page.locator("#own ~ .card")).containsText("in proportion to days × day rate × coefficient");
            picture(page, "protocol-page-390");
            page.setViewportSize(1280, 900);
            picture(page, "protocol-page-1280");
            page.navigate(address("/camunda/app/tasklist/default/#/?task="
                    + taskOf(bruno, mission, ANSWER_PROTOCOL).getId()));
            var form = page.locator(".fjs-container");
            form.locator("details summary").first().click();
            assertThat(form.locator("details").first()).containsText("4,550 of 15,275");
            page.setViewportSize(PHONE, 900);
            picture(page, "answer-why-390");

            page.navigate(address("/missions/" + mission + "/what-if"));
            var table = page.locator("table.scenarios");
            assertThat(table).containsText("€4,483.91");
            var days = page.locator("#s0-contributions-c2-days");
            days.focus();
            page.keyboard().type("9");
            assertThat(table.locator("tbody tr", rowOf("Bruno"))).containsText("+€");
            assertThat(page.locator("[data-outcome='0']")).containsText("9 days instead of 7 days");

            page.reload();
            assertThat(page.locator("#s0-contributions-c2-days")).hasValue("9");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Another scenario"))
                    .press("Enter");
            page.keyboard().type("many");
            assertThat(page.locator("[data-outcome='1'] .error")).isVisible();
            assertThat(page.locator("#s1-mission--budget")).hasAttribute("aria-invalid", "true");
            page.locator("#s1-mission--budget").fill("22000");
            assertThat(page.locator("[data-outcome='1']")).containsText("€22,000.00 instead of €20,000.00");
            picture(page, "what-if-390");
            assertThat((Integer) page.evaluate(
                            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("pixels of the page beyond the edge of a telephone")
                    .isZero();
            page.setViewportSize(1280, 900);
            picture(page, "what-if-1280");

            page.locator("#s0-words").fill("I need two days more.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send A as my counter-proposal"))
                    .press("Enter");
            assertThat(page.getByText("Sent. The coordinator is told")).isVisible();
        }
        assertThat(protocols.answers(mission, 1))
                .anyMatch(answer -> answer.words().equals("I need two days more."));
    }

    private static Locator.LocatorOptions rowOf(String name) {
        return new Locator.LocatorOptions().setHasText(name);
    }

    private void signIn(Page page) {
        page.navigate(address("/login"));
        page.getByLabel("Login name")
                .fill(directory.person(bruno).emailIfKnown().orElseThrow());
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL("**/tasklist/**");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
