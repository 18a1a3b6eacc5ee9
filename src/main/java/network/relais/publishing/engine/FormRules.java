package network.relais.publishing.engine;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** What a Camunda Form must be for Tasklist 7.24 to show it and to let it be completed. */
final class FormRules {

    private static final Set<String> COMPONENTS = Set.of(
            "button",
            "checkbox",
            "checklist",
            "datetime",
            "default",
            "expression",
            "group",
            "html",
            "image",
            "number",
            "radio",
            "select",
            "separator",
            "spacer",
            "table",
            "taglist",
            "text",
            "textarea",
            "textfield");

    private final JsonMapper json = JsonMapper.builder().build();

    void check(String file, byte[] content, Findings findings) {
        JsonNode form;
        try {
            form = json.readTree(content);
        } catch (JacksonException unreadable) {
            var line = unreadable.getLocation() == null
                    ? 0
                    : unreadable.getLocation().getLineNr();
            findings.add(
                    "It is no form: %s (line %d).".formatted(unreadable.getOriginalMessage(), line),
                    "Open it in the Modeler, correct it and save again.");
            return;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (!form.path("components").isArray()) {
            findings.add("It is no form: it has no components.", "Make it in the Modeler's form editor.");
            return;
        }
        var id = form.path("id").asText();
        if (!id.equals(Names.idOf(file))) {
            findings.add(
                    "The form has the id “%s”, its file is called “%s”.".formatted(id, Names.idOf(file)),
                    "Give both the same name.");
        }
        checkComponents(form, findings);
    }

    private static void checkComponents(JsonNode parent, Findings findings) {
        for (var component : parent.path("components")) {
            var type = component.path("type").asText();
            if (!COMPONENTS.contains(type)) {
                findings.add(
                        component.path("id").asText(component.path("key").asText()),
                        component.path("label").asText(),
                        reason(type),
                        remedy(type));
            }
            checkComponents(component, findings);
        }
    }

    private static String reason(String type) {
        return switch (type) {
            case "dynamiclist" -> "A form with a dynamic list cannot be completed in Tasklist.";
            case "filepicker" -> "A form with a file picker does not open in Tasklist.";
            default -> "Tasklist does not know the component “%s”.".formatted(type);
        };
    }

    private static String remedy(String type) {
        return switch (type) {
            case "dynamiclist", "filepicker" -> "Ask for a page of ours, or do without.";
            default -> "Use another component.";
        };
    }
}
