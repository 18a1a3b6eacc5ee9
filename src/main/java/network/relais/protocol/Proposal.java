package network.relais.protocol;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import network.relais.split.SplitLine;

/** What a version says, without whoever has answered to it. */
record Proposal(Terms terms, List<SplitLine> lines) {

    static Proposal of(ProtocolVersion version) {
        return new Proposal(version.terms(), version.split().lines());
    }

    /** Everybody and everything that has a line, sorted. */
    Set<String> parties() {
        var parties = new TreeSet<String>();
        lines.forEach(line -> parties.add(line.party()));
        return parties;
    }

    List<SplitLine> linesOf(String party) {
        return lines.stream().filter(line -> line.party().equals(party)).toList();
    }
}
