package network.relais;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** What the README promises to whoever installs Relais, and what no other test would miss. */
class InstallationTest {

    private static final Pattern SETTING = Pattern.compile("`(relais\\.[a-z.-]+)`");
    private static final Pattern LEFT_OUT = Pattern.compile(
            "[@.](Disabled|Enabled)(If|On|For|\\b)|\\bAssumptions?\\b|\\bassume(That|True|False|ThatCode)\\(");

    private static final int JAVA_17 = 61;

    @Test
    void whatWasAnsweredAsDoneIsOnTheDisk() throws IOException {
        assertThat(String.valueOf(settings().getProperty("spring.datasource.url")))
                .startsWith("jdbc:h2:file:${relais.data}/")
                .contains(";WRITE_DELAY=0;");
    }

    @Test
    void theDemoIsShownByTheCommandForNewcomersAndNotByTheJar() throws IOException {
        assertThat(settings().getProperty("relais.demo.enabled")).isEqualTo(false);
        assertThat(text("pom.xml"))
                .contains("<relais.demo.enabled>true</relais.demo.enabled>")
                .containsPattern(
                        "(?s)spring-boot-maven-plugin.{0,200}<systemPropertyVariables>\\s*<relais.demo.enabled>\\$\\{relais.demo.enabled}");
    }

    @Test
    void theBuildServerRunsWhatEverybodyRuns() throws IOException {
        assertThat(text(".ci/run").lines().filter(line -> line.contains("mvn")))
                .singleElement()
                .asString()
                .matches("exec mvn( --[a-z-]+)* verify");
        assertThat(Path.of("mvnw")).doesNotExist();
    }

    @Test
    void noTestIsLeftOutSilently() throws IOException {
        assertThat(text("pom.xml"))
                .doesNotContain("skipTests", "maven.test.skip", "skipITs", "testFailureIgnore", "excludedGroups");
        try (var tests = Files.walk(Path.of("src/test/java"))) {
            for (var test : tests.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("InstallationTest.java"))
                    .toList()) {
                assertThat(LEFT_OUT.matcher(Files.readString(test)).find())
                        .as("%s leaves a test out under a condition", test)
                        .isFalse();
            }
        }
    }

    @Test
    void itStandsOnTheVersionsThatWereMeasured() throws IOException {
        assertThat(SpringBootVersion.getVersion()).isEqualTo("3.5.16");
        assertThat(ProcessEngine.class.getPackage().getImplementationVersion()).isEqualTo("7.24.0");
        try (var program = new DataInputStream(Relais.class.getResourceAsStream("Relais.class"))) {
            program.readInt();
            program.readUnsignedShort();
            assertThat(program.readUnsignedShort()).as("class file version").isEqualTo(JAVA_17);
        }
    }

    @Test
    void everySettingOfTheReadmeIsReadSomewhere() throws IOException {
        var code = new StringBuilder(text("src/main/resources/application.yaml"));
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(source));
            }
        }
        var named = SETTING.matcher(text("README.md"));
        var count = 0;
        while (named.find()) {
            var setting = named.group(1);
            count++;
            assertThat(code.indexOf(setting) >= 0 || settings().containsProperty(setting))
                    .as("%s is in the README, and nothing reads it", setting)
                    .isTrue();
        }
        assertThat(count).isGreaterThan(5);
    }

    private static PropertySource<?> settings() throws IOException {
        return new YamlPropertySourceLoader()
                .load("settings", new FileSystemResource("src/main/resources/application.yaml"))
                .get(0);
    }

    private static String text(String path) throws IOException {
        return Files.readString(Path.of(path));
    }
}
