package network.relais.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import network.relais.people.Iban;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DemoAccountTest {

    @Test
    void theDemoHasAnAccountAndNoOtherNetworkIsGivenOne() {
        assertThat(ibanWith(Map.of("relais.demo.enabled", "true")).flatMap(Iban::typed))
                .isPresent();
        assertThat(ibanWith(Map.of("relais.demo.enabled", "false"))).isEmpty();
        assertThat(ibanWith(Map.of())).isEmpty();
    }

    @Test
    void whateverSomebodyHasSetStays() {
        assertThat(ibanWith(Map.of("relais.demo.enabled", "true", "relais.payouts.iban", "DE1")))
                .contains("DE1");
        assertThat(ibanWith(Map.of("relais.demo.enabled", "true", "relais.payouts.name", "Ours")))
                .isEmpty();
    }

    private static Optional<String> ibanWith(Map<String, String> settings) {
        var environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        new DemoAccount().postProcessEnvironment(environment, new SpringApplication());
        return Optional.ofNullable(environment.getProperty("relais.payouts.iban"));
    }
}
