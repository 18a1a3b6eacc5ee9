package network.relais.metrics;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import network.relais.people.Accounts;
import network.relais.people.ChooseLanguage;
import network.relais.people.Language;
import network.relais.people.Role;
import network.relais.testing.Chromium;
import network.relais.testing.WholeMissionTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A manager opens every panel, filters, opens a mission and takes a file along, in a real browser, wide and on a telephone. */
class MetricsIT extends WholeMissionTest {

    private static final String PASSWORD = "a password for figures";
    private static final Path AXE = Path.of("target/browser/node_modules/axe-core/axe.min.js");

    @Autowired
    private Accounts logins;

    @Autowired
    private Projector projector;

    @Autowired
    private ChooseLanguage chooseLanguage;

    @LocalServerPort
    private int port;

    /** It is not about the diagrams. */
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @Test
    void everyPanelCanBeReadFilteredOpenedDownToItsMissionsAndTakenAlong() throws IOException {
        var mission = aMissionInDelivery();
        deliver(mission, anne);
        deliver(mission, bruno);
        everybodyConfirmsTheDays(mission);
        projector.follow();
        var manager = somebody("Xavier", Role.MANAGER);
        logins.setPassword(manager, PASSWORD);
        try (var chromium = Chromium.start();
                var window = chromium.window(1280, 900)) {
            var page = window.newPage();
            signIn(page, manager);
            page.navigate(address("/missions"));
            page.getByRole(AriaRole.LINK, named("Cycle times")).click();

            setATarget(page);
            var tabs = page.locator("nav.tabs a").allInnerTexts();
            for (var tab : tabs) {
                page.setViewportSize(1280, 900);
                page.locator("nav.tabs").getByText(tab, exactly()).click();
                assertThat(page.locator("nav.tabs [aria-current=page]")).hasText(tab);
                isDrawn(page);
                linesAreToldApartWithoutColour(page, tab);
                nothingSeriousIsWrongFor(page, tab);
                picture(page, tab, 1280);
                page.setViewportSize(390, 900);
                fitsOnATelephone(page, tab);
                picture(page, tab, 390);
            }
            removeTheTarget(page);

            page.setViewportSize(1280, 900);
            filtersLeaveWhatIsOfThem(page, mission);
            figuresOpenDownTo(page, mission);
            page.navigate(address("/metrics/missions"));
            page.locator(".usual").getByText("30 days").click();
            assertThat(page.locator("#from")).hasValue(today().minusDays(29).toString());
            aViewIsSavedFoundAgainAndBroughtBack(page);
            page.navigate(address("/metrics/missions"));
            page.locator(".usual").getByText("30 days").click();
            var file = page.waitForDownload(
                    () -> page.locator("section.table a").first().click());
            assertThat(Files.readString(file.path())).contains(mission);
            page.getByRole(AriaRole.LINK, named(mission)).click();
            assertThat(page.locator("main")).containsText(mission);
        }
    }

    /** What only animators have and what is everybody's own, too; axe finds nothing in the other language, nor on a telephone. */
    @Test
    void anAnimatorReadsEveryPanelInFrenchOnATelephone() throws IOException {
        aMissionInDelivery();
        projector.follow();
        var animator = somebody("Ursule", Role.ANIMATOR);
        chooseLanguage.choose(animator, Language.FR);
        logins.setPassword(animator, PASSWORD);
        try (var chromium = Chromium.start();
                var window = chromium.window(390, 900)) {
            var page = window.newPage();
            signIn(page, animator);
            page.navigate(address("/metrics/overview"));
            var tabs = page.locator("nav.tabs a").allInnerTexts();
            assertThat(tabs).contains("Vue d’ensemble", "Charge");
            for (var tab : tabs) {
                page.locator("nav.tabs").getByText(tab, exactly()).click();
                isReadInFrench(page, tab);
            }
            assertThat(page.locator("section.table").first()).containsText("Anne");

            page.navigate(address("/metrics/missions?which=agreed"));
            var folded = page.locator(".filters summary");
            assertThat(folded).hasText("Filtres : 90 jours, Convenue dans la période");
            assertThat(page.locator("#from")).isHidden();
            folded.click();
            assertThat(page.locator("#from")).isVisible();

            page.navigate(address("/account"));
            page.locator("a[href='/metrics/mine']").click();
            isReadInFrench(page, "Mes chiffres");
        }
    }

