package network.relais.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import science.aist.xes.model.AttributeBooleanType;
import science.aist.xes.model.AttributeDateType;
import science.aist.xes.model.AttributeFloatType;
import science.aist.xes.model.AttributeIntType;
import science.aist.xes.model.AttributeStringType;
import science.aist.xes.model.AttributeType;
import science.aist.xes.model.EventType;
import science.aist.xes.model.LogType;
import science.aist.xes.model.TraceType;
import science.aist.xes.model.impl.LogRepository;

/** Event logs as others read them: kept to the schema of the standard, and by a reader that is not ours. */
public final class EventLogs {

    private EventLogs() {}

    /** By the schema first, then by the reader. */
    public static LogType read(byte[] log) throws SAXException, IOException {
        var schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        schemas.newSchema(LogType.class.getResource("/xes.xsd"))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(log)));
        assertThat(new String(log, UTF_8)).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        return new LogRepository().load(new ByteArrayInputStream(log)).getValue();
    }

    public static List<Map<String, Object>> events(TraceType trace) {
        return trace.getEvent().stream()
                .map(EventType::getStringOrDateOrInt)
                .map(EventLogs::attributes)
                .toList();
    }

    public static Map<String, Object> attributes(List<AttributeType> attributes) {
        var values = new TreeMap<String, Object>();
        for (var attribute : attributes) {
            values.put(attribute.getKey(), value(attribute));
        }
        assertThat(values).as("each name is there once").hasSize(attributes.size());
        return values;
    }

    private static Object value(AttributeType attribute) {
        if (attribute instanceof AttributeStringType text) {
            return text.getValue();
        }
        if (attribute instanceof AttributeDateType date) {
            return date.getValue().toGregorianCalendar().toInstant();
        }
        if (attribute instanceof AttributeIntType number) {
            return number.getValue();
        }
        if (attribute instanceof AttributeFloatType number) {
            return number.getValue();
        }
        return ((AttributeBooleanType) attribute).isValue();
    }
}
