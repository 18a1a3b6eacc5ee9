package network.relais.overview.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import network.relais.people.Accounts;
import network.relais.testing.Chromium;
import network.relais.testing.WholeMissionTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The mission's page in a real browser: folded on a telephone, whole on a desk. */
class FoldedSectionsIT extends WholeMissionTest {

    private static final String PASSWORD = "a password for sections";

    @Autowired
    private Accounts logins;

    @LocalServerPort
    private int port;

    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @Test
    void onATelephoneASectionOpensByKeyAndByALinkToItAndOnADeskAllAreOpen() {
        var mission = aMissionThatAnneCoordinates();
        logins.setPassword(anne, PASSWORD);
        try (var chromium = Chromium.start();
                var window = chromium.window(390, 844)) {
            var page = window.newPage();
            signIn(page);
            var address = "http://localhost:" + port + "/missions/" + mission;

            page.navigate(address);
            assertThat(page.getByText("Answer now")).isVisible();
            assertThat(section(page, "people")).not().hasAttribute("open", Pattern.compile(".*"));
            assertThat(section(page, "history")).not().hasAttribute("open", Pattern.compile(".*"));

            section(page, "people").locator("> summary").press("Enter");
            assertThat(section(page, "people").locator(".people")).isVisible();

            page.navigate(address + "#history");
            assertThat(section(page, "history").locator(".history")).isVisible();
            assertThat(page.locator("#history")).isInViewport();

            page.setViewportSize(1280, 900);
            page.navigate(address);
            page.reload();
            assertThat(page.locator("details.fold:not([open])")).hasCount(0);
        }
    }

    private static Locator section(Page page, String heading) {
        return page.locator("details.fold:has(> summary > #" + heading + ")");
    }

    private void signIn(Page page) {
        page.navigate("http://localhost:" + port + "/login");
        page.getByLabel("Login name").fill(directory.person(anne).emailIfKnown().orElseThrow());
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL("**/tasklist/**");
    }
}
