package network.relais.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Mission;
import network.relais.mission.Phase;
import network.relais.paper.Paper;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Organisation;
import network.relais.people.Person;
import network.relais.people.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Who writes to whom, what it says, and what no header may hold. */
class LetterWriterTest {

    private static final Person SALOME = person("p2", "Salomé", "Faure");
    private static final Person ANNE = person("p1", "Anne", "Martin");
    private static final Person KARIM = person("p3", "Karim", "Haddad");

    @TempDir
    private Path texts;

    private final Directory directory = mock(Directory.class);
    private final Map<String, Object> beans = new HashMap<>();
    private final AtomicInteger secrets = new AtomicInteger();

    @BeforeEach
    void givenPeople() {
        known(SALOME);
        known(ANNE);
        known(KARIM);
        when(directory.organisation("o1")).thenReturn(new Organisation("o1", "Ateliers du Rhône", null));
    }

    @Test
    void aLinkToAnswerIsMadeEachTimeTheLetterLeavesAndStandsInNoRow() {
        givenText("<title>Hello</title>\n<meta name=\"asks\" content=\"protocol\">\n"
                + "<p><a class=\"action\" href=\"{{answerLink}}\">Answer</a></p>");

        var request = mail("p3");
        var letter = write(
                mission(null),
                new MailRequest(request.missionId(), request.template(), request.recipient(), "v3", null, Map.of()));

        assertThat(letter.asks()).isEqualTo(new Letter.Question("protocol", "v3"));
        assertThat(letter.html()).doesNotContain("asks", "/a/protocol");
        for (var attempt : List.of("1", "2")) {
            var leaving = links().into(letter);
            assertThat(leaving.html()).contains("href=\"https://relais.example/a/protocol/v3/" + attempt + "\"");
            assertThat(leaving.plainText()).contains("https://relais.example/a/protocol/v3/" + attempt);
        }
    }

    @Test
    void beforeThereIsACoordinatorTheIntroducerSigns() {
        givenText("<title>Hello</title><p>{{signer.phone}}</p>");

        var letter = write(mission(null), mail("p3"));

        assertThat(letter.fromName()).isEqualTo("Salomé Faure via Relais");
        assertThat(letter.replyTo()).isEqualTo(new Letter.Address("Salomé Faure", "p2@lyon.example"));
        assertThat(letter.to()).isEqualTo(new Letter.Address("Karim Haddad", "p3@lyon.example"));
        assertThat(letter.plainText()).contains("Salomé Faure", "+33 p2");
    }

    @Test
    void thenTheCoordinatorSignsUnlessTheTextSaysTheIntroducer() {
        givenText("<title>Hello</title>");
        assertThat(write(mission("p1"), mail("p3")).fromName()).isEqualTo("Anne Martin via Relais");

        givenText("<title>Hello</title><meta name=\"signed-by\" content=\"introducer\">");
        assertThat(write(mission("p1"), mail("p3")).fromName()).isEqualTo("Salomé Faure via Relais");
    }

    @Test
    void nobodyGetsAMailSignedByThemselves() {
        givenText("<title>Hello</title>");

        var letter = write(mission("p1"), mail("p1"));

        assertThat(letter.fromName()).isEqualTo("Relais");
        assertThat(letter.plainText()).contains("You lead this mission").doesNotContain("Kind regards");
    }

    @Test
    void aMailAboutNoMissionComesFromTheNetworkAndIsAnsweredByNobody() {
        givenText("<title>Hello</title><meta name=\"signed-by\" content=\"network\"><p>{{week.number}}</p>");
        var request = MailRequest.ofNetwork("test", "p3", "48", Map.of("week", Map.of("number", "48")));

        var letter = write(null, request);

        assertThat(letter.missionId()).isNull();
        assertThat(letter.fromName()).isEqualTo("Relais");
        assertThat(letter.replyTo()).isNull();
        assertThat(letter.plainText()).isEqualTo("48\n");
        assertThat(letter.messageId()).matches("<test\\.p3\\.[0-9a-f]{16}@relais\\.example>");
        assertThat(letter.threadId()).isEqualTo("<test.p3@relais.example>");

        givenText("<title>Hello</title>");
        assertThatExceptionOfType(IllegalStateException.class)
                .as("a text that somebody signs, without a mission that they lead")
                .isThrownBy(() -> write(null, request))
                .withMessageContaining("signed by \"network\"");
    }

