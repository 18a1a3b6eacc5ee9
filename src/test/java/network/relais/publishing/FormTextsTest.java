package network.relais.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Which parts of a form are texts, and how they are said in French. */
class FormTextsTest {

    private static final String FORM =
            """
            {"id": "say_it", "type": "default", "components": [
              {"id": "head", "type": "text", "text": "### Say it"},
              {"id": "group", "type": "group", "label": "Answer", "components": [
                {"id": "answer", "type": "radio", "key": "label", "label": "Yes?", "description": "Free to say no.",
                 "values": [{"label": "Yes", "value": "Yes"}, {"label": "No", "value": "No"}],
                 "validate": {"pattern": "Yes"}, "conditional": {"hide": "=text = \\"Yes\\""},
                 "properties": {"label": "Yes"}}]},
              {"id": "rows", "type": "table", "label": "Yes", "dataSource": "=rows",
               "columns": [{"id": "who", "label": "Who", "key": "Yes"}]},
              {"id": "day", "type": "datetime", "key": "day", "dateLabel": "Until"},
              {"id": "page", "type": "html", "content": "<p>Yes</p>"}
            ]}""";

    @Test
    void textsAreFoundWhereverTheyStandWithTheComponentAroundThem() throws Exception {
        assertThat(FormTexts.of(form()).stream().map(text -> text.component() + ": " + text.text()))
                .containsExactly(
                        "head: ### Say it",
                        "group: Answer",
                        "answer: Yes?",
                        "answer: Free to say no.",
                        "answer: Yes",
                        "answer: No",
                        "rows: Yes",
                        "who: Who",
                        "day: Until",
                        "page: <p>Yes</p>");
    }

    @Test
    void whatIsSentAndWhatIsComputedStaysAsItIs() throws Exception {
        var said = form();

        FormTexts.replace(said, words("{\"Yes\": \"Oui\", \"No\": \"Non\", \"Who\": \"Qui\"}")::of);

        assertThat(said.toString())
                .isEqualTo(form().toString()
                        .replace("{\"label\":\"Yes\",\"value\":\"Yes\"}", "{\"label\":\"Oui\",\"value\":\"Yes\"}")
                        .replace("{\"label\":\"No\"", "{\"label\":\"Non\"")
                        .replace("\"label\":\"Yes\",\"dataSource\"", "\"label\":\"Oui\",\"dataSource\"")
                        .replace("\"label\":\"Who\"", "\"label\":\"Qui\""));
    }

    @Test
    void aTextWithoutFrenchIsSaidAsItIsWritten() {
        assertThat(words("{\"Yes\": \"Oui\"}").of("Perhaps")).isEqualTo("Perhaps");
        assertThat(FrenchWords.NONE.of("Yes")).isEqualTo("Yes");
    }

    @Test
    void whereTheListCannotBeReadIsSaid() {
        assertThatThrownBy(() -> words("{\"Yes\": \"Oui\",\n \"No\": Non}"))
                .isInstanceOf(FrenchWords.Unreadable.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> words("[]")).hasMessageContaining("does not begin with {");
        assertThatThrownBy(() -> words("{\"Yes\": [\"Oui\"]}")).hasMessageContaining("“Yes”");
    }

    private static JsonNode form() throws Exception {
        return new ObjectMapper().readTree(FORM);
    }

    private static FrenchWords words(String json) {
        return FrenchWords.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
