package network.relais.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import network.relais.people.ChooseLanguage;
import network.relais.people.Language;
import network.relais.people.Role;
import network.relais.testing.PageTest;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasklist around the forms: what it says of its own accord, in the language of whoever is signed in. */
class TasklistLanguageTest extends PageTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String LABELS = "/META-INF/resources/webjars/camunda/app/tasklist/locales/";
    private static final Pattern VALUE = Pattern.compile("\\{\\{\\s*\\w+\\s*}}");

    @Autowired
    private ChooseLanguage languages;

    @Autowired
    private FilterService filters;

    @Test
    void thePageSaysInWhichLanguageItIsRead() {
        var reader = somebody("Karine", Language.FR, Role.MEMBER);

        var french = browserOf(reader).get(TASKLIST);
        languages.choose(reader, Language.EN);
        var english = browserOf(reader).get(TASKLIST);

        assertThat(french.body()).contains("<html lang=\"fr\">", "camunda-tasklist-bootstrap.js", "nonce=");
        assertThat(english.body()).contains("<html lang=\"en\">");
    }

    /** A label that is missing would be shown as its key: there is no other language to fall back to. */
    @Test
    void everyLabelThatShipsWithTasklistHasItsFrenchWithTheSameValues() throws Exception {
        var english = labels("en.json");
        var french = labels("fr.json");

        assertThat(french.keySet()).isEqualTo(english.keySet());
        english.forEach(
                (key, label) -> assertThat(values(french.get(key))).as(key).isEqualTo(values(label)));
    }

    @Test
    void everyListOfTasklistHasItsFrench() {
        assertThat(filters.createTaskFilterQuery().list())
                .isNotEmpty()
                .allSatisfy(list -> assertThat(ListsInFrench.of(list.getName())).isNotEqualTo(list.getName()))
                .allSatisfy(
                        list -> assertThat(ListsInFrench.of(description(list))).isNotEqualTo(description(list)));
    }

    private static String description(org.camunda.bpm.engine.filter.Filter list) {
        return String.valueOf(list.getProperties().get("description"));
    }

    private static TreeMap<String, String> labels(String file) throws Exception {
        var labels = new TreeMap<String, String>();
        try (InputStream read = TasklistLanguageTest.class.getResourceAsStream(LABELS + file)) {
            JsonNode all = new ObjectMapper().readTree(read).path("labels");
            all.properties()
                    .forEach(
                            label -> labels.put(label.getKey(), label.getValue().textValue()));
        }
        return labels;
    }

    private static List<String> values(String label) {
        return new ArrayList<>(new TreeSet<>(
                VALUE.matcher(label).results().map(MatchResult::group).toList()));
    }
}
