package network.relais.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import network.relais.testing.Browser;
import network.relais.testing.WholeRelais;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What our own addresses answer when they are asked badly, when the business says no, and when something is broken. */
@WholeRelais
class ProblemsTest {

    private static final String PROBE = "/api/probe";

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void somebodySignedIn() {
        browser = Browser.of("admin", "the-administrators-password", port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{nonsense", "[[", "7", "", "{\"cents\":\"many\"}", "{\"cents\":1e400}"})
    void whatCannotBeReadIsABadRequestInPlainWords(String body) {
        var answer = browser.post(PROBE, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"error\":\"BAD_REQUEST\"", "\"message\":")
                .doesNotContain("Exception", "jackson", "java.", "timestamp");
    }

    @Test
    void aWrongMethodAndAWrongKindOfContentAndAWrongParameterAreSaid() {
        assertThat(browser.delete(PROBE).statusCode()).isEqualTo(405);
        assertThat(browser.upload(PROBE, "case.json", "{}")).isEqualTo(415);
        for (var parameters : List.of("", "?how=many")) {
            var answer = browser.get(PROBE + parameters);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("how").doesNotContain("Exception", "java.");
        }
    }

    @Test
    void aNoOfTheBusinessIsToldAsItWasWritten() {
        var script = browser.get(PROBE + "?how=1");
        var page = browser.get("/probe?how=1");

        assertThat(script.statusCode()).isEqualTo(422);
        assertThat(script.body()).contains("\"error\":\"TOO_SMALL\"", "Nobody works for 3 cents: raise the <fee>.");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("<h1>Not possible</h1>", "Nobody works for 3 cents: raise the &lt;fee&gt;.", "Sign out");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void anAddressThatLeadsNowhereIsNotLoggedSinceItMayHoldTheSecretOfALink(CapturedOutput log) {
        var secret = "5ec4e7".repeat(10);
        for (var path : List.of("/a/" + secret + "/elsewhere", "/nowhere/" + secret, "/api/nowhere/" + secret)) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(log.getAll()).doesNotContain(secret);
    }

    @Test
    void whatIsBrokenIsToldWithAReferenceAndNothingElse() {
        for (var path : List.of(PROBE + "?how=2", "/probe?how=2")) {
            var answer = browser.get(path);

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .containsPattern("reference: [0-9a-f]{8}")
                    .doesNotContain("com.example", "IllegalState", "index 7");
        }
    }

    /** A file that somebody saves: half of it, with a status that says that all is well, would be taken for the whole. */
    @Test
    void anAnswerThatCannotGoOnIsBrokenOff() {
        assertThatThrownBy(() -> browser.get(PROBE + "/halfway")).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void aRequestWithoutItsTokenIsRefusedWithAReason() {
        var answer = browser.postForm(PROBE, "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"error\":\"SESSION_ENDED\"");
    }
}
