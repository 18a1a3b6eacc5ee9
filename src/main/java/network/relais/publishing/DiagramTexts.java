package network.relais.publishing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The names and notes that people read in the picture of a diagram, and of its steps in lists. */
public final class DiagramTexts {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** Beside these, a file holds messages, errors and the like, whose names only the engine reads. */
    private static final Set<String> DRAWN = Set.of("process", "collaboration");

    private DiagramTexts() {}

    /** Each in one line, in the order of the file, with the id of what bears it; one that stands there several times comes several times. */
    public static List<FormTexts.Text> of(Document diagram) {
        var texts = new ArrayList<FormTexts.Text>();
        visit(diagram, (element, text) -> {
            texts.add(new FormTexts.Text(element, FrenchWords.inOneLine(text)));
            return text;
        });
        return texts;
    }

    /**
     * The diagram with what is said instead of each of its names and notes; as it is, where nothing is said otherwise or it cannot
     * be read.
     */
    public static String replaced(String diagram, UnaryOperator<String> said) {
        Document read;
        try {
            read = SafeXml.parse(diagram.getBytes(StandardCharsets.UTF_8));
        } catch (SAXException unreadable) {
            return diagram;
        }
        return visit(read, (element, text) -> said.apply(text)) ? SafeXml.written(read) : diagram;
    }

    private interface Visit {
        String instead(String element, String text);
    }

    /** @return whether anything was said otherwise */
    private static boolean visit(Document diagram, Visit visit) {
        var isOther = false;
        for (var element : SafeXml.elements(diagram)) {
            if (!BPMN.equals(element.getNamespaceURI()) || !isDrawn(element)) {
                continue;
            }
            if (element.hasAttribute("name")) {
                var name = element.getAttribute("name");
                var instead = visit.instead(element.getAttribute("id"), name);
                element.setAttribute("name", instead);
                isOther |= !instead.equals(name);
            }
            if (element.getLocalName().equals("text") && element.getParentNode() instanceof Element note) {
                var text = element.getTextContent();
                var instead = visit.instead(note.getAttribute("id"), text);
                element.setTextContent(instead);
                isOther |= !instead.equals(text);
            }
        }
        return isOther;
    }

    private static boolean isDrawn(Element element) {
        return DRAWN.contains(element.getLocalName())
                || element.getParentNode() instanceof Element around && isDrawn(around);
    }
}
