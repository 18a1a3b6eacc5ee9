package network.relais.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The texts that people read in a Camunda Form, wherever among its components they stand. */
public final class FormTexts {

    private static final Set<String> HELD_AS = Set.of(
            "alt",
            "content",
            "dateLabel",
            "description",
            "label",
            "placeholder",
            "prefixAdorner",
            "suffixAdorner",
            "text",
            "timeLabel",
            "title");

    /** What the Modeler keeps for others than the form's reader. */
    private static final Set<String> NOT_SHOWN = Set.of("conditional", "properties", "validate");

    private FormTexts() {}

    /**
     * A text and where it stands.
     *
     * @param component id of the nearest component around it, empty where there is none
     */
    public record Text(String component, String text) {}

    /** In the order of the file; one that stands there several times comes several times. */
    public static List<Text> of(JsonNode form) {
        var texts = new ArrayList<Text>();
        visit(form.path("components"), "", (component, text) -> {
            texts.add(new Text(component, text));
            return text;
        });
        return texts;
    }

    /** Puts into the form what is said instead of each of its texts. */
    public static void replace(JsonNode form, UnaryOperator<String> said) {
        visit(form.path("components"), "", (component, text) -> said.apply(text));
    }

    private interface Visit {
        String instead(String component, String text);
    }

    private static void visit(JsonNode node, String around, Visit visit) {
        if (node.isArray()) {
            node.forEach(each -> visit(each, around, visit));
        } else if (node instanceof ObjectNode object) {
            var component = object.path("id").asText(around);
            for (Map.Entry<String, JsonNode> held : object.properties()) {
                if (held.getValue().isTextual() && HELD_AS.contains(held.getKey())) {
                    object.put(
                            held.getKey(),
                            visit.instead(component, held.getValue().textValue()));
                } else if (!NOT_SHOWN.contains(held.getKey())) {
                    visit(held.getValue(), component, visit);
                }
            }
        }
    }
}
