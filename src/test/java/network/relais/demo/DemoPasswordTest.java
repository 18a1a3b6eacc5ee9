package network.relais.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class DemoPasswordTest {

    @TempDir
    private Path folder;

    @Test
    void anInstallationKeepsItsRandomPassword() throws IOException {
        var data = folder.resolve("new/data");

        var first = passwordWith(Map.of("relais.demo.enabled", "true", "relais.data", data.toString()));
        var second = passwordWith(Map.of("relais.demo.enabled", "true", "relais.data", data.toString()));

        assertThat(first).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}").isEqualTo(second);
        assertThat(Files.readString(data.resolve("demo-password")).strip()).isEqualTo(first);
    }

    @Test
    void twoInstallationsHaveTwoPasswords() {
        assertThat(DemoPassword.kept(folder.resolve("a"))).isNotEqualTo(DemoPassword.kept(folder.resolve("b")));
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws IOException {
        DemoPassword.kept(folder.resolve("demo-password"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("demo-password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileLeftEmptyByACrashIsWrittenAgain() throws IOException {
        var file = Files.createFile(folder.resolve("demo-password"));

        assertThat(DemoPassword.kept(file)).isNotBlank().isEqualTo(DemoPassword.kept(file));
    }

    @Test
    void aPasswordThatIsSetStays() {
        var settings = Map.<String, Object>of(
                "relais.demo.enabled", "true", "relais.demo.password", "chosen", "relais.data", folder.toString());

        assertThat(passwordWith(settings)).isEqualTo("chosen");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void withoutTheDemoThereIsNoPassword() {
        assertThat(passwordWith(Map.of("relais.demo.enabled", "false", "relais.data", folder.toString())))
                .isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    private static String passwordWith(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        new DemoPassword().postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty(DemoPassword.SETTING, "");
    }
}
