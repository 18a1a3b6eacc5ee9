package network.relais.engine;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import network.relais.Rejection;
import network.relais.text.FieldNames;
import network.relais.text.Texts;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a Camunda Form with the rules that its author gave them. Tasklist sees to them in the browser; here they hold
 * whatever somebody submits with, so that a wrong value is told at its field instead of failing further on.
 */
final class FormFields {

    static final FormFields NONE = new FormFields(Map.of());

    /** Where the form sets no limit: as much as the engine keeps. */
    private static final int LONGEST = 4000;

    /** Choices made while the program runs are ids. */
    private static final int LONGEST_CHOICE = 200;

    /** What is outside is a slip of the keys, and further on some databases cannot keep it. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private static final String YEARS_OF_DAYS = FIRST_DAY.getYear() + " %s " + LAST_DAY.getYear();

    private static final Pattern VALUE = Pattern.compile("\\{\\{[^}]*}}");

    private final Map<String, JsonNode> fields;

    private FormFields(Map<String, JsonNode> fields) {
        this.fields = fields;
    }

    static FormFields of(JsonNode form) {
        var fields = new LinkedHashMap<String, JsonNode>();
        collect(form, fields);
        return new FormFields(fields);
    }

    private static void collect(JsonNode node, Map<String, JsonNode> fields) {
        if (node.path("key").isTextual()) {
            fields.put(node.path("key").asText(), node);
        }
        node.path("components").forEach(component -> collect(component, fields));
    }

    Set<String> names() {
        return Collections.unmodifiableSet(fields.keySet());
    }

    /** @throws Rejection naming the first field that breaks a rule, by its label, and how to mend it */
    void check(Map<String, @Nullable Object> submitted) {
        fields.forEach((name, field) -> {
            var value = valueOf(submitted, name);
            if (value == null || value.equals("")) {
                refuseIfRequired(field);
            } else {
                check(field, value);
            }
        });
    }

    /** Whether a field that shows under a condition is shown is the form's to know: its absence is left to the step. */
    private static void refuseIfRequired(JsonNode field) {
        if (field.path("validate").path("required").asBoolean()
                && field.path("conditional").isMissingNode()) {
            var choices = choicesOf(field);
            throw new FieldRefused(
                    field,
                    "The field \"%s\" is empty. "
                            + (choices.isEmpty() ? "Fill it in." : "Choose one of these: " + inWords(choices) + "."),
                    "Le champ «\u00a0%s\u00a0» est vide\u00a0: "
                            + (choices.isEmpty() ? "remplissez-le." : "choisissez une des réponses."));
        }
    }

    private static void check(JsonNode field, Object value) {
        switch (field.path("type").asText()) {
            case "textfield" -> Texts.oneLine(label(field), text(field, value), longest(field));
            case "textarea" -> Texts.paragraph(label(field), text(field, value), longest(field));
            case "radio", "select" -> checkChoice(field, text(field, value));
            case "datetime" -> checkDay(field, text(field, value));
            case "checkbox" -> {
                if (!(value instanceof Boolean)) {
                    throw new FieldRefused(
                            field,
                            "The field \"%s\" is ticked or not: true or false.",
                            "Le champ «\u00a0%s\u00a0» est coché ou non\u00a0: true ou false.");
                }
            }
            default -> {
                // A kind of field that the forms of this project do not use: the step looks at its value.
            }
        }
    }

    private static String text(JsonNode field, Object value) {
        if (value instanceof String text) {
            PlainTexts.check(label(field), text);
            return text;
        }
        throw new FieldRefused(
                field,
                "The field \"%s\" takes a text. Type it again.",
                "Le champ «\u00a0%s\u00a0» prend un texte. Retapez-le.");
    }

    private static int longest(JsonNode field) {
        return field.path("validate").path("maxLength").asInt(LONGEST);
    }

    private static void checkChoice(JsonNode field, String value) {
        var choices = choicesOf(field);
        if (choices.isEmpty()) {
            Texts.oneLine(label(field), value, LONGEST_CHOICE);
        } else if (choices.stream()
                .noneMatch(choice -> choice.path("value").asText().equals(value))) {
            throw new FieldRefused(
                    field,
                    "The field \"%s\" takes one of these: " + inWords(choices) + ". Choose one of them.",
                    "Le champ «\u00a0%s\u00a0» prend une des réponses proposées. Choisissez-en une.");
        }
    }

    private static List<JsonNode> choicesOf(JsonNode field) {
        var choices = new ArrayList<JsonNode>();
        field.path("values").forEach(choices::add);
        return choices;
    }

    private static String inWords(List<JsonNode> choices) {
        return choices.stream()
                .map(choice -> "\"" + choice.path("label").asText() + "\"")
                .collect(joining(", "));
    }

    private static void checkDay(JsonNode field, String value) {
        try {
            var day = LocalDate.parse(value);
            if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
                throw new FieldRefused(
                        field,
                        "The field \"%s\" takes a day between the years " + YEARS_OF_DAYS.formatted("and")
                                + ". Choose another one.",
                        "Le champ «\u00a0%s\u00a0» prend un jour entre les années " + YEARS_OF_DAYS.formatted("et")
                                + ". Choisissez-en un autre.");
            }
        } catch (DateTimeException noDay) {
            throw new FieldRefused(
                    field,
                    "The field \"%s\" takes a day such as 2026-03-04. Choose it again.",
                    "Le champ «\u00a0%s\u00a0» prend un jour, comme 2026-03-04. Choisissez-le à nouveau.");
        }
    }

    /** Without the values that the form puts into it, which only Tasklist knows. */
    private static String label(JsonNode field) {
        var label = VALUE.matcher(
                        field.path("label").asText(field.path("dateLabel").asText()))
                .replaceAll("…");
        return label.isEmpty() ? field.path("key").asText() : label;
    }

    /** A serialized object stays what it is, unread, and is refused as such. */
    private static @Nullable Object valueOf(Map<String, @Nullable Object> submitted, String name) {
        if (!(submitted instanceof VariableMap typed)) {
            return submitted.get(name);
        }
        TypedValue value = typed.getValueTyped(name);
        return value == null || value instanceof SerializableValue ? value : value.getValue();
    }

    static final class FieldRefused extends Rejection {

        private static final long serialVersionUID = 1L;

        /** @param message with a place for the field's label, as has the French one */
        FieldRefused(JsonNode field, String message, String french) {
            super(
                    "FIELD_REFUSED",
                    message.replace("%s", label(field)),
                    french.replace("%s", FieldNames.french(label(field))));
        }
    }
}
