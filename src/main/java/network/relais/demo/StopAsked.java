package network.relais.demo;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Lets what takes minutes at the start be stopped. Spring ends nothing while it starts, and may interrupt the thread that does, which
 * closes the file of H2 under it: so the work has a thread of its own, looks now and then whether somebody has asked, and the end of the
 * program waits for it.
 */
@Component
@InDemo
class StopAsked implements DisposableBean {

    private static final int LONGEST_WAIT_IN_SECONDS = 60;

    private final Thread onShutdown = new Thread(this::waitForWork, "demo-stop");
    private final ReentrantLock work = new ReentrantLock();
    private volatile boolean asked;

    StopAsked() {
        Runtime.getRuntime().addShutdownHook(onShutdown);
    }

    boolean isAsked() {
        return asked;
    }

    /** Returns when it is done, which it should soon be once {@link #isAsked}. */
    void whileWorking(String name, Runnable task) {
        var failed = new RuntimeException[1];
        var worker = new Thread(
                () -> {
                    work.lock();
                    try {
                        task.run();
                    } catch (RuntimeException e) {
                        failed[0] = e;
                    } finally {
                        work.unlock();
                    }
                },
                name);
        worker.start();
        joined(worker);
        if (failed[0] != null) {
            throw failed[0];
        }
    }

    private void joined(Thread worker) {
        for (var isInterrupted = false; ; isInterrupted = true) {
            try {
                worker.join();
                if (isInterrupted) {
                    Thread.currentThread().interrupt();
                }
                return;
            } catch (InterruptedException ending) {
                asked = true;
            }
        }
    }

    private void waitForWork() {
        asked = true;
        try {
            if (work.tryLock(LONGEST_WAIT_IN_SECONDS, TimeUnit.SECONDS)) {
                work.unlock();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** A context may be closed in a program that goes on, as tests do. */
    @Override
    public void destroy() {
        try {
            Runtime.getRuntime().removeShutdownHook(onShutdown);
        } catch (IllegalStateException ending) {
            asked = true;
        }
    }
}
