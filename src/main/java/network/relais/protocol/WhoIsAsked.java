package network.relais.protocol;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import network.relais.protocol.Stake.Change;

/**
 * Who has to answer to a new version, by the network's rule. Whoever has not keeps the agreement that they gave before, and is
 * told if an amount of theirs moves.
 *
 * @param asked persons who have to answer
 * @param carriedOver persons whose agreement to the version before holds for this one
 * @param informed those of the carried over whose amount moved
 */
record WhoIsAsked(Set<String> asked, Set<String> carriedOver, Set<String> informed) {

    static WhoIsAsked about(Proposal first, String proposer, Voices voices, Predicate<Stake> hasToAgree) {
        var asked = new TreeSet<String>();
        for (var person : voices.of(first.parties())) {
            var stake = Stakes.first(
                    person.equals(proposer),
                    voices.of(Party.NETWORK).filter(person::equals).isPresent());
            if (!person.equals(proposer) && hasToAgree.test(stake)) {
                asked.add(person);
            }
        }
        return new WhoIsAsked(asked, Set.of(), Set.of());
    }

    /**
     * Within a negotiation.
     *
     * @param agreed persons who have agreed to the version before, its proposer included
     */
    static WhoIsAsked about(
            Proposal before,
            Set<String> agreed,
            Proposal now,
            String proposer,
            Voices voices,
            Predicate<Stake> hasToAgree) {
        var change = Team.isLikeForLike(before.terms(), now.terms()) ? Change.LIKE_FOR_LIKE : Change.ROUND;
        return about(Stakes.of(change, before, agreed, now, proposer, voices), proposer, hasToAgree);
    }

    /** Everybody has agreed to the version before. The work is the same; who does it is not. */
    static WhoIsAsked afterChangeOfTeam(
            Proposal before, Proposal now, String proposer, Voices voices, Predicate<Stake> hasToAgree) {
        var agreed = voices.of(before.parties());
        return about(Stakes.of(Change.LIKE_FOR_LIKE, before, agreed, now, proposer, voices), proposer, hasToAgree);
    }

    /** The same for these of the carried over alone; nobody is told. */
    WhoIsAsked only(Set<String> persons) {
        var those = new TreeSet<>(carriedOver);
        those.retainAll(persons);
        return new WhoIsAsked(Set.of(), those, Set.of());
    }

    /** The same for all of the carried over but these; nobody is told. */
    WhoIsAsked without(Set<String> persons) {
        var those = new TreeSet<>(carriedOver);
        those.removeAll(persons);
        return new WhoIsAsked(Set.of(), those, Set.of());
    }

    /** @param proposer agrees by proposing and is not asked */
    static WhoIsAsked about(Stakes stakes, String proposer, Predicate<Stake> hasToAgree) {
        var asked = new TreeSet<String>();
        var carriedOver = new TreeSet<String>();
        var informed = new TreeSet<String>();
        for (String person : stakes.persons()) {
            if (person.equals(proposer)) {
                continue;
            }
            if (hasToAgree.test(stakes.of(person))) {
                asked.add(person);
                continue;
            }
            carriedOver.add(person);
            if (stakes.moves(person)) {
                informed.add(person);
            }
        }
        return new WhoIsAsked(asked, carriedOver, informed);
    }
}
