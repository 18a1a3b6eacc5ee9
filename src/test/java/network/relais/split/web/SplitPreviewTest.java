package network.relais.split.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import network.relais.split.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class SplitPreviewTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final MockMvc MVC =
            MockMvcBuilders.standaloneSetup(new SplitPreviewController()).build();

    @ParameterizedTest
    @MethodSource("vectors")
    void theAnswerIsTheOneWorkedOutByHand(Vectors.Vector vector) throws Exception {
        var response = preview(vector.input().toString()).andReturn().getResponse();
        JsonNode answer = JSON.readTree(response.getContentAsString(StandardCharsets.UTF_8));

        if (vector.answer().has("error")) {
            assertThat(response.getStatus()).isEqualTo(422);
            assertThat(answer.get("error")).isEqualTo(vector.answer().get("error"));
            assertThat(answer.get("message").textValue()).endsWith(".");
            return;
        }
        assertThat(response.getStatus()).isEqualTo(200);
        for (JsonNode line : answer.get("lines")) {
            assertThat(((ObjectNode) line).remove("explanation").fieldNames())
                    .toIterable()
                    .contains("rule", "base", "ideal", "decimals", "rounding", "words");
        }
        assertThat(answer).isEqualTo(vector.answer());
    }

    static Stream<Vectors.Vector> vectors() {
        return Stream.of("split-worked.json", "amendment.json").map(Vectors::in).flatMap(List::stream);
    }

    @Test
    void everyFigureBehindALineIsGiven() throws Exception {
        preview(
                        """
                        {"currency": "EUR", "budget": "100.10", "rates": {"network": "33.3"},
                         "expenses": [{"party": "anne", "amount": "0.10", "label": "stamp"}],
                         "beneficiaries": {"network": [{"party": "x", "weight": "2"}, {"party": "y"}]},
                         "contributions": [{"party": "anne", "role": "expert", "days": "1", "dayRate": "9"},
                                           {"party": "bruno", "role": "expert", "days": "1", "dayRate": "9"}],
                         "floors": [{"party": "anne", "amount": "40"}]}
                        """)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lines[0].explanation.rule").value("deducted"))
                .andExpect(jsonPath("$.lines[0].explanation.label").value("stamp"))
                .andExpect(jsonPath("$.lines[0].explanation.rate").doesNotExist())
                .andExpect(jsonPath("$.lines[1].explanation.rule").value("proportional"))
                .andExpect(jsonPath("$.lines[1].explanation.base").value("100.00"))
                .andExpect(jsonPath("$.lines[1].explanation.rate").value("33.3"))
                .andExpect(jsonPath("$.lines[1].explanation.pot.ideal").value("333/10"))
                .andExpect(jsonPath("$.lines[1].explanation.pot.rounded").value("33.30"))
                .andExpect(jsonPath("$.lines[1].explanation.pot.amount").value("33.30"))
                .andExpect(jsonPath("$.lines[1].explanation.weight").value("2"))
                .andExpect(jsonPath("$.lines[1].explanation.weights").value("3"))
                .andExpect(jsonPath("$.lines[1].explanation.shared").value("33.30"))
                .andExpect(jsonPath("$.lines[1].explanation.ideal").value("111/5"))
                .andExpect(jsonPath("$.lines[1].explanation.decimals").value("22.20"))
                .andExpect(jsonPath("$.lines[1].explanation.rounding").value("none"))
                .andExpect(jsonPath("$.lines[3].explanation.rule").value("floor"))
                .andExpect(jsonPath("$.lines[3].explanation.floor").value("40.00"))
                .andExpect(jsonPath("$.lines[4].explanation.shared").value("26.70"))
                .andExpect(jsonPath("$.totals.anne").value("40.10"));
    }

    @Test
    void aFrenchReaderGetsFrenchWords() throws Exception {
        String input =
                """
                {"currency": "EUR", "budget": "100", "contributions":
                  [{"party": "anne", "role": "expert", "days": "1", "dayRate": "9"}]}
                """;
        MVC.perform(post("/api/splits/preview").locale(Locale.FRANCE).content(input))
                .andExpect(jsonPath("$.lines[0].explanation.words").value(containsString("100,00\u00A0€")));
        MVC.perform(post("/api/splits/preview").locale(Locale.UK).content(input))
                .andExpect(jsonPath("$.lines[0].explanation.words").value(containsString("€100.00")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "^^                       | not valid JSON",
                "{\"currency\":           | not valid JSON: look at line 1, column",
                "{\"a\": \"1\", \"a\": \"2\"} | not valid JSON",
                "{} {}                    | not valid JSON",
                "<case/>                  | not valid JSON",
                "null                     | must be an object",
                "[[[]]]                   | must be an object",
                "{\"budget\": NaN}        | not valid JSON"
            })
    void whatIsNoCaseIsRefusedInWords(String body, String message) throws Exception {
        preview(body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.error").value("MALFORMED"))
                .andExpect(jsonPath("$.message").value(containsString(message)));
    }

    @Test
    void neitherDepthNorLengthBringsItDown() throws Exception {
        for (String body :
                List.of("[".repeat(100_000), " ".repeat(1_000_001), "{\"a\":".repeat(2_000), "1".repeat(5_000))) {
            preview(body)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.error").value("MALFORMED"));
        }
    }

    @Test
    void aRefusalNamesTheFigureToMend() throws Exception {
        preview(
                        """
                        {"currency": "EUR", "budget": "100", "contributions":
                          [{"party": "anne", "role": "expert", "days": "-1", "dayRate": "9"}]}
                        """)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.error").value("NEGATIVE_WEIGHT"))
                .andExpect(jsonPath("$.message").value(containsString("days of anne")))
                .andExpect(jsonPath("$.at").value("contributions/0/days"));
    }

    private ResultActions preview(String body) throws Exception {
        return MVC.perform(post("/api/splits/preview")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
