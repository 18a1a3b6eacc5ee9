package network.relais.protocol;

import static network.relais.protocol.Example.ANNE;
import static network.relais.protocol.Example.BRUNO;
import static network.relais.protocol.Example.CHLOE;
import static network.relais.protocol.Example.contribution;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import network.relais.proof.CanonicalJson;
import network.relais.proof.Fingerprint;
import org.junit.jupiter.api.Test;

/** The example of {@code docs/proof.md}, worked out again, and what becomes of it when somebody changes it. */
class CheckOpeningsTest {

    private static final Path DOCS = Path.of("docs");
    private static final String SECRET = "an example, and so no secret";

    private static final ProtocolVersion VERSION = new ProtocolVersion(
            "M-2026-0001",
            1,
            1,
            ProtocolVersion.Origin.NEGOTIATED,
            ANNE,
            Instant.parse("2026-11-02T09:30:00Z"),
            Example.terms(contribution("c1", ANNE, 10), contribution("c2", BRUNO, 7), contribution("c3", CHLOE, 6)),
            List.of(),
            ProtocolVersion.Status.PROPOSED,
            null);

    @Test
    void theDocumentedFileIsTheOneThatBrunoGets() throws IOException {
        assertThat(Files.readString(DOCS.resolve("proof-example.json")).strip()).isEqualTo(CanonicalJson.of(file()));
    }

    @Test
    void theDocumentedFiguresAreWorkedOutFromIt() throws IOException {
        var file = parse(Files.readString(DOCS.resolve("proof-example.json")));
        var opening = (String) ((Map<?, ?>) ((List<?>) file.get("lines")).get(0)).get("opening");

        assertThat(Files.readString(DOCS.resolve("proof.md")))
                .contains(Fingerprint.of((String) file.get("document")), Fingerprint.of(opening))
                .contains("line 6: delivery of p2, 4 581.38 EUR excl. VAT");
    }

    @Test
    void aFileThatHoldsSaysWhatItProvesAndNothingElse() {
        var checked = CheckOpenings.of(file(), CheckOpeningsTest::parse);

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.about())
                .isEqualTo("version 1 of the agreement of M-2026-0001, proposed at 2026-11-02T09:30:00Z");
        assertThat(checked.shown()).containsExactly("line 6: delivery of p2, 4 581.38 EUR excl. VAT");
        assertThat(lines().stream()
                        .filter(line -> !line.party().equals(BRUNO))
                        .map(line -> String.valueOf(line.amount().minorUnits()))
                        .filter(CanonicalJson.of(file())::contains))
                .isEmpty();
    }

    @Test
    void whateverIsChangedIsNamed() {
        assertThat(faultsOf(changed("document", "\"budget\":2000000", "\"budget\":2000001")))
                .containsExactly("The document does not have the fingerprint that the file names.");
        assertThat(faultsOf(changed("schedule", "Deposit", "Deposits")))
                .containsExactly("The milestones and instalments are not those that the document holds under seal.");
        var richer = new HashMap<>(file());
        richer.put(
                "lines",
                List.of(Map.of("position", 5, "opening", opening().replace("\"amount\":458138", "\"amount\":458139"))));
        assertThat(faultsOf(richer)).containsExactly("Line 6 is not the one that the document holds under seal.");
        var moved = new HashMap<>(file());
        moved.put("lines", List.of(Map.of("position", 4, "opening", opening())));
        assertThat(faultsOf(moved)).containsExactly("Line 5 is not the one that the document holds under seal.");
    }

    @Test
    void whatIsNoSuchFileIsRefusedInWords() {
        assertThatThrownBy(() -> faultsOf(Map.of("format", "else"))).hasMessageContaining("relais.openings/1");
        var broken = new HashMap<>(file());
        broken.remove("document");
        assertThatThrownBy(() -> faultsOf(broken)).hasMessageContaining("not whole");
        var outside = new HashMap<>(file());
        outside.put("lines", List.of(Map.of("position", 99, "opening", opening())));
        assertThatThrownBy(() -> faultsOf(outside)).hasMessageContaining("not whole");
    }

    private static List<String> faultsOf(Map<String, Object> file) {
        return CheckOpenings.of(file, CheckOpeningsTest::parse).faults();
    }

    private static Map<String, Object> changed(String part, String was, String is) {
        var file = new HashMap<>(file());
        assertThat((String) file.get(part)).contains(was);
        file.computeIfPresent(part, (name, text) -> ((String) text).replace(was, is));
        return file;
    }

    private static String opening() {
        return VersionDocument.openingOfLine(lines().get(5), 5, SECRET);
    }

    /** As Bruno gets it where everybody reads the own lines only. */
    private static Map<String, Object> file() {
        var document = VersionDocument.of(VERSION, lines(), SECRET);
        return Map.of(
                "format",
                ProtocolOpenings.FORMAT,
                "fingerprint",
                Fingerprint.of(document),
                "document",
                document,
                "lines",
                List.of(Map.of("position", 5, "opening", opening())),
                "schedule",
                VersionDocument.openingOfSchedule(VERSION.terms(), SECRET));
    }

    private static List<ProtocolLine> lines() {
        return ExplainedLine.allOf(VERSION.split()).stream()
                .map(each -> new ProtocolLine(
                        each.line().key(),
                        each.line().label(),
                        each.amount(),
                        each.why().inWords(Locale.FRENCH),
                        each.why().inWords(Locale.ENGLISH)))
                .toList();
    }

    private static Map<String, Object> parse(String json) {
        try {
            return new ObjectMapper().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
