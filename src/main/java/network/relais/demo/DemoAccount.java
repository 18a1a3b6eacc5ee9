package network.relais.demo;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The demo's network has an account to pay from, unless it was given another, so that a file for the bank can be made. */
class DemoAccount implements EnvironmentPostProcessor {

    private static final String NAME = "relais.payouts.name";
    private static final String IBAN = "relais.payouts.iban";

    /** Of a bank that does not exist. */
    private static final Map<String, Object> ACCOUNT =
            Map.of(NAME, "Relais, demo network", IBAN, "FR7699999000012000000000112");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication application) {
        var demo = settings.getProperty("relais.demo.enabled", Boolean.class, false);
        if (demo
                && settings.getProperty(NAME, "").isBlank()
                && settings.getProperty(IBAN, "").isBlank()) {
            settings.getPropertySources().addFirst(new MapPropertySource("demoAccount", ACCOUNT));
        }
    }
}
