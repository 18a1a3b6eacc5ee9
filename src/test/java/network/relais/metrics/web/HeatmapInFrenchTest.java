package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import network.relais.people.Language;
import network.relais.people.Role;
import network.relais.testing.PageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The picture of a diagram that missions ran on, for Fabien, who reads French, and for Xavier, who reads English. */
class HeatmapInFrenchTest extends PageTest {

    private static final String DRAWN = "drawn for two";

    @Autowired
    private JdbcClient jdbc;

    private String content;

    @BeforeEach
    void staffingIsKnownAsItIsDrawn() throws Exception {
        figuresAreThere();
        content = Files.readString(Path.of("bpmn/staffing/mission_staffing.bpmn"));
        jdbc.sql(
                        """
                        insert into relais.metric_diagram (diagram, process, label, first_used, content)
                        values (?, 'drawn_for_two', 'Mission staffing', current_timestamp, ?)""")
                .param(DRAWN)
                .param(content)
                .update();
    }

    @AfterEach
    void itIsTakenAway() {
        jdbc.sql("delete from relais.metric_diagram where diagram = ?")
                .param(DRAWN)
                .update();
    }

    @Test
    void itSpeaksItsReadersLanguage() {
        var french = drawnFor(somebody("Fabien", Language.FR, Role.MANAGER));
        var english = drawnFor(somebody("Xavier", Role.MANAGER));

        assertThat(french.body())
                .contains(
                        "id=\"gateway_isNextAsked\"",
                        "name=\"Constitution de l’équipe\"",
                        "name=\"Demander au suivant\u00a0?\"",
                        "name=\"oui\"")
                .doesNotContain("Is the next", "name=\"yes\"");
        assertThat(french.headers().firstValue("Cache-Control").orElse(""))
                .as("whoever chooses another language reads it at once")
                .contains("no-store");
        assertThat(english.body()).isEqualTo(content);
    }

    private HttpResponse<String> drawnFor(String reader) {
        var answer = browserOf(reader).get("/metrics/heatmap/diagrams/" + DRAWN.replace(" ", "%20"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/xml");
        return answer;
    }
}
