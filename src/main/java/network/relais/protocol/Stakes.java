package network.relais.protocol;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import network.relais.protocol.Stake.Change;
import network.relais.split.LineKey;
import network.relais.split.SplitLine;

/**
 * What a new version changes for each person: facts alone, without who has to agree ({@code docs/amendment.md}, "Who has to
 * agree").
 *
 * @param before what is compared with: the version before, for an amendment the version in force
 * @param agreed persons who have agreed to it
 * @param holding persons who have agreed to the round before, in which every amount and their own terms were the same
 * @param belowWorkDone parties whose line for work would be less than the work done is worth
 */
record Stakes(
        Change change,
        Proposal before,
        Set<String> agreed,
        Proposal now,
        String coordinator,
        Voices voices,
        Set<String> holding,
        Set<String> belowWorkDone) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Where nobody sees terms for the first time and nothing is worked yet. */
    static Stakes of(
            Change change, Proposal before, Set<String> agreed, Proposal now, String coordinator, Voices voices) {
        return new Stakes(change, before, agreed, now, coordinator, voices, Set.of(), Set.of());
    }

    static Stake first(boolean coordinator, boolean forNetwork) {
        return new Stake(Change.FIRST, false, false, false, 0, 0, false, coordinator, forNetwork, 0);
    }

    /** Whoever is concerned: those who have a line now and, in an amendment, those who had one. */
    Set<String> persons() {
        var parties = new TreeSet<>(now.parties());
        if (change == Change.AMENDMENT) {
            parties.addAll(before.parties());
        }
        return voices.of(parties);
    }

    Stake of(String person) {
        var parties = partiesOf(person);
        return new Stake(
                change,
                agreed.contains(person),
                holding.contains(person),
                parties.stream().anyMatch(this::hasOtherTerms),
                parties.stream().mapToLong(this::movedBy).max().orElse(0),
                parties.stream().mapToLong(this::fallsBy).max().orElse(0),
                parties.stream().anyMatch(belowWorkDone::contains),
                person.equals(coordinator),
                parties.contains(Party.NETWORK),
                movedPercent());
    }

    /** Whether any amount of theirs is another. */
    boolean moves(String person) {
        return partiesOf(person).stream().anyMatch(party -> movedBy(party) > 0);
    }

    private List<String> partiesOf(String person) {
        var parties = new TreeSet<>(now.parties());
        parties.addAll(before.parties());
        return parties.stream()
                .filter(party -> voices.of(party).filter(person::equals).isPresent())
                .toList();
    }

    private boolean hasOtherTerms(String party) {
        // Whoever invoices the client owes the others their shares: that concerns everybody.
        return !before.terms().contractHolder().equals(now.terms().contractHolder())
                || !Set.copyOf(before.terms().contributionsOf(party))
                        .equals(Set.copyOf(now.terms().contributionsOf(party)))
                || (change == Change.AMENDMENT && !milestonesOf(before, party).equals(milestonesOf(now, party)));
    }

    private static Set<Milestone> milestonesOf(Proposal proposal, String party) {
        return proposal.terms().milestones().stream()
                .filter(each -> each.responsible().equals(party))
                .collect(Collectors.toSet());
    }

    private long movedBy(String party) {
        var was = amounts(before, party);
        var is = amounts(now, party);
        var keys = new HashSet<>(was.keySet());
        keys.addAll(is.keySet());
        return keys.stream()
                .mapToLong(key -> Math.abs(is.getOrDefault(key, 0L) - was.getOrDefault(key, 0L)))
                .max()
                .orElse(0);
    }

    private static Map<LineKey, Long> amounts(Proposal proposal, String party) {
        return proposal.linesOf(party).stream()
                .collect(Collectors.toMap(SplitLine::key, line -> line.amount().minorUnits()));
    }

    private long fallsBy(String party) {
        return Math.max(0, total(before, party) - total(now, party));
    }

    private static long total(Proposal proposal, String party) {
        return sum(amounts(proposal, party).values());
    }

    private long movedPercent() {
        var change = new HashMap<String, Long>();
        before.parties().forEach(party -> change.merge(party, -total(before, party), Long::sum));
        now.parties().forEach(party -> change.merge(party, total(now, party), Long::sum));
        var rises =
                change.values().stream().mapToLong(each -> Math.max(0, each)).sum();
        var falls =
                change.values().stream().mapToLong(each -> Math.max(0, -each)).sum();
        var moved = Math.max(rises, falls);
        var budget = before.terms().budget().minorUnits();
        if (moved == 0) {
            return 0;
        }
        return budget == 0
                ? HUNDRED.longValue()
                : BigDecimal.valueOf(moved)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(budget), 0, RoundingMode.CEILING)
                        .longValueExact();
    }

    private static long sum(Collection<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }
}
