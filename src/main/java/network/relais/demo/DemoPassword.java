package network.relais.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives {@code relais.demo.password} a value when the demo is on and nobody set one: random, the same at each start of this
 * installation, and known before anything starts, since the administrator's account is made with it.
 */
class DemoPassword implements EnvironmentPostProcessor {

    static final String SETTING = "relais.demo.password";

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication application) {
        var demo = settings.getProperty("relais.demo.enabled", Boolean.class, false);
        if (demo && settings.getProperty(SETTING, "").isBlank()) {
            var data = settings.getProperty("relais.data", "./data");
            var password = kept(Path.of(data).resolve("demo-password"));
            settings.getPropertySources().addFirst(new MapPropertySource("demoPassword", Map.of(SETTING, password)));
        }
    }

    /** The password in the file, which is made when it is not there. */
    static String kept(Path file) {
        try {
            if (Files.exists(file) && !Files.readString(file).isBlank()) {
                return Files.readString(file).strip();
            }
            var password = random(new SecureRandom());
            Files.createDirectories(file.toAbsolutePath().getParent());
            createForOwnerOnly(file);
            Files.writeString(file, password + System.lineSeparator());
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's password cannot be kept in " + file, e);
        }
    }

    private static void createForOwnerOnly(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            // Elsewhere, the folder's own protection has to do.
            Files.createFile(file);
        }
    }

    /** Easy to copy by eye: {@code kuvo-te4m-9xab}, some 60 bits. */
    private static String random(SecureRandom random) {
        var password = new StringBuilder();
        for (var i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
