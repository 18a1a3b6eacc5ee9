package network.relais.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import network.relais.publishing.FrenchWords;
import org.junit.jupiter.api.Test;

/** A sentence that names a field names it in the language of the sentence. */
class FieldNamesTest {

    /** Where a rule of a text or of a day is told how its field is called. */
    private static final Pattern LABEL = Pattern.compile(
            "\\b(?:Texts|Days|TypedDays)\\.\\w+\\(\\s*\"([^\"]+)\"|refuseUnlessId\\(\"\\w+\", \"([^\"]+)\"");

    private static final Pattern CONSTANT =
            Pattern.compile("static final String (\\w+) = \"([^\"]+)\";(?s:.*)Texts\\.\\w+\\(\\s*\\1\\b");

    @Test
    void everyFieldThatOurRulesNameHasAFrenchName() throws IOException {
        var labels = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var java = Files.readString(file);
                LABEL.matcher(java)
                        .results()
                        .forEach(found -> labels.add(found.group(1) == null ? found.group(2) : found.group(1)));
                CONSTANT.matcher(java).results().forEach(found -> labels.add(found.group(2)));
            }
        }

        assertThat(labels).hasSizeGreaterThan(50).allSatisfy(label -> assertThat(FieldNames.isKnown(label))
                .as("FieldNames knows the French of \"%s\"", label)
                .isTrue());
    }

    /** A label with a value in it is called by what is around it. */
    @Test
    void everyFieldOfOurFormsIsCalledInARefusalWhatItsFormCallsItInFrench() throws IOException {
        var words = FrenchWords.read(Files.readAllBytes(Path.of("bpmn", FrenchWords.FILE)));
        var labels = new TreeSet<String>();
        try (var files = Files.walk(Path.of("bpmn"))) {
            for (var form :
                    files.filter(each -> each.toString().endsWith(".form")).toList()) {
                for (var component : new ObjectMapper().readTree(form.toFile()).findParents("key")) {
                    // Columns of a table have a key as well, and nobody fills them in.
                    if (component.has("type")) {
                        labels.add(component
                                .path("label")
                                .asText(component.path("dateLabel").asText()));
                    }
                }
            }
        }

        assertThat(labels).hasSizeGreaterThan(30).allSatisfy(label -> assertThat(
                        FieldNames.french(withoutValues(label)))
                .isEqualTo(withoutValues(words.of(label))));
    }

    private static String withoutValues(String label) {
        return label.replaceAll("\\{\\{[^}]*}}", "…");
    }

    @Test
    void whatIsNotKnownStaysAsItIs() {
        assertThat(FieldNames.french("Somebody's own field")).isEqualTo("Somebody's own field");
        assertThat(FieldNames.french("Days done as Trainer")).isEqualTo("Jours faits comme Trainer");
    }
}
