package network.relais.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.Map;

/** What people see on the way, on a laptop and on a telephone, numbered in the order of the story. */
final class Pictures {

    private static final Map<Integer, Integer> HEIGHTS = Map.of(1280, 1700, 390, 2600);

    private final Path folder;
    private int number;

    Pictures(String story) {
        this.folder = Path.of("target", "screenshots", story);
    }

    /** Tasklist scrolls within a pane, so the window is made high enough for most forms. */
    void take(Page page, String what) {
        number++;
        var size = page.viewportSize();
        for (var width : new int[] {1280, 390}) {
            page.setViewportSize(width, HEIGHTS.get(width));
            page.screenshot(new Page.ScreenshotOptions()
                    .setAnimations(ScreenshotAnimations.DISABLED)
                    .setPath(folder.resolve(
                            "%02d %s (%d).png".formatted(number, what.replaceAll("[^A-Za-z ]", ""), width))));
        }
        page.setViewportSize(size.width, size.height);
    }
}
