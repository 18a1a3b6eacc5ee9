package network.relais.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Duration;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Missions.NewMission;
import network.relais.people.Role;
import network.relais.testing.Browser;
import network.relais.testing.PageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What {@code /actuator/health} says of mails that do not get out, and to whom. */
class MailHealthTest extends PageTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ObjectMapper json;

    private String mission;

    @BeforeEach
    void aMailThatIsQueued() {
        var introducer = somebody("Salomé", Role.MEMBER, Role.INTRODUCER);
        var prescriber = somebody("Karim", Role.PRESCRIBER);
        mission = missions.open(
                        new NewMission("Stock audit", client("Client"), null, prescriber, introducer, "EUR"),
                        clock.instant())
                .id();
        transaction.executeWithoutResult(
                status -> outbox.queue(MailRequest.of(mission, "thank_prescriber", prescriber, "")));
        set("next_attempt_at", Duration.ofHours(4));
    }

    @AfterEach
    void theMailIsGone() {
        jdbc.sql("delete from relais.mail where mission = ?").param(mission).update();
    }

    @Test
    void aMailThatHasJustBeenQueuedIsNoNews() throws Exception {
        assertThat(mailsAsToldTheAdministrator().at("/status").asText()).isEqualTo("UP");
    }

    @Test
    void theAdministratorReadsHowManyAreLateAndTheProgramIsStillUp() throws Exception {
        set("created_at", Duration.ofMinutes(-61));

        var mails = mailsAsToldTheAdministrator();

        assertThat(mails.at("/status").asText()).isEqualTo("LATE");
        assertThat(mails.at("/details/late").asInt()).isEqualTo(1);
        assertThat(mails.at("/details/givenUpThisWeek").asInt()).isZero();
        assertThat(healthFor(administrator()).at("/status").asText()).isEqualTo("UP");
    }

    @Test
    void theAdministratorReadsHowManyWereGivenUp() throws Exception {
        jdbc.sql("update relais.mail set next_attempt_at = null, failed_at = ? where mission = ?")
                .params(Timestamp.from(clock.instant()), mission)
                .update();

        var mails = mailsAsToldTheAdministrator();

        assertThat(mails.at("/status").asText()).isEqualTo("LATE");
        assertThat(mails.at("/details/givenUpThisWeek").asInt()).isEqualTo(1);
    }

    @Test
    void everybodyElseReadsTheStatusAlone() {
        set("created_at", Duration.ofDays(-1));

        assertThat(new Browser(port).get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(browserOf(somebody("Xavier", Role.MANAGER))
                        .get("/actuator/health")
                        .body())
                .isEqualTo("{\"status\":\"UP\"}");
        assertThat(new Browser(port).get("/actuator/health/mail").body()).doesNotContain("details", "late\"");
    }

    private void set(String column, Duration fromNow) {
        jdbc.sql("update relais.mail set " + column + " = ? where mission = ?")
                .params(Timestamp.from(clock.instant().plus(fromNow)), mission)
                .update();
    }

    private JsonNode mailsAsToldTheAdministrator() throws JsonProcessingException {
        return healthFor(administrator()).at("/components/mail");
    }

    private JsonNode healthFor(Browser browser) throws JsonProcessingException {
        return json.readTree(browser.get("/actuator/health").body());
    }

    private Browser administrator() {
        var browser = new Browser(port);
        browser.signIn("admin", "the-administrators-password");
        return browser;
    }
}