    private static void isReadInFrench(Page page, String tab) throws IOException {
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        isDrawn(page);
        nothingSeriousIsWrongFor(page, tab + " in French");
        fitsOnATelephone(page, tab + " in French");
        picture(page, "fr-" + tab, 390);
    }

    /** Kind and place of a mission that is there, and one of its phases. */
    private void filtersLeaveWhatIsOfThem(Page page, String mission) {
        page.navigate(address("/metrics/missions"));
        page.getByLabel("Kind of mission").selectOption("survey");
        page.getByLabel("Place", new Page.GetByLabelOptions().setExact(true)).selectOption("Lyon");
        page.getByLabel("Missions", new Page.GetByLabelOptions().setExact(true)).selectOption("agreed");
        page.getByRole(AriaRole.BUTTON, named("Show")).click();
        assertThat(page.locator("#kind")).hasValue("survey");
        assertThat(page.getByRole(AriaRole.LINK, named(mission))).isVisible();

        page.locator("nav.tabs").getByText("Phases and steps", exactly()).click();
        page.getByLabel("Phase", new Page.GetByLabelOptions().setExact(true)).selectOption("mission_delivery");
        page.getByRole(AriaRole.BUTTON, named("Show")).click();
        assertThat(page.locator("#place")).hasValue("Lyon");
        var phase = page.locator("#phase option:checked").innerText();
        var phases = page.locator("section[aria-labelledby=table-steps] tbody td:nth-child(2)");
        assertThat(phases.first()).isVisible();
        assertThat(phases.allInnerTexts()).containsOnly(phase);
    }

    /** A number to the missions behind it, by a click: from a picture's table and from a phase's row. */
    private void figuresOpenDownTo(Page page, String mission) {
        page.navigate(address("/metrics/flow?kind=survey"));
        var standing = page.locator("section[aria-labelledby=table-bands] tbody tr:last-child a")
                .last();
        var missions = Integer.parseInt(standing.innerText());
        standing.click();
        assertThat(page.getByRole(AriaRole.LINK, named(mission))).isVisible();
        assertThat(page.locator("section.table tbody tr")).hasCount(missions);

        page.navigate(address("/metrics/steps?kind=survey"));
        var passed = page.locator("section[aria-labelledby=table-phases] tbody tr td:nth-child(2) a")
                .first();
        var times = Integer.parseInt(passed.innerText());
        passed.click();
        assertThat(page.locator("section[aria-labelledby=table-runs] tbody tr")).hasCount(times);
        assertThat(page.locator("#table-runs")).isInViewport();
        picture(page, "opened-phase", 1280);
    }

    /** In lines by dashes and by the form of points, in bars by patterns: no two of a picture have the same. */
    private static void linesAreToldApartWithoutColour(Page page, String tab) {
        var alike = page.evaluate(
                """
                () => [...document.querySelectorAll('[data-chart]')].flatMap(place => {
                  const lines = echarts.getInstanceByDom(place).getModel().getSeries();
                  const marks = lines.map(line => line.subType === 'bar'
                    ? [JSON.stringify(line.getData().getVisual('decal'))]
                    : [JSON.stringify(line.get('symbol')), ...(line.subType === 'line' ? [JSON.stringify(line.get(['lineStyle', 'type']))] : [])]);
                  const isAlike = marks.length > 1 && marks[0].some((_, at) =>
                    marks.some(mark => mark[at] === undefined) || new Set(marks.map(mark => mark[at])).size < marks.length);
                  return isAlike ? [place.getAttribute('aria-label') + ': ' + JSON.stringify(marks)] : [];
                }).join(' ')""");
        assertThat((String) alike).as("what only colours tell apart on " + tab).isEmpty();
    }

