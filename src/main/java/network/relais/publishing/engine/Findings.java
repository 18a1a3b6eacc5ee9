package network.relais.publishing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import network.relais.publishing.Finding;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What was found in one file so far. */
final class Findings {

    private final String file;
    private final List<Finding> found = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    /** About the whole file. */
    void add(String reason, String remedy) {
        found.add(new Finding(file, "", "", reason, remedy));
    }

    void add(String element, String label, String reason, String remedy) {
        found.add(new Finding(file, element, label, reason, remedy));
    }

    void add(ModelElementInstance element, String reason, String remedy) {
        found.add(new Finding(file, text(element, "id"), text(element, "name"), reason, remedy));
    }

    /** About an element of the text: it is named by the nearest element around it that has an id. */
    void add(Element element, String reason, String remedy) {
        Node named = element;
        while (named instanceof Element inside && !inside.hasAttribute("id")) {
            named = inside.getParentNode();
        }
        if (named instanceof Element shown) {
            found.add(new Finding(file, shown.getAttribute("id"), shown.getAttribute("name"), reason, remedy));
        } else {
            add(reason, remedy);
        }
    }

    List<Finding> found() {
        return found;
    }

    private static String text(ModelElementInstance element, String attribute) {
        return Optional.ofNullable(element.getAttributeValue(attribute)).orElse("");
    }
}
