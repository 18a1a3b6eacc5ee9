package network.relais.publishing.engine;

import network.relais.publishing.Publish;
import network.relais.publishing.files.FolderWatch;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes before the web server, the job executor and everything that waits for the started program: nobody can start a
 * process of an edition that is about to be replaced, and what comes after finds its diagrams.
 */
class PublishAtStart implements SmartLifecycle {

    private final Publish publish;
    private final FolderWatch watch;
    private final boolean watched;

    private volatile boolean running;

    PublishAtStart(Publish publish, FolderWatch watch, boolean watched) {
        this.publish = publish;
        this.watch = watch;
        this.watched = watched;
    }

    @Override
    public void start() {
        publish.atStart();
        if (watched) {
            watch.start();
        }
        running = true;
    }

    @Override
    public void stop() {
        watch.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Web server and job executor start in the last phases; this comes long before. */
    @Override
    public int getPhase() {
        return 0;
    }
}
