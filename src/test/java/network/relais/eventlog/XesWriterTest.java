package network.relais.eventlog;

import static network.relais.testing.EventLogs.attributes;
import static network.relais.testing.EventLogs.events;
import static network.relais.testing.EventLogs.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import network.relais.eventlog.LoggedEvent.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXParseException;
import science.aist.xes.model.ClassifierType;
import science.aist.xes.model.ExtensionType;

/** What is written keeps to the schema of the standard, and a reader that is not ours finds all of it again. */
class XesWriterTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.123456789Z");

    private static final LoggedEvent DRAFTED = event("m1", "Draft protocol", Transition.COMPLETE, NINE);

    @Test
    void aReaderFindsEverythingAgain() throws Exception {
        var log = read(written(xes -> {
            xes.begin("m1", Map.of("place", "Nîmes", "days", 12L, "open", true));
            xes.write(new LoggedEvent(
                    "m1", "Draft protocol", "s1", Transition.START, NINE, Map.of("waitsFor", "coordinator")));
            xes.write(new LoggedEvent(
                    "m1",
                    "Draft protocol",
                    "s1",
                    Transition.COMPLETE,
                    NINE.plusSeconds(60),
                    Map.of("due", NINE, "share", 0.25)));
            xes.write(event("m2", "Qualify lead", Transition.ATE_ABORT, NINE));
        }));

        assertThat(log.getXesVersion()).isEqualByComparingTo("1849.2016");
        assertThat(log.getExtension())
                .extracting(ExtensionType::getPrefix, ExtensionType::getUri)
                .containsExactly(
                        tuple("concept", "http://www.xes-standard.org/concept.xesext"),
                        tuple("lifecycle", "http://www.xes-standard.org/lifecycle.xesext"),
                        tuple("time", "http://www.xes-standard.org/time.xesext"));
        assertThat(log.getClassifier())
                .extracting(ClassifierType::getKeys)
                .containsExactly("concept:name", "concept:name lifecycle:transition");
        assertThat(attributes(log.getStringOrDateOrInt()))
                .isEqualTo(Map.of("concept:name", "Relais", "lifecycle:model", "standard"));
        assertThat(log.getTrace())
                .extracting(trace -> attributes(trace.getStringOrDateOrInt()))
                .containsExactly(
                        Map.of("concept:name", "m1", "place", "Nîmes", "days", 12L, "open", true),
                        Map.of("concept:name", "m2"));
        assertThat(events(log.getTrace().get(0)))
                .containsExactly(
                        Map.of(
                                "concept:name", "Draft protocol",
                                "concept:instance", "s1",
                                "lifecycle:transition", "start",
                                "time:timestamp", Instant.parse("2026-03-02T09:00:00.123Z"),
                                "waitsFor", "coordinator"),
                        Map.of(
                                "concept:name",
                                "Draft protocol",
                                "concept:instance",
                                "s1",
                                "lifecycle:transition",
                                "complete",
                                "time:timestamp",
                                Instant.parse("2026-03-02T09:01:00.123Z"),
                                "due",
                                Instant.parse("2026-03-02T09:00:00.123Z"),
                                "share",
                                0.25));
        assertThat(events(log.getTrace().get(1))).singleElement().satisfies(event -> assertThat(event)
                .containsEntry("lifecycle:transition", "ate_abort"));
    }

    @Test
    void aLogOfNothingIsALog() throws Exception {
        assertThat(read(written(xes -> {})).getTrace()).isEmpty();
        assertThat(read(written(xes -> xes.begin("m1", Map.of()))).getTrace()).hasSize(1);
    }

    /** Whatever people type, and what no XML can hold becomes a mark instead of a document that nobody can open. */
    @Property(tries = 200)
    void whateverPeopleTypeCanBeRead(@ForAll String label) throws Exception {
        var log = read(written(xes -> xes.write(event("m1", label, Transition.START, NINE))));

        assertThat(events(log.getTrace().get(0))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b> & \"c\" 'd'", "Prüfung – 完成 😀"})
    void textsComeThroughAsTheyAre(String label) throws Exception {
        var log = read(written(xes -> xes.write(event("m1", label, Transition.START, NINE))));

        assertThat(events(log.getTrace().get(0)))
                .extracting(event -> event.get("concept:name"))
                .containsExactly(label);
    }

    /** As in any attribute of XML: labels that are broken into two lines on a diagram read well without. */
    @Test
    void aLineBreakBecomesASpace() throws Exception {
        var log = read(written(xes -> xes.write(event("m1", "Take up or\ndecline", Transition.START, NINE))));

        assertThat(events(log.getTrace().get(0)))
                .extracting(event -> event.get("concept:name"))
                .containsExactly("Take up or decline");
    }

    @Test
    void aCharacterThatNoXmlHoldsBecomesAMark() throws Exception {
        var log = read(written(xes -> xes.write(event("m1", "a\u0001b\uFFFEc\uD800d", Transition.START, NINE))));

        assertThat(events(log.getTrace().get(0)))
                .extracting(event -> event.get("concept:name"))
                .containsExactly("a\uFFFDb\uFFFDc\uFFFDd");
    }

    @Test
    void theEventsOfACaseComeInTheOrderOfTime() {
        assertThatThrownBy(() -> written(xes -> {
                    xes.write(DRAFTED);
                    xes.write(event("m1", "Answer", Transition.START, NINE.minusMillis(1)));
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("m1")
                .hasMessageContaining("Answer");
    }

    @Test
    void whatIsNoAttributeIsRefusedBeforeAnythingOfItIsWritten() throws Exception {
        var log = read(written(xes -> {
            for (var wrong : List.<Map<String, Object>>of(
                    Map.of("org:resource", "anne"),
                    Map.of("", "x"),
                    Map.of("a b", "x"),
                    Map.of("share", Double.NaN),
                    Map.of("days", 12))) {
                assertThatThrownBy(() -> xes.begin("m1", wrong)).isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(
                                () -> xes.write(new LoggedEvent("m1", "Answer", "s1", Transition.START, NINE, wrong)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            xes.write(DRAFTED);
        }));

        assertThat(log.getTrace()).singleElement().satisfies(trace -> assertThat(events(trace))
                .hasSize(1));
    }

    @Test
    void aLogThatBrokeOffIsNeverTakenForAWholeOne() {
        var out = new ByteArrayOutputStream();
        var xes = new XesWriter(out, "Relais");
        xes.write(DRAFTED);

        assertThatThrownBy(() -> read(out.toByteArray())).isInstanceOf(SAXParseException.class);
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        var full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left");
            }
        };
        var xes = new XesWriter(full, "Relais");

        assertThatThrownBy(() -> {
                    xes.write(DRAFTED);
                    xes.finish();
                })
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("No space left");
    }

    private static LoggedEvent event(String caseId, String activity, Transition transition, Instant at) {
        return new LoggedEvent(caseId, activity, "s1", transition, at, Map.of());
    }

    private static byte[] written(Consumer<XesWriter> log) {
        var out = new ByteArrayOutputStream();
        var xes = new XesWriter(out, "Relais");
        log.accept(xes);
        xes.finish();
        return out.toByteArray();
    }
}