    @Test
    void theSameMailHasTheSameMessageIdAndAllOfAMissionOneThreadAPerson() {
        givenText("<title>Hello</title>");
        var mission = mission("p1");

        var first = write(mission, MailRequest.of("M-2026-0007", "test", "p3", "1"));
        var again = write(mission, MailRequest.of("M-2026-0007", "test", "p3", "1"));
        var second = write(mission, MailRequest.of("M-2026-0007", "test", "p3", "2 > é"));
        var other = write(mission, MailRequest.of("M-2026-0007", "test", "p2", "1"));

        assertThat(first.messageId()).isEqualTo(again.messageId()).isNotEqualTo(second.messageId());
        assertThat(second.messageId()).matches("<M-2026-0007\\.test\\.p3\\.[0-9a-f]{16}@relais\\.example>");
        assertThat(second.threadId()).isEqualTo(first.threadId()).isEqualTo("<M-2026-0007.p3@relais.example>");
        assertThat(other.threadId()).isNotEqualTo(first.threadId());
    }

    @Test
    void theMainActionLeadsToTheReadersStep() {
        givenText("<title>Hello</title><p><a class=\"action\" href=\"{{link}}\">Go</a></p>");

        var letter = write(mission("p1"), new MailRequest("M-2026-0007", "test", "p3", "", "userTask_x", Map.of()));

        assertThat(letter.html()).contains("href=\"https://relais.example/go/M-2026-0007/userTask_x\"");
        assertThatExceptionOfType(IllegalStateException.class)
                .as("a text with an action in a mail without a step")
                .isThrownBy(() -> write(mission("p1"), mail("p3")))
                .withMessageContaining("link");
    }

    @Test
    void onlyWhoeverHasALoginIsSentToThePages() {
        givenText("<title>Hello</title>{{#recipient.hasLogin}}{{mission.page}}{{/recipient.hasLogin}}");
        when(directory.rolesOf(eq("p1"), any())).thenReturn(Set.of(Role.PRESCRIBER, Role.MEMBER));
        when(directory.rolesOf(eq("p3"), any())).thenReturn(Set.of(Role.PRESCRIBER));

        assertThat(write(mission("p1"), mail("p1")).plainText())
                .contains("https://relais.example/missions/M-2026-0007");
        assertThat(write(mission("p1"), mail("p3")).plainText()).doesNotContain("relais.example");
    }

    @Test
    void aFeatureIsAskedOnlyForTheWordsThatATextUses() {
        givenText("<title>Hello</title>{{protocol.total}}");
        given("protocol", Map.of("total", "€12.00"));
        beans.put("settlement", new MailFacts() {
            @Override
            public String word() {
                return "statement";
            }

            @Override
            public Set<String> names() {
                return Set.of();
            }

            @Override
            public Map<String, Object> about(MailRequest mail, Language language) {
                throw new IllegalStateException("There is no statement yet");
            }
        });

        assertThat(write(mission("p1"), mail("p3")).plainText()).contains("€12.00");
    }

    @Test
    void detailsCompleteWhatTheFeatureSays() {
        givenText("<title>Hello</title>{{protocol.total}} {{protocol.counter}} {{note}}");
        given("protocol", Map.of("total", "€12.00", "counter", "none"));

        var letter = write(
                mission("p1"),
                new MailRequest(
                        "M-2026-0007",
                        "test",
                        "p3",
                        "",
                        null,
                        Map.of("protocol", Map.of("counter", "less"), "note", "n")));

        assertThat(letter.plainText()).contains("€12.00 less n");
    }

