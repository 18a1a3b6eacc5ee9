package network.relais.overview.web;

import static network.relais.web.PageLanguage.say;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the forms of the page hold: nothing at first; after a refusal what was typed, with the message at its field.
 *
 * @param open which form is unfolded, such as {@code cancel}
 * @param errors by field; under the form's name what belongs to no field
 * @param typed by field
 */
record MissionForms(@Nullable String open, Map<String, String> errors, Map<String, String> typed) {

    static final MissionForms UNTOUCHED = new MissionForms(null, Map.of(), Map.of());

    static MissionForms refused(String form, String field, @Nullable String message, Map<String, String> typed) {
        return new MissionForms(form, Map.of(field, Objects.requireNonNullElse(message, "")), typed);
    }

    /** As {@link #refused}, and whichever of these fields is empty is marked as well, so that one look is enough. */
    static MissionForms refusedWithEmpty(
            String form, String field, String message, Map<String, String> typed, String... required) {
        var errors = new HashMap<>(Map.of(field, message));
        for (var each : required) {
            if (typed.getOrDefault(each, "").isBlank()) {
                errors.put(each, say("This field is empty. Fill it in.", "Ce champ est vide. Remplissez-le."));
            }
        }
        return new MissionForms(form, errors, typed);
    }

    public boolean isOpen(String form) {
        return form.equals(open);
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public String typed(String field) {
        return Optional.ofNullable(typed.get(field)).orElse("");
    }
}
