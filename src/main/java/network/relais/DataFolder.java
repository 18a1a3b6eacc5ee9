package network.relais;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes of {@code ~/…} in {@code relais.data} the folder that is meant, once and before anybody reads it. No shell does so in a
 * file of settings, and Java would make a folder called "~", while H2 knows better: the database and the mails would part.
 */
class DataFolder implements EnvironmentPostProcessor, Ordered {

    private static final String SETTING = "relais.data";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication application) {
        var folder = settings.getProperty(SETTING, "");
        if (folder.equals("~") || folder.startsWith("~/")) {
            var meant = Path.of(System.getProperty("user.home"), folder.substring(1));
            settings.getPropertySources()
                    .addFirst(new MapPropertySource("dataFolder", Map.of(SETTING, meant.toString())));
        }
    }

    /** After the files of settings have been read, and before whoever looks into the folder. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
