package network.relais.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The machine that the tests run on. */
final class BuildMachine implements BrowserSearch.Machine {

    @Override
    public String path() {
        return Optional.ofNullable(System.getenv("PATH")).orElse("");
    }

    @Override
    public String pathSeparator() {
        return File.pathSeparator;
    }

    @Override
    public boolean isExecutable(Path file) {
        return Files.isExecutable(file);
    }

    @Override
    public boolean isDebianAsRoot() {
        return Files.exists(Path.of("/etc/debian_version")) && "root".equals(System.getProperty("user.name"));
    }

    @Override
    public void installDebiansPackage() {
        run(5, "apt-get", "-qq", "update");
        run(10, "apt-get", "-qq", "install", "-y", "--no-install-recommends", "chromium");
    }

    @Override
    public boolean downloadIntoCache() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return run(
                10,
                java,
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium");
    }

    @Override
    public void say(String sentence) {
        System.out.println(sentence);
    }

    /** Tests run in several programs side by side: a lock on a file is seen by all of them. */
    @Override
    public <T> T alone(Supplier<T> action) {
        var file = Path.of(System.getProperty("java.io.tmpdir"), "relais-tests-browser.lock");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IllegalStateException("No lock on " + file);
            }
            return action.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
}
