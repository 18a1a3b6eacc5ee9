import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Brings what our pages load from npm into the program: {@code java BrowserParts.java FROM WORK TO}. Maven calls it in each build;
 * npm is asked only when the lock file differs from what was brought last. A program of its own and no plugin of Maven's, since
 * whoever lacks Node.js reads here what to do, and not that a process ended with 127.
 */
final class BrowserParts {

    /** What is served, by the name under {@code /browser/}; each with the licence under which we hand it on. */
    private static final Map<String, String> SERVED = Map.of(
            "bpmn-viewer.js", "bpmn-js/dist/bpmn-viewer.production.min.js",
            "bpmn-viewer.LICENSE.txt", "bpmn-js/LICENSE",
            "charts.js", "echarts/dist/echarts.common.min.js",
            "charts.LICENSE.txt", "echarts/LICENSE",
            "charts.NOTICE.txt", "echarts/NOTICE");

    private static final int OLDEST_NODE = 18;
    private static final boolean IS_WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private BrowserParts() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var from = Path.of(arguments[0]);
        var work = Path.of(arguments[1]);
        var to = Path.of(arguments[2]);
        if (!isSame(from.resolve("package-lock.json"), work.resolve("brought.json"))) {
            needNode();
            bring(from, work);
        }
        Files.createDirectories(to);
        for (var part : SERVED.entrySet()) {
            var source = work.resolve("node_modules").resolve(part.getValue());
            if (!isSame(source, to.resolve(part.getKey()))) {
                Files.copy(source, to.resolve(part.getKey()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void bring(Path from, Path work) throws IOException, InterruptedException {
        Files.createDirectories(work);
        Files.deleteIfExists(work.resolve("brought.json"));
        for (var file : List.of("package.json", "package-lock.json", ".npmrc")) {
            Files.copy(from.resolve(file), work.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        var npm = npm(work, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
        if (npm.code() != 0) {
            stop("npm could not bring what the pages load in the browser (" + from + "). It says:\n\n" + npm.said()
                    + "\nIs the network there, and npm's registry reachable? Then run the same command again.");
        }
        Files.copy(from.resolve("package-lock.json"), work.resolve("brought.json"));
    }

    private static Ran npm(Path in, String... arguments) throws InterruptedException {
        var command = new ArrayList<>(List.of(IS_WINDOWS ? "npm.cmd" : "npm"));
        command.addAll(List.of(arguments));
        try {
            return run(in, command.toArray(String[]::new));
        } catch (IOException e) {
            return new Ran(1, "It was not found, though Node.js is there: " + e.getMessage() + "\n");
        }
    }

    private static void needNode() throws InterruptedException {
        var remedy = "Install Node.js " + OLDEST_NODE
                + " or newer (https://nodejs.org; it brings npm), so that \"node --version\" answers in this terminal, and run the same"
                + " command again. It is needed to build Relais, not to run it.";
        String version;
        try {
            version = run(Path.of("."), "node", "--version").said().strip();
        } catch (IOException e) {
            stop("Relais loads diagrams and charts from npm, and Node.js was not found. " + remedy);
            return;
        }
        var number = version.replaceFirst("^v(\\d+)\\..*$", "$1");
        if (!number.matches("\\d+") || Integer.parseInt(number) < OLDEST_NODE) {
            stop("Relais loads diagrams and charts from npm, and the Node.js here is too old: " + version + ". " + remedy);
        }
    }

    private record Ran(int code, String said) {}

    private static Ran run(Path in, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(1, TimeUnit.MINUTES);
        return new Ran(process.exitValue(), said);
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(other) && Files.mismatch(one, other) < 0;
    }

    private static void stop(String why) {
        System.err.println("\n" + why + "\n");
        System.exit(1);
    }
}
