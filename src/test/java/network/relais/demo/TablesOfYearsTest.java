package network.relais.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What machines are answered is what {@code /api/openapi.json} says of it, table by table and column by column; of every choice, too. */
@DemoHistory
class TablesOfYearsTest extends BesideHistory {

    /** The demo's change of a diagram adds no step and takes none away. */
    private static final String NOT_HERE = "compare/only-one";

    private final TreeSet<String> answered = new TreeSet<>();

    @Test
    void everyAnswerIsAsItIsDescribed() throws Exception {
        var paths = read("/api/openapi.json").get("paths");
        var described = new TreeSet<String>();
        for (var panel : panels()) {
            var operation = paths.get("/api/metrics/" + panel).get("get");
            var tables = operation.at("/responses/200/content/application~1json/schema/properties");
            tables.properties().forEach(table -> {
                if (!NOT_HERE.equals(panel + "/" + table.getKey())) {
                    table.getValue()
                            .at("/items/properties")
                            .fieldNames()
                            .forEachRemaining(column -> described.add(panel + "/" + table.getKey() + "/" + column));
                }
            });
            for (var query : queries(panel, operation.get("parameters"))) {
                isAsDescribed(panel, query, tables);
            }
        }

        described.removeIf(column -> column.endsWith("/hidden"));
        answered.removeIf(column -> column.endsWith("/hidden"));
        assertThat(described).isEqualTo(answered);
    }

    private List<String> panels() throws Exception {
        var panels = new ArrayList<>(List.of("mine"));
        Jsoup.parse(content("/metrics/overview", sessionOf("ursula")))
                .select(".tabs a")
                .eachAttr("href")
                .forEach(address -> panels.add(address.replace("/metrics/", "")));
        return panels;
    }

    /** As it is first, of every choice, and where there is more to see: over days and months, and at steps. */
    private List<String> queries(String panel, JsonNode parameters) {
        var queries = new ArrayList<>(List.of(""));
        for (var parameter : parameters) {
            for (var value : parameter.at("/schema/enum")) {
                queries.add("?" + parameter.get("name").asText() + "=" + value.asText());
            }
        }
        var today = LocalDate.now(clock);
        if (panel.equals("targets")) {
            jdbc.sql("select number from relais.metric_target where ended_at is null and minutes is not null")
                    .query(Long.class)
                    .list()
                    .forEach(number -> queries.add("?target=" + number));
        }
        if (panel.equals("overview")) {
            queries.add("?from=" + today.minusDays(10));
            queries.add("?from=" + today.minusYears(2));
        }
        if (panel.equals("steps")) {
            raw.passages.stream()
                    .filter(each -> each.type().equals("userTask"))
                    .map(each -> "?step=" + each.process() + "." + each.activity())
                    .distinct()
                    .forEach(queries::add);
            queries.add("?passed=mission_delivery");
        }
        return queries;
    }

    private void isAsDescribed(String panel, String query, JsonNode tables) throws Exception {
        var reader = sessionOf(panel.equals("mine") ? "anne" : "ursula");
        read("/api/metrics/" + panel + query, reader).properties().forEach(table -> {
            var name = panel + "/" + table.getKey();
            assertThat(tables.has(table.getKey())).as(name).isTrue();
            var columns = tables.get(table.getKey()).at("/items/properties");
            for (var row : table.getValue()) {
                row.properties().forEach(cell -> {
                    answered.add(name + "/" + cell.getKey());
                    assertThat(columns.has(cell.getKey()))
                            .as("PanelTables says nothing of %s of %s%s", cell.getKey(), name, query)
                            .isTrue();
                    assertThat(isOf(columns.get(cell.getKey()), cell.getValue()))
                            .as("%s of %s%s is no %s", cell, name, query, columns.get(cell.getKey()))
                            .isTrue();
                });
            }
        });
    }

    private static boolean isOf(JsonNode kind, JsonNode value) {
        if (value.isNull()) {
            return kind.path("nullable").asBoolean();
        }
        if (kind.has("oneOf")) {
            return isOf(kind.get("oneOf").get(0), value)
                    || isOf(kind.get("oneOf").get(1), value);
        }
        return switch (kind.get("type").asText()) {
            case "string" ->
                value.isTextual()
                        && value.asText().matches(kind.path("pattern").asText(".*"))
                        && (!kind.has("format") || value.asText().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"));
            case "integer" -> value.isIntegralNumber();
            case "number" ->
                value.isNumber()
                        && value.asDouble() >= kind.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
                        && value.asDouble() <= kind.path("maximum").asDouble(Double.POSITIVE_INFINITY);
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            default -> false;
        };
    }
}
