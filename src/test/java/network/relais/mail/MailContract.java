package network.relais.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import network.relais.people.Language;

/** For the tests of whoever provides {@link MailFacts}: that the texts find in them what they ask for. */
public final class MailContract {

    private MailContract() {}

    /**
     * Fails, naming text and value, if one of these texts asks the facts for something that they do not have.
     *
     * @param texts names without their end; all that use the facts' word if there is none
     */
    public static void assertFills(MailFacts facts, Outbox.MailRequest mail, Language language, String... texts) {
        var values = MailExamples.in(language);
        var told = facts.about(mail, language);
        assertThat(facts.names()).as("names of " + facts.word()).containsAll(told.keySet());
        values.put(facts.word(), told);
        var asked = texts.length > 0
                ? List.of(texts)
                : names(language).stream()
                        .filter(name -> text(language, name).words().contains(facts.word()))
                        .toList();
        assertThat(asked).as("texts that use " + facts.word()).isNotEmpty();
        for (var name : asked) {
            assertThatCode(() -> fill(language, name, values)).as(name).doesNotThrowAnyException();
        }
    }

    /** All texts of a language, parts aside. */
    static List<String> names(Language language) {
        try (var files = Files.list(Path.of("bpmn", "mail", language.code()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".html") && !file.startsWith("_"))
                    .map(file -> file.replace(".html", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MailText text(Language language, String name) {
        var texts = new MailTexts("bpmn");
        return MailText.read(texts, language, name);
    }

    static Page fill(Language language, String name, Map<String, ?> values) {
        var text = text(language, name);
        var told = new HashMap<String, Object>(values);
        if (text.signer() == MailText.Signer.NETWORK) {
            // There is no mission, and nobody who leads it.
            List.of("mission", "signer", "introducer", "coordinator", "prescriber", "clientContact")
                    .forEach(word -> told.put(word, null));
        }
        var filled = text.fill(told);
        var page = MailPage.of(name, filled.html(), language);
        return new Page(LetterWriter.subject(filled.subject(), language), page.outerHtml(), PlainText.of(page.body()));
    }

    record Page(String subject, String html, String plainText) {}
}
