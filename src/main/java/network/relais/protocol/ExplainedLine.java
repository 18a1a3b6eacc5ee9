package network.relais.protocol;

import java.util.List;
import network.relais.money.Money;
import network.relais.split.Explanation;
import network.relais.split.LineKind;
import network.relais.split.Split;
import network.relais.split.SplitLine;

/** A line of a split with all that it follows from. */
record ExplainedLine(SplitLine line, Explanation why) {

    /** In the order of the split. */
    static List<ExplainedLine> allOf(Split split) {
        return split.lines().stream()
                .map(line -> new ExplainedLine(line, split.explain(line)))
                .toList();
    }

    LineKind kind() {
        return line.kind();
    }

    String party() {
        return line.party();
    }

    Money amount() {
        return line.amount();
    }
}
