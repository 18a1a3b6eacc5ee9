package network.relais.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.people.Directory;
import network.relais.people.Person;
import network.relais.people.Role;
import org.springframework.stereotype.Component;

/** Finds out who can be asked today, and which animator answers for the network. */
@Component
class Speakers {

    private final Directory directory;
    private final Clock clock;

    Speakers(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The network's voice is an animator without a share of the own, and not the one who proposes, wherever there is such
     * an animator.
     */
    Voices of(Proposal proposal, String proposer) {
        return of(proposal, proposer, Set.of());
    }

    /** @param before parties of the agreement that is amended: who drops out of it speaks for themselves as well, with a login or without */
    Voices of(Proposal proposal, String proposer, Set<String> before) {
        var today = LocalDate.now(clock);
        var canBeAsked = directory.holdingAny(Role.WITH_LOGIN, today).stream()
                .map(Person::id)
                .collect(Collectors.toSet());
        Set<String> parties = proposal.parties();
        var networkVoice = directory.holding(Role.ANIMATOR, today).stream()
                .map(Person::id)
                .sorted(Comparator.comparing((String animator) -> parties.contains(animator))
                        .thenComparing(proposer::equals)
                        .thenComparing(Comparator.naturalOrder()))
                .findFirst()
                .orElse(null);
        var outsiders = Stream.concat(parties.stream(), before.stream())
                .filter(party -> Party.isPerson(party) && !canBeAsked.contains(party))
                .collect(Collectors.toSet());
        return new Voices(canBeAsked, outsiders, networkVoice);
    }
}
