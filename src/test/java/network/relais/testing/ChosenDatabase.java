package network.relais.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives the whole program the database that the build asks for with {@code -Drelais.test.database=postgresql}; without a
 * word it is H2, in memory.
 */
class ChosenDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String CHOICE = "relais.test.database";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var choice = System.getProperty(CHOICE, "h2");
        switch (choice) {
            case "h2" -> {
                // As application-test.yaml says.
            }
            case "postgresql" ->
                TestPropertyValues.of(Postgres.settingsOfNewDatabase()).applyTo(context);
            default ->
                throw new IllegalArgumentException(CHOICE + " is “" + choice + "”: it must be “h2” or “postgresql”");
        }
    }
}
