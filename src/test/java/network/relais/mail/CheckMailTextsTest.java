package network.relais.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import network.relais.mail.Outbox.MailRequest;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.publishing.SendableMails.Obstacle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What keeps a diagram from being published since a mail of it could not be written. */
class CheckMailTextsTest {

    @TempDir
    private Path folder;

    @Test
    void aTextInTheFolderOrInTheProgramCanBeSent() throws IOException {
        write("fr", "looked_at", "<title>Vu : {{mission.title}}</title>{{lead.need}}");
        write("en", "looked_at", "<title>Seen: {{mission.title}}</title>{{lead.need}}");

        assertThat(check().obstacles("looked_at", false)).isEmpty();
        assertThat(check().obstacles("mission_paused", true)).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedByItsFile() throws IOException {
        assertThat(check().obstacles("looked_at", false))
                .singleElement()
                .extracting(Obstacle::remedy)
                .asString()
                .startsWith("Write bpmn/mail/fr/looked_at.html and bpmn/mail/en/looked_at.html");

        write("en", "looked_at", "<title>Seen</title>");

        assertThat(check().obstacles("looked_at", false))
                .singleElement()
                .extracting(Obstacle::remedy)
                .asString()
                .startsWith("Write bpmn/mail/fr/looked_at.html as");
    }

    @Test
    void aNameIsNoPathAndAPartIsNoMail() {
        for (var name : new String[] {"../fr/kick_off", "kick_off.html", "Kick off", "_signature"}) {
            assertThat(check().obstacles(name, false))
                    .singleElement()
                    .extracting(Obstacle::reason)
                    .isEqualTo("“%s” is no name of a mail text.".formatted(name));
        }
    }

    @Test
    void valuesThatNobodyProvidesAreNamed() throws IOException {
        write("fr", "looked_at", "<title>Vu</title>{{lead.need}}");
        write(
                "en",
                "looked_at",
                "<title>Seen {{mission.titel}}</title>{{lead.neeed}} {{#coordinator}}{{name}} {{fee.total}}{{/coordinator}}"
                        + "{{^nobody}}{{coordinator.name}}{{/nobody}}");

        assertThat(check().obstacles("looked_at", false)).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.reason())
                    .endsWith("nobody provides: {{fee.total}}, {{lead.neeed}}, {{mission.titel}}, {{nobody}}.");
            assertThat(obstacle.remedy()).contains("bpmn/mail/en/looked_at.html", "bpmn/mail/README.md");
        });
    }

    @Test
    void aLinkNeedsAStepToLeadTo() throws IOException {
        write("fr", "looked_at", "<title>Vu</title>");
        write("en", "looked_at", "<title>Seen</title><a class=\"action\" href=\"{{link}}\">Go</a>");

        assertThat(check().obstacles("looked_at", true)).isEmpty();
        assertThat(check().obstacles("looked_at", false))
                .singleElement()
                .extracting(Obstacle::reason)
                .asString()
                .contains("{{link}} in bpmn/mail/en/looked_at.html");
    }

    @Test
    void aTextThatIsNotWellFormedIsNamedWithWhatIsWrong() throws IOException {
        write("fr", "looked_at", "<p>Bonjour</p>");
        write("en", "looked_at", "<title>Seen</title>{{>_nowhere}}");

        assertThat(check().obstacles("looked_at", false))
                .extracting(Obstacle::reason)
                .containsExactly(
                        "Its mail cannot be written: bpmn/mail/fr/looked_at.html needs a <title>: it becomes the subject of"
                                + " the mail.",
                        "Its mail cannot be written: There is no mail text bpmn/mail/en/_nowhere.html.");
    }

    @Test
    void aPaperThatNobodyMakesIsNamed() throws IOException {
        write("fr", "looked_at", "<title>Vu</title>");
        write("en", "looked_at", "<title>Seen</title><meta name=\"encloses\" content=\"invoice\">");

        assertThat(check().obstacles("looked_at", false))
                .extracting(Obstacle::reason)
                .containsExactly("Its mail encloses “invoice”, and nobody makes such a paper.");
    }

    @Test
    void whatNobodyTakesByALinkIsNamedAndOnlyATextThatAsksHasOne() throws IOException {
        write("fr", "looked_at", "<title>Vu</title><meta name=\"asks\" content=\"protocol\"><p>{{answerLink}}</p>");
        write("en", "looked_at", "<title>Seen</title><p>{{answerLink}}</p><meta name=\"asks\" content=\"weather\">");
        write("fr", "seen", "<title>Vu</title>");
        write("en", "seen", "<title>Seen</title><p>{{answerLink}}</p>");

        assertThat(check().obstacles("looked_at", false))
                .extracting(Obstacle::reason)
                .containsExactly("Its mail asks “weather”, and nobody takes such an answer by a link.");
        assertThat(check().obstacles("seen", false))
                .extracting(Obstacle::reason)
                .containsExactly("Its mail asks for values that nobody provides: {{answerLink}}.");
    }

    @Test
    void everyNameThatEveryMailMayUseIsKnown() {
        var promised = MissionWords.names();
        var given = MailExamples.in(Language.EN);
        for (var word : Set.of("mission", "recipient", "introducer", "coordinator", "signer")) {
            assertThat(((Map<?, ?>) given.get(word)).keySet())
                    .allSatisfy(value -> assertThat(promised).contains(word + "." + value));
        }
    }

    private static AnswerLinks answers() {
        var protocolOnly = mock(AnswerLinks.class);
        when(protocolOnly.knows("protocol")).thenReturn(true);
        return protocolOnly;
    }

    private CheckMailTexts check() {
        var beans = new StaticListableBeanFactory(Map.of("lead", new MailFacts() {
            @Override
            public String word() {
                return "lead";
            }

            @Override
            public Set<String> names() {
                return Set.of("need");
            }

            @Override
            public Map<String, Object> about(MailRequest mail, Language language) {
                throw new IllegalStateException("Nobody sends a mail here");
            }
        }));
        return new CheckMailTexts(
                new MailTexts(folder.toString()),
                new Enclose(beans.getBeanProvider(Enclosures.class), mock(Directory.class)),
                new PutLinkIn(
                        Optional.of(answers()), new MailSettings("relais@relais.example", "https://relais.example")),
                beans.getBeanProvider(MailFacts.class));
    }

    private void write(String language, String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("mail").resolve(language));
        Files.writeString(folder.resolve("mail").resolve(language).resolve(name + ".html"), text);
    }
}
