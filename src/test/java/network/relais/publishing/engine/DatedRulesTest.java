package network.relais.publishing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import network.relais.publishing.BpmnTree;
import network.relais.publishing.DatedDecision;
import network.relais.publishing.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault of a dated table, planted once into one that has none. */
class DatedRulesTest {

    private static final String FILE = "protocol/introduction_rate.dmn";
    private static final DatedDecision RATE = new DatedDecision(
            "introduction_rate",
            List.of(Map.of("year", 1), Map.of("year", 2), Map.of("year", 3)),
            Map.of("introducerRate", Pattern.compile("[0-9]{1,2}")));

    private final DatedRules rules = new DatedRules(List.of(RATE));

    @Test
    void nothingIsFoundInTheTableAsItIs() throws IOException {
        assertThat(findings(shipped())).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<text>validOn</text> | <text>year</text> | first column does not say from when",
                "hitPolicy=\"FIRST\" | hitPolicy=\"UNIQUE\" | does not say which counts",
                "<inputEntry id=\"later_1\"><text>&gt;= date and time(\"2000-01-01T00:00:00\")</text> | <inputEntry id=\"later_1\"><text></text> | does not say from which day on",
                "<inputEntry id=\"later_1\"><text>&gt;= date and time(\"2000-01-01 | <inputEntry id=\"later_1\"><text>&gt;= date and time(\"2027-01-01 | which comes first",
                "<inputEntry id=\"later_2\"><text>&gt; 2</text> | <inputEntry id=\"later_2\"><text>&gt; 3</text> | No rule fits",
                "<text>\"5\"</text> | <text>\"5 percent\"</text> | It answers “5 percent”"
            })
    void aFaultIsFound(String right, String wrong, String reason) throws IOException {
        var table = shipped();
        assertThat(table).contains(right);

        assertThat(findings(table.replace(right, wrong)))
                .extracting(Finding::reason)
                .anySatisfy(found -> assertThat(found).contains(reason));
    }

    @Test
    void aTableThatJavaAsksMustStayInTheTree() throws IOException {
        var running = BpmnTree.of(Map.of(FILE, bytes(shipped()))).manifest();

        assertThat(rules.gone(BpmnTree.of(Map.of()), running))
                .extracting(Finding::file)
                .containsExactly("introduction_rate.dmn");
        assertThat(rules.gone(BpmnTree.of(Map.of()), BpmnTree.of(Map.of()).manifest()))
                .isEmpty();
    }

    private List<Finding> findings(String table) {
        var findings = new Findings(FILE);
        rules.check(FILE, bytes(table), findings);
        return findings.found();
    }

    private static String shipped() throws IOException {
        return Files.readString(Path.of("bpmn", FILE));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