    /** By the keyboard alone. */
    private void aViewIsSavedFoundAgainAndBroughtBack(Page page) throws IOException {
        page.locator(".views summary").first().press("Enter");
        page.getByRole(AriaRole.TEXTBOX, named("Name")).fill("A month");
        nothingSeriousIsWrongFor(page, "the form that saves a view");
        page.getByRole(AriaRole.TEXTBOX, named("Name")).press("Enter");
        assertThat(page.locator("[role=status]")).containsText("Saved as “A month”");

        page.locator("nav.tabs").getByText("Flow", exactly()).press("Enter");
        page.locator(".views summary").nth(1).press("Enter");
        nothingSeriousIsWrongFor(page, "the list of views");
        page.getByRole(AriaRole.LINK, named("A month")).press("Enter");
        assertThat(page.locator("nav.tabs [aria-current=page]")).hasText("Missions");
        assertThat(page.locator("#from")).hasValue(today().minusDays(29).toString());

        for (var own : List.of("views", "mails")) {
            page.setViewportSize(390, 900);
            page.navigate(address("/metrics/" + own));
            nothingSeriousIsWrongFor(page, own);
            fitsOnATelephone(page, own);
            picture(page, own, 390);
        }
        page.setViewportSize(1280, 900);
        page.navigate(address("/metrics/views"));
        page.getByRole(AriaRole.BUTTON, named("Delete “A month”")).press("Enter");
        assertThat(page.locator("[role=status]")).containsText("“A month” is deleted.");
        nothingSeriousIsWrongFor(page, "what was deleted");
        page.getByRole(AriaRole.BUTTON, named("Bring it back")).press("Enter");
        assertThat(page.getByRole(AriaRole.LINK, named("A month"))).isVisible();
    }

    private static void fitsOnATelephone(Page page, String what) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("pixels of " + what + " beyond the edge of a telephone")
                .isLessThanOrEqualTo(0);
    }

    private void setATarget(Page page) {
        page.navigate(address("/metrics/targets"));
        page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("A time"))
                .getByLabel("Of what")
                .selectOption("mission/DELIVERED");
        page.getByLabel("Working days").fill("40");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set"))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("85% within 40 working days");
    }

    private void removeTheTarget(Page page) {
        page.navigate(address("/metrics/targets"));
        page.getByRole(AriaRole.LINK, named("From the lead to delivery")).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Removed: From the lead to delivery");
    }

    private static void isDrawn(Page page) {
        for (var figure : page.locator("figure:has([data-chart])").all()) {
            var picture = figure.locator("[data-chart]");
            assertThat(picture.locator("canvas")).isVisible();
            assertThat(picture)
                    .hasAttribute("aria-label", figure.locator("figcaption").innerText());
        }
        for (var diagram : page.locator(".drawing").all()) {
            assertThat(diagram.locator(".djs-container")).isVisible();
        }
    }

    private static void nothingSeriousIsWrongFor(Page page, String tab) throws IOException {
        page.evaluate(Files.readString(AXE));
        var found = page.evaluate(
                """
                async () => (await axe.run()).violations
                    .filter(each => ['serious', 'critical'].includes(each.impact))
                    .map(each => each.id + ': ' + each.nodes.map(node => node.html).join(' ')).join('\\n')""");
        assertThat((String) found).as("what axe finds on " + tab).isEmpty();
    }

    private void signIn(Page page, String person) {
        page.navigate(address("/login"));
        page.getByLabel("Login name")
                .fill(directory.person(person).emailIfKnown().orElseThrow());
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL("**/tasklist/**");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static void picture(Page page, String tab, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(
                        "target", "screenshots", "metrics-%s-%d.png".formatted(tab.replaceAll("\\W+", "-"), width))));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
