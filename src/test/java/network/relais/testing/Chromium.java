package network.relais.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;

/**
 * A real browser without a screen. Takes the Chromium or Chrome of this machine; where there is none, gets one: Debian's
 * package if the tests run as root there, else Playwright's own download into the user's cache. No test is left out for
 * want of a browser.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    /** A machine that builds other things at the same time answers late, and no test is about that. In milliseconds. */
    private static final double PATIENCE = 60_000;

    private static final Map<String, String> NO_DOWNLOAD_BY_ITSELF = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** @throws IllegalStateException if there is no browser and none can be had, with how to get one */
    public static synchronized Chromium start() {
        var installed = new BrowserSearch(new BuildMachine()).find();
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD_BY_ITSELF));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        try {
            var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
            installed.ifPresent(options::setExecutablePath);
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException doesNotStart) {
            playwright.close();
            throw new IllegalStateException(BrowserSearch.HOW_TO_GET_ONE, doesNotStart);
        }
    }

    /** A window of its own: no cookie, and nothing remembered. */
    public BrowserContext window(int width, int height) {
        var window = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Paris"));
        window.setDefaultTimeout(PATIENCE);
        return window;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
