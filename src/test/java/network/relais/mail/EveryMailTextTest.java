package network.relais.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import network.relais.people.Language;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of {@code bpmn/mail} themselves: each is filled in and read once, in both languages. */
class EveryMailTextTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    static Stream<Arguments> texts() {
        return Arrays.stream(Language.values())
                .flatMap(language -> MailContract.names(language).stream().map(name -> Arguments.of(language, name)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextCanBeFilledInAndRead(Language language, String name) {
        var mail = MailContract.fill(language, name, MailExamples.in(language));

        assertThat(mail.subject()).isNotBlank().doesNotContain("{{", "<", "\n").hasSizeLessThan(100);
        assertThat(mail.plainText()).doesNotContain("{{", "<");
        assertThat(mail.plainText().contains("M-2026-0007"))
                .as("says which mission it is about")
                .isEqualTo(MailContract.text(language, name).signer() != MailText.Signer.NETWORK);
        assertThat(mail.html()).doesNotContain("{{").contains("lang=\"" + language.code() + "\"");
        assertThat(Jsoup.parse(mail.html()).select("a.action").size())
                .as("one main action at most")
                .isLessThanOrEqualTo(1);
    }

    /** Names, titles and words as somebody who means harm would type them: they are read as they were typed. */
    @ParameterizedTest
    @MethodSource("texts")
    void whatSomebodyTypedStaysText(Language language, String name) {
        var typed = "\"><script>alert(1)</script><img src=x onerror=alert(1)> {{mission.page}} &lt;b&gt;";
        var values = new HashMap<String, Object>(Map.copyOf(typedAs(typed, MailExamples.in(language))));
        for (var link : List.of("link", "answerLink")) {
            values.put(link, MailExamples.in(language).get(link));
        }

        var mail = MailContract.fill(language, name, values);

        var page = Jsoup.parse(mail.html());
        assertThat(page.select("script, img, b[onclick], [onerror]")).isEmpty();
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(address -> address.startsWith("http://localhost:8080/") || address.startsWith("tel:"));
        assertThat(page.text()).contains("<script>alert(1)</script>", "{{mission.page}}", "&lt;b&gt;");
        assertThat(mail.plainText()).contains("<script>alert(1)</script>", "&lt;b&gt;");
    }

    private static Map<String, Object> typedAs(String typed, Map<?, ?> values) {
        var replaced = new HashMap<String, Object>();
        values.forEach((name, value) -> replaced.put(name.toString(), typedAs(typed, name.toString(), value)));
        return replaced;
    }

    /** Addresses and the language are ours: nobody types them. */
    private static Object typedAs(String typed, String name, Object value) {
        if (value instanceof Map<?, ?> values) {
            return typedAs(typed, values);
        }
        if (value instanceof List<?> several) {
            return several.stream().map(each -> typedAs(typed, name, each)).toList();
        }
        return value instanceof String && !List.of("page", "language", "phone").contains(name) ? typed : value;
    }

    static Stream<String> frenchTexts() {
        return MailContract.names(Language.FR).stream();
    }

    @ParameterizedTest
    @MethodSource("frenchTexts")
    void aFrenchTextHasItsTypographicSpacesAndNeedsNoElision(String name) throws IOException {
        var mail = MailContract.fill(Language.FR, name, MailExamples.in(Language.FR));

        assertThat(mail.subject() + "\n" + mail.plainText().replaceAll("https?://\\S+", ""))
                .doesNotContainPattern("[ \\p{L}\\d][:;!?»]")
                .doesNotContainPattern("«[^\u00a0]")
                .doesNotContain("'");
        assertThat(Files.readString(Path.of("bpmn/mail/fr", name + ".html")))
                .as("a name may begin with a vowel: de, que and the like cannot stand before it")
                .doesNotContainPattern("\\b([Dd]e|[Qq]ue|[Jj]usque|[Ll]orsque) \\{\\{[a-zA-Z.]*"
                        + "(name|client|[nN]ame|title|responsible|declinedBy|proposer|role)\\}\\}");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(MailContract.names(Language.EN)).isEqualTo(MailContract.names(Language.FR));
    }

    @Test
    void bothLanguagesUseTheSameValuesAndTheSameSigner() {
        for (var name : MailContract.names(Language.FR)) {
            var french = MailContract.text(Language.FR, name);
            var english = MailContract.text(Language.EN, name);
            assertThat(english.names()).as(name).isEqualTo(french.names());
            assertThat(english.signer()).as(name).isEqualTo(french.signer());
            assertThat(english.encloses()).as(name).isEqualTo(french.encloses());
            french.encloses().ifPresent(word -> assertThat(word).as(name).isEqualTo("protocol"));
        }
    }

    @Test
    void theReadmeListsEveryTextAndEveryValue() throws IOException {
        var readme = Files.readString(Path.of("bpmn/mail/README.md"));
        var listed = new TreeSet<String>();
        Pattern.compile("[A-Za-z_]+").matcher(readme).results().forEach(word -> listed.add(word.group()));

        for (var name : MailContract.names(Language.FR)) {
            assertThat(readme).as("bpmn/mail/README.md lists the text").contains("`" + name + "`");
            for (var value : MailContract.text(Language.FR, name).names()) {
                assertThat(listed)
                        .as("bpmn/mail/README.md lists the value %s, which %s uses", value, name)
                        .containsAll(List.of(value.split("\\.")));
            }
        }
    }

    /**
     * Suppliers and prescribers may have a share: whatever a whole team gets must not send them to a login. What the network signs goes
     * to those who see its figures, by their login.
     */
    @ParameterizedTest
    @MethodSource("texts")
    void whoeverHasNoLoginIsNeverSentToThePages(Language language, String name) {
        var values = MailExamples.in(language);
        values.put("recipient", Map.of("name", "Karim Haddad", "givenName", "Karim", "hasLogin", false));
        values.put("link", "https://step.example");
        values.put("answerLink", "https://answer.example");

        assertThat(MailContract.fill(language, name, values).html().contains("localhost:8080"))
                .isEqualTo(MailContract.text(language, name).signer() == MailText.Signer.NETWORK);
        if (name.matches("(.*_)?prescriber(_.*)?|client_(cancelled|feedback)|protocol_outside_party")
                && !name.equals("evaluation_prescriber_followup")) {
            assertThat(MailContract.text(language, name).names()).doesNotContain("link");
        }
    }

    /** A mail that a diagram sends exists in every language; the diagrams of all phases, as they are now. */
    @Test
    void everyTextThatADiagramNamesExists() throws Exception {
        var documents = DocumentBuilderFactory.newInstance();
        documents.setNamespaceAware(true);
        List<Path> diagrams;
        try (var files = Files.walk(Path.of("bpmn"))) {
            diagrams = files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
        var texts = MailContract.names(Language.FR);
        for (var diagram : diagrams) {
            var parameters = documents
                    .newDocumentBuilder()
                    .parse(diagram.toFile())
                    .getElementsByTagNameNS(CAMUNDA, "inputParameter");
            for (var i = 0; i < parameters.getLength(); i++) {
                var parameter = parameters.item(i);
                if (parameter
                        .getAttributes()
                        .getNamedItem("name")
                        .getNodeValue()
                        .equals("template")) {
                    assertThat(texts)
                            .as("%s sends the mail \"%s\"", diagram, parameter.getTextContent())
                            .contains(parameter.getTextContent().strip());
                }
            }
        }
    }

    @Test
    void theElementTemplateFillsInWhatTheDelegateReads() throws IOException {
        var template = new String(Files.readAllBytes(Path.of("bpmn/.camunda/element-templates/send-mail.json")), UTF_8);

        assertThat(template).contains("\"${sendMail}\"", "\"template\"", "\"to\"", "\"occurrence\"", "\"step\"");
    }
}
