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

    private static final Map<String, Object> TABLES =
            Map.of("type", "object", "additionalProperties", reference("schemas/Table"));

    private final List<Panel> panels;
    private final Says says;

    PanelPaths(List<Panel> panels, Says says) {
        this.panels = panels.stream().sorted(Comparator.comparing(Panel::place)).toList();
        this.says = says;
    }

    @Override
    public Map<String, Object> paths() {
        var say = says.in(Locale.ENGLISH);
        var paths = new LinkedHashMap<String, Object>();
        panels.forEach(panel -> paths.put("/api/metrics/" + panel.key(), Map.of("get", operation(panel, say))));
        return paths;
    }

    private static Map<String, Object> operation(Panel panel, Say say) {
        var parameters = new ArrayList<Map<String, Object>>();
        panel.filters().stream().sorted().forEach(filter -> parameters.add(reference("parameters/" + filter)));
        panel.questions().forEach(question -> parameters.add(parameter(question, say)));
        var operation = new LinkedHashMap<String, Object>();
        operation.put("tags", List.of("metrics"));
        operation.put("operationId", "metrics-" + panel.key());
        operation.put("summary", say.text("panel." + panel.key()));
        operation.put("description", say.text("purpose." + panel.key()) + " For managers and animators.");
        operation.put("parameters", parameters);
        operation.put(
                "responses",
                Map.of(
                        "200",
                        Map.of(
                                "description",
                                "The panel's tables by their keys, each row by its columns' keys.",
                                "content",
                                Map.of("application/json", Map.of("schema", TABLES))),
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

    /** What there is to choose from is listed at the panel's page: it may change while the program runs. */
    private static Map<String, Object> schema(Question question) {
        if (question instanceof Question.Number number) {
            return Map.of("type", "integer", "minimum", number.least(), "maximum", number.most());
        }
        return question instanceof Question.Day ? Map.of("type", "string", "format", "date") : Map.of("type", "string");
    }

    private static Map<String, Object> reference(String component) {
        return Map.of("$ref", "#/components/" + component);
    }
}
