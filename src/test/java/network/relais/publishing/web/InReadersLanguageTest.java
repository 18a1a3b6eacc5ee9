package network.relais.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import network.relais.publishing.EditionWords;
import network.relais.publishing.FrenchWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** Which answers of the engine are put into French, for whom, and that nothing else happens to them. */
class InReadersLanguageTest {

    private static final String FORM = "{\"components\": [ {\"label\": \"Yes\"} ]}";
    private static final String IN_FRENCH = "{\"components\":[{\"label\":\"Oui\"}]}";

    private final List<String> asked = new ArrayList<>();

    private final EditionWords words = new EditionWords() {

        @Override
        public Optional<FrenchWords> ofTask(String taskId) {
            asked.add("task " + taskId);
            return french();
        }

        @Override
        public Optional<FrenchWords> ofDefinition(String definitionId) {
            asked.add("definition " + definitionId);
            return french();
        }

        @Override
        public FrenchWords now() {
            throw new AssertionError("A form speaks as its own edition does");
        }
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task/9f-1/deployed-form",
                "/engine-rest/task/9f-1/deployed-form"
            })
    void aTasksFormSpeaksFrenchToWhoeverReadsIt(String address) throws Exception {
        assertThat(answer(Locale.FRANCE, address, 200, FORM)).isEqualTo(IN_FRENCH);
        assertThat(asked).containsExactly("task 9f-1");
    }

    @Test
    void soDoesAStartForm() throws Exception {
        assertThat(answer(Locale.FRANCE, "/engine-rest/process-definition/lead:1:9f/deployed-start-form", 200, FORM))
                .isEqualTo(IN_FRENCH);
        assertThat(asked).containsExactly("definition lead:1:9f");
    }

    @Test
    void stepsAndProcessesHaveFrenchNames() throws Exception {
        var list =
                """
                {"_embedded":{"task":[{"id":"t","name":"Yes","processDefinitionId":"d:1:1"},{"id":"u","name":null}],\
                "processDefinition":[{"id":"d:1:1","name":"Yes","deploymentId":"9"}],\
                "assignee":[{"id":"p1","firstName":"Yes"}]},"name":"Yes"}""";

        assertThat(answer(Locale.FRANCE, "/camunda/api/engine/engine/default/filter/7/list", 200, list))
                .isEqualTo(list.replace("\"name\":\"Yes\",\"p", "\"name\":\"Oui\",\"p")
                        .replace("\"name\":\"Yes\",\"d", "\"name\":\"Oui\",\"d"));
    }

    @Test
    void soDoTheListsOfSteps() throws Exception {
        var lists = "[{\"id\":\"7\",\"resourceType\":\"Task\",\"name\":\"Overdue\",\"query\":{\"name\":\"Overdue\"}}]";

        assertThat(answer(Locale.FRANCE, "/camunda/api/engine/engine/default/filter", 200, lists))
                .isEqualTo(lists.replaceFirst("Overdue", "En retard"));
    }

    @Test
    void readersOfEnglishAreHandedWhatIsWrittenAndNothingIsLookedUp() throws Exception {
        assertThat(answer(Locale.UK, "/engine-rest/task/9f-1/deployed-form", 200, FORM))
                .isEqualTo(FORM);
        assertThat(asked).isEmpty();
    }

    @Test
    void anEmptyAnswerStaysEmpty() throws Exception {
        assertThat(answer(Locale.FRANCE, "/engine-rest/task/9f-1/deployed-form", 200, ""))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task/9f-1",
                "/engine-rest/filter/7",
                "/engine-rest/process-definition",
                "/engine-rest/task/9f-1/form",
                "/engine-rest/task/9f-1/form-variables",
                "/engine-rest/task/9f-1/variables/label",
                "/engine-rest/deployment/9f-1/resources/5/data",
                "/engine-rest/process-definition/lead:1:9f/xml"
            })
    void whateverElseTheEngineAnswersIsLeftAlone(String address) throws Exception {
        assertThat(answer(Locale.FRANCE, address, 200, FORM)).isEqualTo(FORM);
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsRefusedStaysRefused() throws Exception {
        assertThat(answer(Locale.FRANCE, "/engine-rest/task/9f-1/deployed-form", 404, FORM))
                .isEqualTo(FORM);
        assertThat(asked).isEmpty();
    }

    @Test
    void whatCannotBeReadIsHandedOnAsItIs() throws Exception {
        assertThat(answer(Locale.FRANCE, "/engine-rest/task/9f-1/deployed-form", 200, "<html>"))
                .isEqualTo("<html>");
    }

    private String answer(Locale language, String address, int status, String body) throws Exception {
        var response = new MockHttpServletResponse();
        response.setCharacterEncoding("UTF-8");
        new InReadersLanguage(new FixedLocaleResolver(language), words, new ObjectMapper())
                .doFilter(new MockHttpServletRequest("GET", address), response, (request, answer) -> {
                    ((jakarta.servlet.http.HttpServletResponse) answer).setStatus(status);
                    answer.setContentLength(body.length());
                    answer.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
                });
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
        assertThat(response.getStatus()).isEqualTo(status);
        return response.getContentAsString();
    }

    private static Optional<FrenchWords> french() {
        return Optional.of(FrenchWords.read("{\"Yes\": \"Oui\"}".getBytes(StandardCharsets.UTF_8)));
    }
}
