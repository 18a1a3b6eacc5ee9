package network.relais.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real browser without a screen. Takes the Chromium or Chrome of this machine; where there is none, gets one: Debian's
 * package if the tests run as root there, else Playwright's own download into the user's cache. No test is left out for
 * want of a browser.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> COMMANDS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private static final List<Path> ELSEWHERE = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"));

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    /** A machine that builds other things at the same time answers late, and no test is about that. In milliseconds. */
    private static final double PATIENCE = 30_000;

    private static final Map<String, String> NO_DOWNLOAD_BY_ITSELF = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private static final String HOW_TO_GET_ONE =
            """
            There is no browser for the tests. Install Chromium or Chrome so that "chromium" or "google-chrome" is found on \
            the PATH (Debian, as root: apt-get install chromium; macOS: brew install --cask google-chrome), and run the \
            tests again.""";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** @throws IllegalStateException if there is no browser and none can be had, with how to get one */
    public static synchronized Chromium start() {
        var installed = installed().or(Chromium::fromDebian);
        if (installed.isEmpty()) {
            downloadIntoCache();
        }
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD_BY_ITSELF));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        try {
            var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
            installed.ifPresent(options::setExecutablePath);
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException doesNotStart) {
            playwright.close();
            throw new IllegalStateException(HOW_TO_GET_ONE, doesNotStart);
        }
    }

    /** A window of its own: no cookie, and nothing remembered. */
    public BrowserContext window(int width, int height) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Paris"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> installed() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        var onPath = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> COMMANDS.stream().map(command -> Path.of(folder, command)));
        return Stream.concat(onPath, ELSEWHERE.stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> fromDebian() {
        if (!Files.exists(Path.of("/etc/debian_version")) || !"root".equals(System.getProperty("user.name"))) {
            return Optional.empty();
        }
        say("No Chromium here: installing Debian's package \"chromium\" for the browser tests.");
        run(5, "apt-get", "-qq", "update");
        run(10, "apt-get", "-qq", "install", "-y", "--no-install-recommends", "chromium");
        return installed();
    }

    private static void downloadIntoCache() {
        say("No Chromium here: letting Playwright download one into your cache, once, for the browser tests.");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var isThere = run(
                10,
                java,
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium");
        if (!isThere) {
            throw new IllegalStateException(HOW_TO_GET_ONE);
        }
    }

    /** @return whether it succeeded within so many minutes */
    private static boolean run(int minutes, String... command) {
        try {
            var builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            var process = builder.start();
            if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void say(String sentence) {
        System.out.println(sentence);
    }
}
