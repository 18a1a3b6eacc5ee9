package network.relais.testing;

import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives the whole program the database that the build asks for with {@code -Drelais.test.database=postgresql}; without a
 * word it is H2, in memory.
 */
public final class ChosenDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String CHOICE = "relais.test.database";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(settings()).applyTo(context);
    }

    /** Settings for a database of one's own; none where it is H2, which the program's own settings say. */
    public static Map<String, String> settings() {
        var choice = System.getProperty(CHOICE, "h2");
        return switch (choice) {
            case "h2" -> Map.of();
            case "postgresql" -> Postgres.settingsOfNewDatabase();
            default ->
                throw new IllegalArgumentException(CHOICE + " is “" + choice + "”: it must be “h2” or “postgresql”");
        };
    }
}
