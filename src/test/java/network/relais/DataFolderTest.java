package network.relais;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where an installation's files lie: asked of the settings as the program reads them. */
class DataFolderTest {

    @TempDir
    private Path home;

    private final String realHome = System.getProperty("user.home");

    @BeforeEach
    void atHome() {
        System.setProperty("user.home", home.toString());
    }

    @AfterEach
    void back() {
        System.setProperty("user.home", realHome);
    }

    @Test
    void aTildeIsTheHomeForTheDatabaseTheMailsAndTheDemosPasswordAlike() {
        var settings = settings("--relais.data=~/our network/relais", "--relais.demo.enabled=true");

        var folder = home.resolve("our network/relais");
        assertThat(settings.getProperty("relais.data")).isEqualTo(folder.toString());
        assertThat(settings.getProperty("spring.datasource.url")).startsWith("jdbc:h2:file:" + folder + "/relais;");
        assertThat(folder.resolve("demo-password")).exists();
        assertThat(Path.of("~")).doesNotExist();
    }

    @Test
    void theHomeItselfWillDo() {
        assertThat(settings("--relais.data=~").getProperty("relais.data")).isEqualTo(home.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"./data", "/var/lib/relais", "./~/data", "/var/~lib", "~name"})
    void whateverElseIsTakenAsItStands(String folder) {
        assertThat(settings("--relais.data=" + folder).getProperty("relais.data"))
                .isEqualTo(folder);
    }

    private static Environment settings(String... arguments) {
        try (var program = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run(arguments)) {
            return program.getEnvironment();
        }
    }

    /** The settings are what is looked at; nothing of the program has to run for them. */
    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
