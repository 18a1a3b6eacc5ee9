package network.relais.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BrowserSearchTest {

    private static final Path DEBIANS = Path.of("/usr/bin/chromium");

    private final FakeMachine machine = new FakeMachine();
    private final BrowserSearch search = new BrowserSearch(machine);

    @Test
    void theBrowserOfTheFirstFolderOnThePathIsTaken() {
        machine.has("/usr/local/bin/google-chrome", "/usr/bin/chromium");

        assertThat(search.find()).contains(Path.of("/usr/local/bin/google-chrome"));
        assertThat(machine.done).isEmpty();
    }

    @Test
    void inOneFolderChromiumComesBeforeChrome() {
        machine.has("/usr/bin/google-chrome", "/usr/bin/chromium");

        assertThat(search.find()).contains(DEBIANS);
    }

    @Test
    void aBrowserThatIsNoCommandIsTakenBeforeOneIsFetched() {
        machine.isDebianAsRoot = true;
        machine.has("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

        assertThat(search.find()).isPresent();
        assertThat(machine.done).isEmpty();
    }

    @Test
    void rootOnDebianInstallsThePackageAndSaysSoFirst() {
        machine.isDebianAsRoot = true;
        machine.debianHasIt = true;

        assertThat(search.find()).contains(DEBIANS);
        assertThat(machine.done)
                .containsExactly(
                        "says: No Chromium here: installing Debian's package \"chromium\" for the browser tests.",
                        "installs Debian's package");
    }

    @Test
    void everybodyElseTakesPlaywrightsDownloadAndIsToldSo() {
        machine.canDownload = true;

        assertThat(search.find()).as("Playwright knows where its own is").isEmpty();
        assertThat(machine.done)
                .containsExactly(
                        "says: No Chromium here: letting Playwright download one into your cache, once, for the browser tests.",
                        "downloads");
    }

    @Test
    void whereDebianHasNonePlaywrightsDownloadIsTaken() {
        machine.isDebianAsRoot = true;
        machine.canDownload = true;

        assertThat(search.find()).isEmpty();
        assertThat(machine.done).endsWith("downloads").contains("installs Debian's package");
    }

    @Test
    void whereNoneCanBeHadTheTestsFailAndSayHowToGetOne() {
        assertThatThrownBy(search::find)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("There is no browser for the tests.")
                .hasMessageContaining("apt-get install chromium");
    }

    @Test
    void ofTwoProgramsThatFindNoneOnlyOneInstallsIt() {
        machine.isDebianAsRoot = true;
        machine.debianHasIt = true;
        machine.whileItWaits = () -> machine.has(DEBIANS.toString());

        assertThat(search.find()).contains(DEBIANS);
        assertThat(machine.done).isEmpty();
    }

    private static final class FakeMachine implements BrowserSearch.Machine {

        private final Set<Path> executables = new HashSet<>();
        private final List<String> done = new ArrayList<>();
        private boolean isDebianAsRoot;
        private boolean debianHasIt;
        private boolean canDownload;
        private Runnable whileItWaits = () -> {};

        void has(String... files) {
            for (var file : files) {
                executables.add(Path.of(file));
            }
        }

        @Override
        public String path() {
            return "/usr/local/bin::/usr/bin";
        }

        @Override
        public String pathSeparator() {
            return ":";
        }

        @Override
        public boolean isExecutable(Path file) {
            return executables.contains(file);
        }

        @Override
        public boolean isDebianAsRoot() {
            return isDebianAsRoot;
        }

        @Override
        public void installDebiansPackage() {
            done.add("installs Debian's package");
            if (debianHasIt) {
                executables.add(DEBIANS);
            }
        }

        @Override
        public boolean downloadIntoCache() {
            done.add("downloads");
            return canDownload;
        }

        @Override
        public void say(String sentence) {
            done.add("says: " + sentence);
        }

        @Override
        public <T> T alone(Supplier<T> action) {
            whileItWaits.run();
            return action.get();
        }
    }
}
