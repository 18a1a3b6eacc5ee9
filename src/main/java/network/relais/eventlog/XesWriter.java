package network.relais.eventlog;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes an event log event by event, so that a million of them need no more memory than one. Events come case by case, and those
 * of a case in the order of time. A log that was not {@linkplain #finish finished} is no document: one that broke off halfway is
 * never taken for a whole one.
 */
public final class XesWriter {

    /** The standard and its year, as the schema wants it: a decimal number. */
    private static final String VERSION = "1849.2016";

    private static final String UNKNOWN = "UNKNOWN";

    /** Without a colon, which would name an extension of the standard. */
    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9.-]*");

    /** What XML 1.0 cannot hold, not even escaped. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;
    private @Nullable String openCase;
    private Instant latest = Instant.MIN;

    /**
     * @param out is written to and not closed
     * @param name of the log
     * @throws UncheckedIOException here and below, if nothing can be written any more
     */
    public XesWriter(OutputStream out, String name) {
        try {
            this.xml = XMLOutputFactory.newDefaultFactory()
                    .createXMLStreamWriter(new BufferedOutputStream(out), StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        write(() -> {
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("log");
            xml.writeAttribute("xes.version", VERSION);
            xml.writeAttribute("xes.features", "");
            extension("Concept", "concept");
            extension("Lifecycle", "lifecycle");
            extension("Time", "time");
            global("trace", Map.of("concept:name", UNKNOWN));
            global(
                    "event",
                    Map.of(
                            "concept:name",
                            UNKNOWN,
                            "concept:instance",
                            UNKNOWN,
                            "lifecycle:transition",
                            "complete",
                            "time:timestamp",
                            Instant.EPOCH));
            classifier("Activity", "concept:name");
            classifier("ActivityAndTransition", "concept:name lifecycle:transition");
            attribute("concept:name", name);
            attribute("lifecycle:model", "standard");
        });
    }

    /**
     * Begins the next case with what is known of it as a whole; without, its first event begins it.
     *
     * @param attributes as of an event
     */
    public void begin(String caseId, Map<String, Object> attributes) {
        check(attributes);
        write(() -> {
            if (openCase != null) {
                xml.writeEndElement();
            }
            openCase = caseId;
            latest = Instant.MIN;
            xml.writeCharacters("\n");
            xml.writeStartElement("trace");
            attribute("concept:name", caseId);
            attributes(attributes);
        });
    }

    /** @throws IllegalArgumentException if it happened before the one written last in its case, or has an attribute that is none */
    public void write(LoggedEvent event) {
        check(event.attributes());
        if (!event.caseId().equals(openCase)) {
            begin(event.caseId(), Map.of());
        }
        if (event.at().isBefore(latest)) {
            throw new IllegalArgumentException("In case %s, %s at %s comes after what happened at %s"
                    .formatted(event.caseId(), event.activity(), event.at(), latest));
        }
        latest = event.at();
        write(() -> {
            xml.writeCharacters("\n");
            xml.writeStartElement("event");
            attribute("concept:name", event.activity());
            attribute("concept:instance", event.instance());
            attribute("lifecycle:transition", event.transition().name().toLowerCase(Locale.ROOT));
            attribute("time:timestamp", event.at());
            attributes(event.attributes());
            xml.writeEndElement();
        });
    }

    /** Ends the log. What it was written to stays open. */
    public void finish() {
        write(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private void extension(String name, String prefix) throws XMLStreamException {
        xml.writeEmptyElement("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", "http://www.xes-standard.org/%s.xesext".formatted(prefix));
    }

    /** What each trace or event has, and what a reader puts where one has not. */
    private void global(String scope, Map<String, Object> attributes) throws XMLStreamException {
        xml.writeStartElement("global");
        xml.writeAttribute("scope", scope);
        attributes(attributes);
        xml.writeEndElement();
    }

    /** By which attributes a tool takes two events to be of a kind. */
    private void classifier(String name, String keys) throws XMLStreamException {
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", name);
        xml.writeAttribute("scope", "event");
        xml.writeAttribute("keys", keys);
    }

    /** In the order of their names. */
    private void attributes(Map<String, Object> attributes) throws XMLStreamException {
        for (var attribute : new TreeMap<>(attributes).entrySet()) {
            attribute(attribute.getKey(), attribute.getValue());
        }
    }

    /** Before anything of them is written. */
    private static void check(Map<String, Object> attributes) {
        attributes.forEach((name, value) -> {
            if (!ATTRIBUTE.matcher(name).matches()) {
                throw new IllegalArgumentException("An attribute cannot be called “%s”".formatted(name));
            }
            type(name, value);
        });
    }

    private void attribute(String key, Object value) throws XMLStreamException {
        xml.writeEmptyElement(type(key, value));
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", NOT_XML.matcher(text(value)).replaceAll("\uFFFD"));
    }

    private static String type(String key, Object value) {
        if (value instanceof String) {
            return "string";
        }
        if (value instanceof Instant) {
            return "date";
        }
        if (value instanceof Long) {
            return "int";
        }
        if (value instanceof Double number && Double.isFinite(number)) {
            return "float";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        throw new IllegalArgumentException("Attribute %s cannot hold %s (%s)"
                .formatted(key, value, value.getClass().getName()));
    }

    private static String text(Object value) {
        // Tools read milliseconds; some stumble over more.
        return value instanceof Instant instant
                ? instant.truncatedTo(ChronoUnit.MILLIS).toString()
                : value.toString();
    }

    private interface Part {
        void write() throws XMLStreamException;
    }

    private static void write(Part part) {
        try {
            part.write();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static UncheckedIOException broken(XMLStreamException e) {
        return new UncheckedIOException(new IOException("The event log cannot be written", e));
    }
}
