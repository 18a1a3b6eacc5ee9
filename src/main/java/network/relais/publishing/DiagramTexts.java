package network.relais.publishing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The names and notes that people read in the picture of a diagram, and of its steps in lists. */
public final class DiagramTexts {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String PLACES = "http://www.omg.org/spec/DD/20100524/DC";

    /** What the Modeler gives a label before somebody draws it narrower or wider: most words fit in without being cut. */
    private static final double USUAL_WIDTH = 90;

    /** Beside these, a file holds messages, errors and the like, whose names only the engine reads. */
    private static final Set<String> DRAWN = Set.of("process", "collaboration");

    /** What has a name in a process and no place in its picture. */
    private static final Set<String> UNSEEN = Set.of(
            "property",
            "dataInput",
            "dataOutput",
            "inputSet",
            "outputSet",
            "performer",
            "humanPerformer",
            "potentialOwner");

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
     * The diagram with what is said instead of each of its names and notes, and room for it; as it is, where nothing is said
     * otherwise or it cannot be read.
     */
    public static String replaced(String diagram, UnaryOperator<String> said) {
        Document read;
        try {
            read = SafeXml.parse(diagram.getBytes(StandardCharsets.UTF_8));
        } catch (SAXException unreadable) {
            return diagram;
        }
        var saidOtherwise = new HashSet<String>();
        visit(read, (element, text) -> {
            var instead = said.apply(text);
            if (!instead.equals(text)) {
                saidOtherwise.add(element);
            }
            return instead;
        });
        if (saidOtherwise.isEmpty()) {
            return diagram;
        }
        giveRoom(read, saidOtherwise);
        return SafeXml.written(read);
    }

    /** A label is drawn as wide as its text was; another text would be cut within its words. */
    private static void giveRoom(Document diagram, Set<String> elements) {
        SafeXml.elements(diagram).stream()
                .filter(shape ->
                        DRAWING.equals(shape.getNamespaceURI()) && elements.contains(shape.getAttribute("bpmnElement")))
                .flatMap(shape -> SafeXml.children(shape, DRAWING, "BPMNLabel"))
                .flatMap(label -> SafeXml.children(label, PLACES, "Bounds"))
                .forEach(DiagramTexts::widen);
    }

    /** Around its middle. */
    private static void widen(Element place) {
        double left;
        double width;
        try {
            left = Double.parseDouble(place.getAttribute("x"));
            width = Double.parseDouble(place.getAttribute("width"));
        } catch (NumberFormatException drawnNowhere) {
            return;
        }
        if (width < USUAL_WIDTH) {
            place.setAttribute("x", String.valueOf(left - (USUAL_WIDTH - width) / 2));
            place.setAttribute("width", String.valueOf(USUAL_WIDTH));
        }
    }

    private interface Visit {
        String instead(String element, String text);
    }

    private static void visit(Document diagram, Visit visit) {
        for (var element : SafeXml.elements(diagram)) {
            if (!BPMN.equals(element.getNamespaceURI())) {
                continue;
            }
            if (element.getLocalName().equals("categoryValue")) {
                // What is written on a group.
                say(element, "value", visit);
            }
            if (!isDrawn(element) || UNSEEN.contains(element.getLocalName())) {
                continue;
            }
            say(element, "name", visit);
            if (element.getLocalName().equals("text") && element.getParentNode() instanceof Element note) {
                element.setTextContent(visit.instead(note.getAttribute("id"), element.getTextContent()));
            }
        }
    }

    private static void say(Element element, String attribute, Visit visit) {
        if (element.hasAttribute(attribute)) {
            element.setAttribute(attribute, visit.instead(element.getAttribute("id"), element.getAttribute(attribute)));
        }
    }

    private static boolean isDrawn(Element element) {
        return DRAWN.contains(element.getLocalName())
                || element.getParentNode() instanceof Element around && isDrawn(around);
    }
}
