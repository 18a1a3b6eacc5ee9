package network.relais.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** In which order the tests look for a browser, and what they do where there is none. */
final class BrowserSearch {

    static final String HOW_TO_GET_ONE =
            """
            There is no browser for the tests. Install Chromium or Chrome so that "chromium" or "google-chrome" is found on \
            the PATH (Debian, as root: apt-get install chromium; macOS: brew install --cask google-chrome), and run the \
            tests again.""";

    private static final List<String> COMMANDS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private static final List<Path> ELSEWHERE = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"));

    /** What the search sees of a machine and may do to it. */
    interface Machine {

        /** The folders of commands, as the system writes them. */
        String path();

        String pathSeparator();

        boolean isExecutable(Path file);

        /** Whether the tests may install packages of Debian. */
        boolean isDebianAsRoot();

        void installDebiansPackage();

        /** @return whether Playwright has a browser of its own in the user's cache now */
        boolean downloadIntoCache();

        void say(String sentence);

        /** Runs it while no other program of the tests does the same. */
        <T> T alone(Supplier<T> action);
    }

    private final Machine machine;

    BrowserSearch(Machine machine) {
        this.machine = machine;
    }

    /**
     * @return the browser to start; empty if it is Playwright's own
     * @throws IllegalStateException if there is none and none can be had, with how to get one
     */
    Optional<Path> find() {
        return installed().or(() -> machine.alone(this::installedOrGot));
    }

    /** Another program of the tests may have got one while this one waited for its turn. */
    private Optional<Path> installedOrGot() {
        var browser = installed().or(this::fromDebian);
        if (browser.isEmpty()) {
            download();
        }
        return browser;
    }

    private Optional<Path> installed() {
        var onPath = Pattern.compile(Pattern.quote(machine.pathSeparator()))
                .splitAsStream(machine.path())
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> COMMANDS.stream().map(command -> Path.of(folder, command)));
        return Stream.concat(onPath, ELSEWHERE.stream())
                .filter(machine::isExecutable)
                .findFirst();
    }

    private Optional<Path> fromDebian() {
        if (!machine.isDebianAsRoot()) {
            return Optional.empty();
        }
        machine.say("No Chromium here: installing Debian's package \"chromium\" for the browser tests.");
        machine.installDebiansPackage();
        return installed();
    }

    private void download() {
        machine.say("No Chromium here: letting Playwright download one into your cache, once, for the browser tests.");
        if (!machine.downloadIntoCache()) {
            throw new IllegalStateException(HOW_TO_GET_ONE);
        }
    }
}
