package network.relais.metrics.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables that each panel answers machines, written down: a test holds answers against it. */
final class PanelTables {

    /** By panel and table the columns, and what each holds; some are there for some questions only, or where there is something to say. */
    private static final String TABLES =
            """
            overview/ends: moment words, missions whole, p50 days, p85 days, p95 days, p50-before days, p85-before days, p95-before days, missions-before whole
            overview/under-way: currency words, missions whole, missions-began whole, agreed amount, agreed-began amount, still-to-come amount
            overview/phases: phase words, missions whole, currency words, agreed amount, received amount
            overview/over-time: from-day day, from-week day, from-month day, delivered whole, delivered-p50 days, evaluated whole, evaluated-p50 days, paid whole, paid-p50 days
            steps/phases: phase words, times whole, p50 days, p85 days, p95 days, target words, within share, worked share, again share
            steps/waits-for: waits-for words, times whole, p50 days, days-in-all days, share share
            steps/steps: step words, phase words, waits-for words, times whole, p50 days, p85 days, p95 days, target words, within share, waiting days, working days, opened whole, again share
            steps/passages: mission words, title words, came-up-on day, done-on day, took days, until-opened days, again yes
            steps/again: mission words, title words, step words, done-on day
            steps/runs: mission words, title words, began-on day, done-on day, took days
            steps/waiting: mission words, title words, came-up-on day, waits-since days
            missions/missions: mission words, title words, opened-on day, pursued-on day, agreed-on day, staffed-on day, delivered-on day, evaluated-on day, paid-on day, completed-on day, took days, agreed amount, received amount
            ageing/ageing: mission words, title words, phase words, age days, beyond-target words, against-delivered words, sooner share, agreed amount
            flow/flow: by-day day, opened whole, pursued whole, agreed whole, staffed whole, delivered whole, paid whole, between whole
            flow/bands: on-day day, band-opened whole, band-pursued whole, band-agreed whole, band-staffed whole, band-delivered whole, band-paid whole, under-way whole
            flow/lines: by-day day, line-opened whole, line-pursued whole, line-agreed whole, line-staffed whole, line-delivered whole, line-paid whole, line-ended whole
            funnel/stages: stage words, missions whole, of-leads share
            funnel/sources: prescriber words, introducer words, place words, kind words, currency words, leads whole, pursued whole, agreed whole, delivered whole, paid whole, recommended-again whole, agreed-of-leads share, agreed-money amount, received amount
            heatmap/steps: step words, phase words, times whole, p50 days, days-in-all days, open whole, money-waiting words
            forecast/forecast: certainty share, done-by day, at-least whole
            forecast/ahead: until day, at-50 whole, at-85 whole, at-95 whole
            forecast/backtest: certainty share, forecasts whole, held whole, verdict words
            forecast/weeks: from-week day, delivered whole, paid whole
            compare/differences: step words, verdict words, times-before whole, times-after whole, before days, after days, difference days, low days, high days
            compare/only-one: step words, only-in words, times whole, p50 days
            balance/spread: what words, in-words words, in-all number-or-amount, have-half whole, have-nothing whole, gini share
            balance/dependence: depends-on words, in-words words, currency words, sources whole, largest share, as-many number
            targets/times: target-of words, target words, ended whole, within share, took-longer whole, at-percent working-days, kept words, beyond-now whole
            targets/numbers: target-of words, target words, aimed-at number-or-amount, is number-or-amount, kept words
            targets/ended: mission words, title words, since day, ended-on day, took working-days
            targets/longer: mission words, title words, since day, ended-on day, took working-days
            targets/beyond: mission words, title words, target-of words, target words, since day, so-far working-days, over-since day
            load/load: name words, coordinates whole, delivers whole, waiting-now whole, away-until day
            load/load-by-mission: name words, mission words, title words, part words, waiting-now whole
            mine/steps: step words, phase words, times whole, whole-mine days, whole-network days, waiting-mine days, waiting-network days, working-mine days, working-network days
            mine/missions: mission words, phase words, lead-on day, to-agreed days, to-delivered days, to-paid days
            """;

    private static final String AMOUNT = "^-?[0-9]+([.][0-9]+)?$";

    private static final Map<String, Map<String, Object>> KINDS = Map.of(
            "words", kind("string", Map.of()),
            "day", kind("string", Map.of("format", "date")),
            "whole", kind("integer", Map.of()),
            "number", kind("number", Map.of()),
            "days", kind("number", Map.of("description", "Days.")),
            "working-days", kind("number", Map.of("description", "Working days.")),
            "share", kind("number", Map.of("minimum", 0, "maximum", 1)),
            "amount", kind("string", Map.of("pattern", AMOUNT, "description", "Excluding VAT.")),
            "number-or-amount",
                    Map.of(
                            "nullable",
                            true,
                            "oneOf",
                            List.of(Map.of("type", "integer"), Map.of("type", "string", "pattern", AMOUNT)),
                            "description",
                            "An amount where it is about money, excluding VAT; else a number."),
            "yes", kind("boolean", Map.of()));

    private static final Map<String, Object> HIDDEN = Map.of(
            "type",
            "array",
            "items",
            Map.of("type", "string"),
            "description",
            "Columns that are null because their times would be the speed of fewer than five people.");

    private PanelTables() {}

    private static Map<String, Object> kind(String type, Map<String, Object> more) {
        var kind = new TreeMap<>(more);
        kind.put("type", type);
        kind.put("nullable", true);
        return kind;
    }

    /** The columns of each of its tables, with what they hold. */
    static Map<String, Map<String, String>> columns(String panel) {
        var tables = new LinkedHashMap<String, Map<String, String>>();
        TABLES.lines().filter(line -> line.startsWith(panel + "/")).forEach(line -> {
            var parts = line.split("[/:]", 3);
            var columns = new LinkedHashMap<String, String>();
            Arrays.stream(parts[2].strip().split(", "))
                    .map(column -> column.split(" "))
                    .forEach(column -> columns.put(column[0], column[1]));
            tables.put(parts[1], columns);
        });
        return tables;
    }

    /** As the schema of an answer. */
    static Map<String, Object> schema(String panel) {
        var tables = new LinkedHashMap<String, Object>();
        columns(panel).forEach((table, columns) -> {
            var properties = new LinkedHashMap<String, Object>();
            columns.forEach((column, kind) -> properties.put(column, KINDS.get(kind)));
            properties.put(Content.HIDDEN, HIDDEN);
            tables.put(table, Map.of("type", "array", "items", object(properties)));
        });
        return object(tables);
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return Map.of("type", "object", "properties", properties, "additionalProperties", false);
    }
}
