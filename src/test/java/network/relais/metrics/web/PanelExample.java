package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import network.relais.metrics.DrawnLast;
import network.relais.metrics.HowTargetsStand;
import network.relais.metrics.NumbersAimedAt;
import network.relais.metrics.Period;
import network.relais.metrics.Selection;
import network.relais.metrics.Targets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a panel is asked and answers, without a page around it. */
final class PanelExample {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private PanelExample() {}

    /** Of all missions of the last 90 days, and what only this panel is asked. */
    static Asked asked(Map<String, String> more) {
        return new Asked(Period.of(90, TODAY), Selection.ALL, null, null, more, more);
    }

    static Say say(Locale language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Say(messages, language, ZoneId.of("Europe/Paris"), UnaryOperator.identity());
    }

    /** Of a network in which none is set. */
    static TargetsBeside noTargets() {
        return new TargetsBeside(
                mock(Targets.class), mock(HowTargetsStand.class), mock(DrawnLast.class), mock(NumbersAimedAt.class));
    }

    static Content.Table table(Content content, String key) {
        return content.tables().stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** That a table has the columns that machines are told of; where the demo has none of it. */
    static void hasDescribedColumns(String panel, Content.Table table) {
        assertThat(table.columns().stream().map(Content.Column::key))
                .containsExactlyElementsOf(
                        PanelTables.columns(panel).get(table.key()).keySet());
    }

    /** What machines get of a column. */
    static List<@Nullable Object> column(Content.Table table, String key) {
        var at = table.columns().stream().map(Content.Column::key).toList().indexOf(key);
        var values = new ArrayList<@Nullable Object>();
        table.rows().forEach(row -> values.add(row.get(at).value()));
        return values;
    }

    /** The row whose first cell says so, by column. */
    static Map<String, @Nullable Object> row(Content.Table table, String first) {
        var row = table.rows().stream()
                .filter(each -> first.equals(each.get(0).text()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row “" + first + "” in " + table));
        var byColumn = new HashMap<String, @Nullable Object>();
        for (int at = 0; at < row.size(); at++) {
            byColumn.put(table.columns().get(at).key(), row.get(at).value());
        }
        return byColumn;
    }

    /** Which columns of that row have a value that is not shown, and say why. */
    static List<String> hidden(Content.Table table, String first) {
        var row = table.rows().stream()
                .filter(each -> first.equals(each.get(0).text()))
                .findFirst()
                .orElseThrow();
        return IntStream.range(0, row.size())
                .filter(at -> row.get(at).isHidden())
                .peek(at -> assertThat(row.get(at)).isEqualTo(new Content.Cell(null, "< 5 people", null, true)))
                .mapToObj(at -> table.columns().get(at).key())
                .toList();
    }
}
