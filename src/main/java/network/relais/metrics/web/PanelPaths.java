package network.relais.metrics.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import network.relais.web.ApiPaths;
import org.springframework.stereotype.Component;

/** Each panel's address for machines, with what it can be asked: a panel that is there is described. */
@Component
class PanelPaths implements ApiPaths {

    private final List<Panel> panels;
    private final OwnPanel own;
    private final Says says;

    PanelPaths(List<Panel> panels, OwnPanel own, Says says) {
        this.panels = panels.stream().sorted(Comparator.comparing(Panel::place)).toList();
        this.own = own;
        this.says = says;
    }

    @Override
    public Map<String, Object> paths() {
        var say = says.in(Locale.ENGLISH);
        var paths = new LinkedHashMap<String, Object>();
        panels.forEach(panel ->
                add(paths, panel, panel.isForAnimatorsOnly() ? "For animators." : "For managers and animators.", say));
        add(paths, own.of(""), "For whoever is signed in, and about nobody but them.", say);
        return paths;
    }

    private static void add(Map<String, Object> paths, Panel panel, String whom, Say say) {
        paths.put("/api/metrics/" + panel.key(), Map.of("get", operation(panel, whom, say)));
    }

    private static Map<String, Object> operation(Panel panel, String whom, Say say) {
        var parameters = new ArrayList<Map<String, Object>>();
        panel.filters().stream().sorted().forEach(filter -> parameters.add(reference("parameters/" + filter)));
        panel.questions().forEach(question -> parameters.add(parameter(question, say)));
        var operation = new LinkedHashMap<String, Object>();
        operation.put("tags", List.of("metrics"));
        operation.put("operationId", "metrics-" + panel.key());
        operation.put("summary", say.text("panel." + panel.key()));
        operation.put("description", say.text("purpose." + panel.key()) + " " + whom);
        operation.put("parameters", parameters);
        operation.put(
                "responses",
                Map.of(
                        "200",
                        Map.of(
                                "description",
                                "The panel's tables by their keys, each row by its columns' keys.",
                                "content",
                                Map.of("application/json", Map.of("schema", PanelTables.schema(panel.key())))),
                        "400",
                        reference("responses/NotUnderstood"),
                        "401",
                        reference("responses/SignInFirst"),
                        "403",
                        reference("responses/NotForYou"),
                        "503",
                        reference("responses/NoFiguresYet")));
        return operation;
    }

    private static Map<String, Object> parameter(Question question, Say say) {
        return Map.of(
                "name",
                question.name(),
                "in",
                "query",
                "description",
                say.text("filter." + question.name()),
                "schema",
                schema(question));
    }

    /** What may change while the program runs is listed at the panel's page. */
    private static Map<String, Object> schema(Question question) {
        if (question instanceof Question.Number number) {
            return Map.of("type", "integer", "minimum", number.least(), "maximum", number.most());
        }
        if (question instanceof Question.Choice choice && !choice.mayGrow()) {
            var values =
                    choice.options().get().stream().map(Question.Option::value).toList();
            var schema = new LinkedHashMap<String, Object>();
            schema.put("type", "string");
            schema.put("enum", values.stream().filter(value -> !value.isEmpty()).toList());
            if (!values.get(0).isEmpty()) {
                schema.put("default", values.get(0));
            }
            return schema;
        }
        return question instanceof Question.Day ? Map.of("type", "string", "format", "date") : Map.of("type", "string");
    }

    private static Map<String, Object> reference(String component) {
        return Map.of("$ref", "#/components/" + component);
    }
}
