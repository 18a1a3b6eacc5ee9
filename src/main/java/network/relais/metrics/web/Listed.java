package network.relais.metrics.web;

import java.util.ArrayList;
import java.util.List;
import network.relais.metrics.web.Content.Table;

/**
 * A list that a figure opens down to.
 *
 * @param inAll how many there are: the figure; the table shows the first of them
 */
record Listed(Table table, long inAll) {

    /** So many are shown: more would be a page without end. */
    static final int MOST = 500;

    /** Where on a page a table is. */
    static String at(String address, String table) {
        return address + "#table-" + table;
    }

    static List<Table> tables(List<Listed> lists) {
        return lists.stream().map(Listed::table).toList();
    }

    /** What is said of those that are cut short. */
    static List<String> notes(List<Listed> lists, Say say) {
        var notes = new ArrayList<String>();
        for (var list : lists) {
            var shown = list.table().rows().size();
            if (shown < list.inAll()) {
                notes.add(say.text("note.cut", list.table().title(), say.count(shown), say.count(list.inAll())));
            }
        }
        return notes;
    }
}
