package network.relais.protocol;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import network.relais.split.LineKey;
import network.relais.split.SplitLine;

/**
 * Who has to answer to a new version. What somebody has agreed to, they are not asked again: not when somebody else takes a
 * role as it is, and not when rounding moves a line of theirs by one minor unit, of which they are told.
 *
 * @param asked persons who have to answer
 * @param carriedOver persons whose agreement to the version before holds for this one
 * @param informed those of the carried over whose amount moved
 */
record WhoIsAsked(Set<String> asked, Set<String> carriedOver, Set<String> informed) {

    /** In minor units, for each line. */
    private static final long MOVED_BY_ROUNDING = 1;

    static WhoIsAsked about(Proposal first, String proposer, Voices voices) {
        var asked = new TreeSet<>(voices.of(first.parties()));
        asked.remove(proposer);
        return new WhoIsAsked(asked, Set.of(), Set.of());
    }

    /** @param agreed persons who have agreed to the version before, its proposer included */
    static WhoIsAsked about(Proposal before, Set<String> agreed, Proposal now, String proposer, Voices voices) {
        if (!Team.isLikeForLike(before.terms(), now.terms())) {
            return about(now, proposer, voices);
        }
        return afterChangeOfTeam(before, agreed, now, proposer, voices);
    }

    /** Everybody has agreed to the version before. The work is the same; who does it is not. */
    static WhoIsAsked afterChangeOfTeam(Proposal before, Proposal now, String proposer, Voices voices) {
        return afterChangeOfTeam(before, voices.of(before.parties()), now, proposer, voices);
    }

    /** @param agreed persons who have agreed to the version before */
    static WhoIsAsked afterChangeOfTeam(
            Proposal before, Set<String> agreed, Proposal now, String proposer, Voices voices) {
        var asked = new TreeSet<String>();
        var carriedOver = new TreeSet<String>();
        var informed = new TreeSet<String>();
        for (String person : voices.of(now.parties())) {
            if (person.equals(proposer)) {
                continue;
            }
            var parties = now.parties().stream()
                    .filter(party -> voices.of(party).filter(person::equals).isPresent())
                    .toList();
            if (!agreed.contains(person) || parties.stream().anyMatch(party -> hasChangedFor(party, before, now))) {
                asked.add(person);
                continue;
            }
            carriedOver.add(person);
            if (parties.stream().anyMatch(party -> !amounts(before, party).equals(amounts(now, party)))) {
                informed.add(person);
            }
        }
        return new WhoIsAsked(asked, carriedOver, informed);
    }

    private static boolean hasChangedFor(String party, Proposal before, Proposal now) {
        return !Set.copyOf(before.terms().contributionsOf(party))
                        .equals(Set.copyOf(now.terms().contributionsOf(party)))
                || movedByMoreThanRounding(amounts(before, party), amounts(now, party));
    }

    private static boolean movedByMoreThanRounding(Map<LineKey, Long> before, Map<LineKey, Long> now) {
        var keys = new HashSet<>(before.keySet());
        keys.addAll(now.keySet());
        return keys.stream()
                .anyMatch(
                        key -> Math.abs(now.getOrDefault(key, 0L) - before.getOrDefault(key, 0L)) > MOVED_BY_ROUNDING);
    }

    private static Map<LineKey, Long> amounts(Proposal proposal, String party) {
        return proposal.linesOf(party).stream()
                .collect(Collectors.toMap(SplitLine::key, line -> line.amount().minorUnits()));
    }
}
