package network.relais;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever builds Relais without Node.js reads what to do. */
class BrowserPartsTest {

    private static final Path BROWSER = Path.of("src/main/browser");

    /** Nothing in it can be run. */
    @TempDir
    private Path empty;

    @TempDir
    private Path target;

    @Test
    void whereNodeIsMissingTheBuildEndsWithWhatIsMissingAndWhereItIsFrom() throws Exception {
        var output = empty.resolve("output");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        BROWSER.resolve("BrowserParts.java").toString(),
                        BROWSER.toString(),
                        target.resolve("work").toString(),
                        target.resolve("static").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.environment().keySet().removeIf(name -> name.equalsIgnoreCase("PATH"));
        builder.environment().put("PATH", empty.toString());

        var build = builder.start();

        var hasEnded = build.waitFor(60, TimeUnit.SECONDS);
        build.destroyForcibly();
        assertThat(hasEnded).isTrue();
        assertThat(output)
                .content()
                .contains(
                        "Relais loads diagrams and charts from npm, and Node.js was not found.",
                        "Install Node.js 18 or newer (https://nodejs.org; it brings npm)",
                        "run the same command again")
                .doesNotContain("Exception");
        assertThat(build.exitValue()).isEqualTo(1);
        assertThat(Files.list(target)).as("nothing was brought").isEmpty();
    }
}
