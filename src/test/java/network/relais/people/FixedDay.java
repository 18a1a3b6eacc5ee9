package network.relais.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** It is always the same Tuesday morning. */
@TestConfiguration(proxyBeanMethods = false)
public class FixedDay {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Bean
    static Clock clock() {
        return Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneId.of("Europe/Paris"));
    }
}
