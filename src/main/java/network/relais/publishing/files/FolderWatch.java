package network.relais.publishing.files;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import network.relais.publishing.Manifest;
import network.relais.publishing.Publish;
import network.relais.publishing.TreeSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the folder when something in it changed and it has been quiet for one look. It looks at the content rather
 * than waiting for the file system's events: those do not come through container mounts and network drives, differ by
 * system for an editor that saves by renaming, and tell of writing that is only half done. The whole tree is read in a few
 * milliseconds.
 */
public final class FolderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final TreeSource folder;
    private final Publish publish;
    private final Duration interval;

    private @Nullable Saved seen;
    private @Nullable Saved tried;
    private @Nullable ScheduledExecutorService looks;

    /** @param interval between two looks; a save is published one to two of them later */
    public FolderWatch(TreeSource folder, Publish publish, Duration interval) {
        this.folder = folder;
        this.publish = publish;
        this.interval = interval;
    }

    public synchronized void start() {
        if (looks == null) {
            looks = Executors.newSingleThreadScheduledExecutor(task -> {
                var thread = new Thread(task, "relais-folder-watch");
                thread.setDaemon(true);
                return thread;
            });
            looks.scheduleWithFixedDelay(
                    this::lookWithoutFailing, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
            LOG.info("Watching {}: what is saved there is published", folder.name());
        }
    }

    /** Returns when no publication is under way any more, so that the database may go. */
    public synchronized void stop() {
        if (looks == null) {
            return;
        }
        looks.shutdown();
        try {
            if (!looks.awaitTermination(20, TimeUnit.SECONDS)) {
                looks.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            looks.shutdownNow();
            Thread.currentThread().interrupt();
        }
        looks = null;
    }

    public synchronized boolean isRunning() {
        return looks != null;
    }

    /** One look: publishes what is as it was at the look before, and was not tried yet. */
    void look() {
        var tree = folder.read();
        var saved = new Saved(tree.manifest(), tree.mailTexts());
        var quiet = saved.equals(seen);
        seen = saved;
        if (quiet && !saved.equals(tried)) {
            publish.publish(tree, "saved in the folder");
            // Only now: what failed for the world's reasons is tried again, what was refused is not.
            tried = saved;
        }
    }

    /** A tree that was refused for want of a mail text is tried again when the text is there. */
    private record Saved(Manifest tree, Manifest mailTexts) {}

    private void lookWithoutFailing() {
        try {
            look();
        } catch (UncheckedIOException moving) {
            LOG.debug("The folder is being written to; looking again", moving);
        } catch (RuntimeException failed) {
            LOG.error("Could not publish {}; trying again", folder.name(), failed);
        }
    }
}
