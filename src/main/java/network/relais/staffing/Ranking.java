package network.relais.staffing;

import java.util.Comparator;
import java.util.List;

/**
 * In which order members are asked: whoever is free on the dates, then whoever has more of the wanted skills, then whoever has not
 * served for longest, so that work spreads over the network. Equal ones by name.
 */
final class Ranking {

    private static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::isFree)
            .thenComparing(candidate -> candidate.knows().size())
            .reversed()
            .thenComparing(Candidate::served)
            .thenComparing(candidate -> candidate.person().familyName())
            .thenComparing(candidate -> candidate.person().givenName())
            .thenComparing(candidate -> candidate.person().id());

    private Ranking() {}

    static List<Candidate> of(List<Candidate> candidates) {
        return candidates.stream().sorted(ORDER).toList();
    }
}
