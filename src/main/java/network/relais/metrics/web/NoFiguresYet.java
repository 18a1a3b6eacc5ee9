package network.relais.metrics.web;

import network.relais.metrics.Projection.Progress;
import org.jspecify.annotations.Nullable;

/** Nothing can be asked yet: the past is being read for the first time, and zeros would be said of what was not read. */
final class NoFiguresYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** After so many seconds one asks again. Of most networks all is there by then, and nobody is interrupted while they read. */
    static final int ASK_AGAIN = 10;

    private final transient @Nullable Progress progress;

    NoFiguresYet(@Nullable Progress progress) {
        super("The past is being read for the first time: " + progress);
        this.progress = progress;
    }

    /** @param key of the message behind {@code metrics.first.}, which is there with {@code .day} as well */
    String said(String key, Say say) {
        return progress == null
                ? say.text("first." + key)
                : say.text("first." + key + ".day", say.count(progress.day()), say.count(progress.days()));
    }
}
