package network.relais.overview.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import network.relais.people.Accounts;
import network.relais.people.ChooseLanguage;
import network.relais.people.Language;
import network.relais.testing.Chromium;
import network.relais.testing.WholeMissionTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A member looks up, in a real browser and on a telephone, where the mission is on its diagrams. */
class DiagramIT extends WholeMissionTest {

    private static final String PASSWORD = "a password for diagrams";

    @Autowired
    private Accounts logins;

    @Autowired
    private ChooseLanguage languages;

    @LocalServerPort
    private int port;

    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @Test
    void theStepThatWaitsBearsItsTokenAndTheMapLeadsToItsDiagram() {
        var mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, chloe));
        logins.setPassword(bruno, PASSWORD);
        try (var chromium = Chromium.start();
                var window = chromium.window(390, 900)) {
            var page = window.newPage();
            signIn(page);
            page.navigate("http://localhost:" + port + "/missions/" + mission);

            page.getByText("See where the mission is").press("Enter");

            var diagram = page.locator("#diagram");
            assertThat(diagram.locator("p[data-here]")).containsText("Answer to protocol (4)");
            assertThat(diagram.locator(".token")).hasText("4");
            diagram.locator(".framed").scrollIntoViewIfNeeded();
            assertThat(diagram.locator(".token")).isInViewport();
            assertThat(diagram.locator("a[title*='bpmn.io']")).isVisible();
            picture(page, "diagram-390");

            diagram.getByRole(AriaRole.BUTTON, button("Mission lifecycle")).press("Enter");
            assertThat(diagram.locator("p[data-here]")).containsText("Here now: ");
            diagram.locator("[data-element-id].leads-on.here").click();
            assertThat(diagram.locator("p[data-here]")).containsText("Answer to protocol (4)");

            page.setViewportSize(1280, 900);
            diagram.getByRole(AriaRole.BUTTON, button("Whole diagram")).click();
            picture(page, "diagram-1280");
        }
    }

    /** What is said below the picture is what is drawn in it. */
    @Test
    void whoReadsFrenchFindsTheStepByItsFrenchName() {
        var mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, chloe));
        logins.setPassword(bruno, PASSWORD);
        languages.choose(bruno, Language.FR);
        try (var chromium = Chromium.start();
                var window = chromium.window(1280, 900)) {
            var page = window.newPage();
            signIn(page);
            page.navigate("http://localhost:" + port + "/missions/" + mission);

            page.getByText("Voir où en est la mission").press("Enter");

            var diagram = page.locator("#diagram");
            assertThat(diagram.locator("p[data-here]")).hasText("On en est ici : Répondre au protocole (4).");
            assertThat(diagram.locator("[data-element-id=userTask_answerProtocol].here text"))
                    .hasText(Pattern.compile("Répondre au\\s*protocole"));
            var label = "[data-element-id=Flow_gateway_whatIsTheAnswer_serviceTask_tellCounterProposal_label] tspan";
            assertThat(diagram.locator(label)).hasText("autrement");
            picture(page, "diagram-fr-1280");

            diagram.getByRole(AriaRole.BUTTON, button("Vie d’une mission")).press("Enter");
            assertThat(diagram.locator("p[data-here]")).containsText("Négocier le protocole");
            picture(page, "diagram-fr-map");
        }
    }

    private static Locator.GetByRoleOptions button(String name) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile(name));
    }

    private void signIn(Page page) {
        page.navigate("http://localhost:" + port + "/login");
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
}
