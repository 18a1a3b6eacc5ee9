package network.relais.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * In the demo, {@code relais.bpmn} is the project's own folder when nobody set another and the program is started beside it. Set
 * here, before anything starts, so that diagrams, forms and mail texts all come from there.
 */
class DemoFolder implements EnvironmentPostProcessor {

    private static final String SETTING = "relais.bpmn";
    private static final String FOLDER_OF_THE_PROJECT = "bpmn";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication application) {
        var demo = settings.getProperty("relais.demo.enabled", Boolean.class, false);
        if (demo && settings.getProperty(SETTING, "").isBlank() && Files.isDirectory(Path.of(FOLDER_OF_THE_PROJECT))) {
            settings.getPropertySources()
                    .addFirst(new MapPropertySource("demoFolder", Map.of(SETTING, FOLDER_OF_THE_PROJECT)));
        }
    }
}
