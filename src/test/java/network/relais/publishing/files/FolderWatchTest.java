package network.relais.publishing.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import network.relais.publishing.BpmnTree;
import network.relais.publishing.Editions;
import network.relais.publishing.Finding;
import network.relais.publishing.Manifest;
import network.relais.publishing.Publish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a saved file is published, and when not yet; a "look" is what the watch does each second. */
class FolderWatchTest {

    private static final String FILE = "review.bpmn";

    @TempDir
    Path folder;

    private final Published published = new Published();
    private final AtomicInteger checks = new AtomicInteger();

    private FolderWatch watch;

    @BeforeEach
    void aWatchOnAFolderWithOneDiagram() {
        save("first");
        watch = watchEvery(Duration.ofDays(1));
        watch.look();
        watch.look();
    }

    @Test
    void whatIsThereIsPublishedOnce() {
        watch.look();
        watch.look();

        assertThat(published.contents()).containsExactly("first");
    }

    @Test
    void aChangeIsPublishedOnceItIsQuiet() {
        save("second");
        watch.look();
        assertThat(published.contents()).containsExactly("first");

        watch.look();
        assertThat(published.contents()).containsExactly("first", "second");
    }

    @Test
    void ofManySavesTheLastIsPublished() {
        for (int i = 0; i < 10; i++) {
            save("save " + i);
            watch.look();
        }
        watch.look();

        assertThat(published.contents()).containsExactly("first", "save 9");
    }

    @Test
    void aFileSavedByRenamingIsPublished() throws IOException {
        var beside = folder.resolve(".review.bpmn.tmp");
        Files.writeString(beside, "renamed");
        watch.look();
        watch.look();
        assertThat(published.contents()).containsExactly("first");

        Files.move(beside, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        watch.look();
        watch.look();
        assertThat(published.contents()).containsExactly("first", "renamed");
    }

    @Test
    void whatIsRefusedIsTriedOnceUntilItIsSavedAnew() {
        var before = checks.get();
        save("broken");
        for (int i = 0; i < 5; i++) {
            watch.look();
        }
        assertThat(checks.get()).isEqualTo(before + 1);
        assertThat(published.contents()).containsExactly("first");

        save("mended");
        watch.look();
        watch.look();
        assertThat(published.contents()).containsExactly("first", "mended");
    }

    @Test
    void whatIsRefusedIsTriedAgainWhenAMailTextIsWritten() throws IOException {
        save("broken");
        watch.look();
        watch.look();
        var before = checks.get();

        Files.createDirectories(folder.resolve("mail/fr"));
        Files.writeString(folder.resolve("mail/fr/looked_at.html"), "<title>Vu</title>");
        for (int i = 0; i < 5; i++) {
            watch.look();
        }

        assertThat(checks.get()).isEqualTo(before + 1);
        assertThat(published.contents()).containsExactly("first");
    }

    @Test
    void whatFailedForTheWorldsReasonsIsTriedAgain() {
        published.databaseIsAway = true;
        save("second");
        watch.look();
        assertThatIllegalStateException().isThrownBy(watch::look);

        published.databaseIsAway = false;
        watch.look();

        assertThat(published.contents()).containsExactly("first", "second");
    }

    @Test
    void watchesByItselfUntilItIsStopped() {
        var others = watching();
        var running = watchEvery(Duration.ofMillis(20));
        running.start();
        try {
            save("second");
            await().untilAsserted(() -> assertThat(published.contents()).contains("second"));
            save("broken");
            await().until(() -> checks.get() >= 3);
            save("third");
            await().untilAsserted(() -> assertThat(published.contents()).contains("third"));
        } finally {
            running.stop();
        }

        assertThat(running.isRunning()).isFalse();
        // A thread lives on for a moment after its last task.
        await().untilAsserted(() -> assertThat(watching()).isEqualTo(others));
        assertThat(published.contents()).doesNotContain("broken");
    }

    /** Programs that other tests have started may watch a folder too. */
    private static Set<Thread> watching() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("relais-folder-watch"))
                .collect(Collectors.toSet());
    }

    private FolderWatch watchEvery(Duration interval) {
        var source = new FolderSource(folder);
        return new FolderWatch(source, new Publish(source, source, this::refuseWhatIsBroken, published), interval);
    }

    private List<Finding> refuseWhatIsBroken(BpmnTree tree, Manifest running) {
        checks.incrementAndGet();
        return contentOf(tree).equals("broken")
                ? List.of(new Finding(FILE, "", "", "It is broken.", "Mend it."))
                : List.of();
    }

    private void save(String content) {
        try {
            Files.writeString(folder.resolve(FILE), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String contentOf(BpmnTree tree) {
        return new String(tree.files().get(FILE), StandardCharsets.UTF_8);
    }

    /** Remembers what was published. */
    private static final class Published implements Editions {

        private final List<BpmnTree> trees = new CopyOnWriteArrayList<>();

        private volatile boolean databaseIsAway;

        @Override
        public Optional<Edition> current() {
            if (databaseIsAway) {
                throw new IllegalStateException("The database is away");
            }
            return trees.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Edition(
                            trees.size(),
                            "deployment",
                            trees.get(trees.size() - 1).manifest(),
                            ""));
        }

        @Override
        public Edition publish(int number, BpmnTree tree, String shippedWith) {
            trees.add(tree);
            return new Edition(number, "deployment", tree.manifest(), shippedWith);
        }

        List<String> contents() {
            return trees.stream().map(FolderWatchTest::contentOf).toList();
        }
    }
}
