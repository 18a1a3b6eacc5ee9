package network.relais.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import network.relais.mission.Missions;
import network.relais.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Without anybody asking, a mail is soon in the folder. */
@JdbcTest(properties = {"relais.mail.poll=50ms", "spring.flyway.schemas=RELAIS"})
@Import(MailWiring.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class MailPollerTest {

    @TempDir
    private static Path data;

    @Autowired
    private Outbox outbox;

    @Autowired
    private People people;

    @Autowired
    private Missions missions;

    @DynamicPropertySource
    static void useAFolder(DynamicPropertyRegistry settings) {
        settings.add("relais.data", data::toString);
    }

    @Test
    void aQueuedMailIsSentByItself() {
        var mail = MailWiring.thanks(people, missions);

        outbox.queue(mail);

        await().untilAsserted(() -> assertThat(files())
                .singleElement()
                .asString()
                .endsWith(mail.missionId() + "-thank_prescriber-" + mail.recipient() + ".eml"));
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(Files.createDirectories(data.resolve("mail")))) {
            return files.toList();
        }
    }
}
