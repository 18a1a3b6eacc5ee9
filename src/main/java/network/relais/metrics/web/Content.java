package network.relais.metrics.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a panel shows: a few figures in large, pictures, and tables in which every figure of a picture is found again.
 *
 * @param notes sentences that say how to read it, and what is missing
 * @param drawnFrom address of diagrams for {@code diagram.js}; null if none is shown
 */
record Content(
        List<String> notes, List<Tile> tiles, List<Chart> charts, List<Table> tables, @Nullable String drawnFrom) {

    /** Among a row's columns, for machines: which of them are null because they are not shown. */
    static final String HIDDEN = "hidden";

    Content(List<String> notes, List<Tile> tiles, List<Chart> charts, List<Table> tables) {
        this(notes, tiles, charts, tables, null);
    }

    Content drawnFrom(String address) {
        return new Content(notes, tiles, charts, tables, address);
    }

    Content {
        notes = List.copyOf(notes);
        tiles = List.copyOf(tiles);
        charts = List.copyOf(charts);
        tables = List.copyOf(tables);
    }

    static Content of(Chart chart, Table table) {
        return new Content(List.of(), List.of(), List.of(chart), List.of(table));
    }

    /**
     * One figure.
     *
     * @param change against the period before, in words; null if there is nothing to compare with
     * @param note what else is said of it; null: nothing
     * @param target in words, and whether it is met; null if none is set
     * @param href where it opens down to its missions
     */
    record Tile(
            String key,
            String label,
            String value,
            @Nullable String change,
            @Nullable String note,
            @Nullable String target,
            boolean isMissed,
            @Nullable String href) {

        Tile(String key, String label, String value, @Nullable String change, @Nullable String href) {
            this(key, label, value, change, null, null, false, href);
        }

        Tile noted(String sentence) {
            return new Tile(key, label, value, change, sentence, target, isMissed, href);
        }

        Tile aimedAt(String sentence, boolean isMissedNow) {
            return new Tile(key, label, value, change, note, sentence, isMissedNow, href);
        }
    }

    /**
     * A picture, for {@code metrics.js}.
     *
     * @param kind {@code line}, {@code bar}, {@code across} (bars from left to right) or {@code scatter}
     * @param unit what the values are, as the axis says it
     * @param x the names along the axis; empty for {@code scatter}, whose points bring both
     * @param marks horizontal lines across it, such as percentiles
     */
    record Chart(
            String key, String title, String kind, String unit, List<String> x, List<Line> lines, List<Mark> marks) {}

    /**
     * @param values one for each name along the axis, null where there is none; {@link Bar}s where they open down to missions, and
     *     points of a scatter are {@link Point}s
     */
    record Line(String name, List<? extends @Nullable Object> values) {}

    /** A figure in a picture, and where the missions behind it are. */
    record Bar(double value, @Nullable String href) {

        static Bar of(double missions, String href) {
            return new Bar(missions, missions == 0 ? null : href);
        }
    }

    record Point(String name, String x, double y, @Nullable String href) {}

    record Mark(String name, double value) {}

    /**
     * @param key names it in the CSV's file name and in JSON
     * @param empty what is said if there are no rows
     */
    record Table(String key, String title, List<Column> columns, List<List<Cell>> rows, String empty) {

        /**
         * The same with more columns.
         *
         * @param after key of the column that they follow
         * @param cells of each row, in their order
         */
        Table with(String after, List<Column> moreColumns, List<List<Cell>> cells) {
            var at = columns.stream().map(Column::key).toList().indexOf(after) + 1;
            return new Table(
                    key,
                    title,
                    inserted(columns, at, moreColumns),
                    IntStream.range(0, rows.size())
                            .mapToObj(row -> inserted(rows.get(row), at, cells.get(row)))
                            .toList(),
                    empty);
        }

        private static <T> List<T> inserted(List<T> into, int at, List<T> more) {
            var all = new ArrayList<>(into);
            all.addAll(at, more);
            return all;
        }
    }

    /**
     * @param key for machines
     * @param label for people
     * @param isNumber whether it is set right
     * @param unit of the values for machines; null if they are as people see them
     */
    record Column(String key, String label, boolean isNumber, @Nullable String unit) {

        /** For a file, whose figures bear no unit of their own. */
        String heading() {
            return unit == null ? label : label + " (" + unit + ")";
        }
    }

    /**
     * @param value for machines: a number, a text or null
     * @param text for people
     * @param href where it leads; null if nowhere
     * @param isHidden whether there is a value, and it is not shown: the text says why
     */
    record Cell(@Nullable Object value, String text, @Nullable String href, boolean isHidden) {

        Cell(@Nullable Object value, String text, @Nullable String href) {
            this(value, text, href, false);
        }

        /** The same, where it can be opened down to missions: what is not shown cannot. */
        Cell opensTo(String address) {
            return isHidden ? this : new Cell(value, text, address, false);
        }

        static Cell hidden(String why) {
            return new Cell(null, why, null, true);
        }

        /** In a file, where nothing would mean that nothing is known. */
        @Nullable
        Object inFile() {
            return isHidden ? text : value;
        }
    }

    /** Whether something is not shown for this reason, so that it is explained. */
    boolean hides(Cell instead) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(List::stream)
                .anyMatch(instead::equals);
    }

    /** With another sentence before the others. */
    Content noting(String note) {
        return new Content(Stream.concat(Stream.of(note), notes.stream()).toList(), tiles, charts, tables, drawnFrom);
    }

    /** As JSON: the tables by their keys, each row by its columns' keys. */
    Map<String, Object> forMachines() {
        var byKey = new LinkedHashMap<String, Object>();
        for (var table : tables) {
            byKey.put(
                    table.key(),
                    table.rows().stream().map(row -> row(table, row)).toList());
        }
        return byKey;
    }

    private static Map<String, @Nullable Object> row(Table table, List<Cell> cells) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        var hidden = new ArrayList<String>();
        for (int column = 0; column < cells.size(); column++) {
            var key = table.columns().get(column).key();
            row.put(key, cells.get(column).value());
            if (cells.get(column).isHidden()) {
                hidden.add(key);
            }
        }
        if (!hidden.isEmpty()) {
            row.put(HIDDEN, hidden);
        }
        return row;
    }
}
