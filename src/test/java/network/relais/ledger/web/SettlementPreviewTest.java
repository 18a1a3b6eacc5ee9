package network.relais.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
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

class SettlementPreviewTest {

    private static final MockMvc MVC =
            MockMvcBuilders.standaloneSetup(new SettlementPreviewController()).build();

    @ParameterizedTest
    @MethodSource("vectors")
    void theAnswerIsTheOneWorkedOutByHand(Vectors.Vector vector) throws Exception {
        var response = preview(vector.input().toString()).andReturn().getResponse();

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(new ObjectMapper().readTree(response.getContentAsString(StandardCharsets.UTF_8)))
                .isEqualTo(vector.answer());
    }

    static Stream<Vectors.Vector> vectors() {
        return Vectors.in("settlement.json").stream();
    }

    @Test
    void allWorkedCasesAreSent() {
        assertThat(vectors()).hasSize(24);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{}                                                    | MALFORMED        | currency",
                "{\"currency\": \"EUR\", \"lines\": []}                | MALFORMED        | payments",
                "{\"currency\": \"EUR\", \"payments\": []}             | MALFORMED        | lines",
                "{\"currency\": \"EUR\", \"lines\": [{\"id\": \"a\", \"amount\": 5}], \"payments\": []} | MALFORMED | lines/0/amount",
                "{\"currency\": \"EUR\", \"lines\": [{\"id\": \" \", \"amount\": \"5\"}], \"payments\": []} | MALFORMED | lines/0/id",
                "{\"currency\": \"EUR\", \"lines\": [{\"id\": \"a\", \"amount\": \"5\"}, {\"id\": \"a\", \"amount\": \"5\"}], \"payments\": []} | MALFORMED | lines/1/id",
                "{\"currency\": \"EUR\", \"lines\": [], \"payments\": [null]}       | MALFORMED        | payments/0",
                "{\"currency\": \"EUR\", \"lines\": [], \"payments\": \"1\"}        | MALFORMED        | payments",
                "{\"currency\": \"EUR\", \"lines\": [], \"payments\": [], \"x\": 1} | MALFORMED        | ^^",
                "{\"currency\": \"XXX\", \"lines\": [], \"payments\": []}           | UNKNOWN_CURRENCY | currency",
                "{\"currency\": \"EUR\", \"lines\": [], \"payments\": [\"1e9\"]}    | NOT_A_NUMBER     | payments/0",
                "{\"currency\": \"EUR\", \"lines\": [], \"payments\": [\"NaN\"]}    | NOT_A_NUMBER     | payments/0",
                "{\"currency\": \"EUR\", \"lines\": [], \"payments\": [\"1\", \"0.001\"]} | TOO_PRECISE | payments/1",
                "{\"currency\": \"EUR\", \"lines\": [], \"payments\": [\"-1\"]}     | NEGATIVE_AMOUNT  | payments/0",
                "{\"currency\": \"EUR\", \"lines\": [], \"payments\": [\"99999999999999999\"]} | TOO_LARGE | payments/0",
                "{} {}                                                 | MALFORMED        | ^^",
                "[                                                     | MALFORMED        | ^^"
            })
    void aCaseThatCannotBeSettledIsRefusedInWordsAtItsPlace(String body, String error, String at) throws Exception {
        preview(body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.error").value(error))
                .andExpect(jsonPath("$.message").value(containsString(".")))
                .andExpect(jsonPath("$.at").value(at));
    }

    @Test
    void aCaseWithTooManyEntriesIsRefused() throws Exception {
        preview("{\"currency\": \"EUR\", \"lines\": [], \"payments\": [\"1\"" + ", \"1\"".repeat(1000) + "]}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.message").value(containsString("at most 1000")));
    }

    private ResultActions preview(String body) throws Exception {
        return MVC.perform(post("/api/settlements/preview")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