    @Test
    void twoFeaturesCannotProvideTheSameWord() {
        given("protocol", Map.of());
        beans.put("other", beans.get("protocol"));
        givenText("<title>Hello</title>");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> write(mission("p1"), mail("p3")))
                .withMessageContaining("protocol");
    }

    @Test
    void aTextSaysWhatGoesAlongAndThatIsSettledWhenItIsWritten() {
        paperCalled("protocol");
        givenText("<title>Hello</title>\n<meta name=\"encloses\" content=\"protocol\">\n<p>Hello</p>");

        var letter = write(mission(null), mail("p2"));

        assertThat(letter.enclosure()).isEqualTo(new Letter.Enclosure("protocol", "3"));
        assertThat(letter.html()).doesNotContain("encloses");
    }

    @Test
    void aPaperThatNobodyMakesIsRefusedWithThoseThatThereAre() {
        paperCalled("protocol");
        givenText("<title>Hello</title>\n<meta name=\"encloses\" content=\"invoice\">\n<p>Hello</p>");

        assertThatThrownBy(() -> write(mission(null), mail("p2")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot enclose \"invoice\"; there are [protocol]");
    }

    @Test
    void aLineBreakNeverReachesAHeader() {
        givenText("<title>Hello {{recipient.name}}</title>");
        known(person("p9", "Eve\r\nBcc: all@x.example", "Noir"));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> write(mission("p1"), mail("p9")))
                .withMessageContaining("line break")
                .withMessageContaining("\\r\\nBcc");

        known(person("p9", "Eve\0", "Noir"));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> write(mission("p1"), mail("p9")))
                .withMessageContaining("NUL");

        givenText("<title>Hello</title>");
        known(person("p8", "Max\n", "Noir"));
        assertThatExceptionOfType(IllegalStateException.class)
                .as("in the name of whoever signs")
                .isThrownBy(() -> write(mission("p8"), mail("p3")));
    }

    @Test
    void aLongSubjectIsCutBetweenCharacters() {
        givenText("<title>{{details}}</title>");

        var letter = write(
                mission("p1"),
                new MailRequest("M-2026-0007", "test", "p3", "", null, Map.of("details", "😀".repeat(400))));

        assertThat(letter.subject()).isEqualTo("😀".repeat(249) + "…");
    }

    @Test
    void settingsThatCannotWorkAreRefusedAtStart() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new MailSettings("relais", "http://x"))
                .withMessageContaining("relais.mail.from");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new MailSettings("a@b\r\nX: y", "http://x"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new MailSettings("a@b.example", "javascript:alert(1)"))
                .withMessageContaining("relais.base-url");
    }

    private void givenText(String source) {
        try {
            var file = texts.resolve("mail/en/test.html");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void given(String word, Map<String, Object> values) {
        beans.put(word, new MailFacts() {
            @Override
            public String word() {
                return word;
            }

            @Override
            public Set<String> names() {
                return values.keySet();
            }

            @Override
            public Map<String, Object> about(MailRequest mail, Language language) {
                return values;
            }
        });
    }

    private void paperCalled(String word) {
        beans.put("papers of " + word, new Enclosures() {
            @Override
            public String word() {
                return word;
            }

            @Override
            public String which(MailRequest mail) {
                return "3";
            }

            @Override
            public Paper paper(String missionId, String which, String recipient, Language language) {
                return new Paper(missionId + "-" + which + "-" + language.code() + ".pdf", new byte[] {1});
            }
        });
    }

    private static MailSettings settings() {
        return new MailSettings("mission@relais.example", "https://relais.example/");
    }

    /** Links whose secrets are 1, 2, 3 … */
    private PutLinkIn links() {
        return new PutLinkIn(
                Optional.of(new AnswerLinks() {
                    @Override
                    public String which(String word, MailRequest mail) {
                        return mail.occurrence();
                    }

                    @Override
                    public boolean knows(String word) {
                        return true;
                    }

                    @Override
                    public String pathFor(Letter letter, Letter.Question question) {
                        return "/a/" + question.id() + "/" + secrets.incrementAndGet();
                    }
                }),
                settings());
    }

    private Letter write(@Nullable Mission mission, MailRequest mail) {
        var settings = settings();
        var factory = new StaticListableBeanFactory(beans);
        return new LetterWriter(
                        new MailTexts(texts.toString()),
                        directory,
                        new MissionWords(directory, settings, Clock.systemUTC()),
                        settings,
                        new Enclose(factory.getBeanProvider(Enclosures.class), directory),
                        links(),
                        factory.getBeanProvider(MailFacts.class))
                .write(mission, mail)
                .orElseThrow();
    }

    private void known(Person person) {
        when(directory.person(person.id())).thenReturn(person);
    }

    private static MailRequest mail(String recipient) {
        return MailRequest.of("M-2026-0007", "test", recipient, "");
    }

    private static Person person(String id, String givenName, String familyName) {
        return new Person(id, givenName, familyName, id + "@lyon.example", "+33 " + id, Language.EN, null);
    }

    private static Mission mission(@Nullable String coordinator) {
        return new Mission(
                "M-2026-0007",
                "Stock audit",
                "o1",
                null,
                "p3",
                "p2",
                coordinator,
                "EUR",
                Phase.LEAD,
                Instant.parse("2026-03-10T09:00:00Z"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
