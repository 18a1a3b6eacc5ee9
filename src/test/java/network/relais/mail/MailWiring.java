package network.relais.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Missions;
import network.relais.people.Language;
import network.relais.people.People;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** The mail feature with what it stands on, on a real database, and a clock that tests move. */
@TestConfiguration
@ComponentScan(
        basePackages = {"network.relais.mail", "network.relais.mission.store", "network.relais.people.store"},
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*(Test|Contract|Wiring)[.$]?.*"))
public class MailWiring {

    public static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    @Bean
    MovingClock clock() {
        return new MovingClock();
    }

    @Bean
    ObjectMapper json() {
        return new ObjectMapper();
    }

    /** Somebody who recommended the network, and a mail that thanks them. */
    static MailRequest thanks(People people, Missions missions) {
        var introducer = person(people, "Salomé", "Faure");
        var prescriber = person(people, "Karim", "Haddad");
        var client = people.addOrganisation("Ateliers du Rhône", "Lyon").id();
        var mission =
                missions.open(new Missions.NewMission("Stock audit", client, null, prescriber, introducer, "EUR"), NOW);
        return MailRequest.of(mission.id(), "thank_prescriber", prescriber, "");
    }

    private static String person(People people, String givenName, String familyName) {
        return people.add(new People.NewPerson(
                        givenName, familyName, UUID.randomUUID() + "@lyon.example", null, Language.FR, null))
                .id();
    }

    /** Stands still until somebody moves it. */
    public static final class MovingClock extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

        void move(Duration by) {
            now.updateAndGet(instant -> instant.plus(by));
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Paris");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
