package network.relais.protocol;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks for which party: members for themselves, an animator for the network, nobody for an open role. Somebody
 * without a login is told of the own line and not asked.
 *
 * @param members ids of those who can be asked
 * @param networkVoice the animator who answers for the network; null if the network has none
 */
record Voices(Set<String> members, @Nullable String networkVoice) {

    Optional<String> of(String party) {
        if (party.equals(Party.NETWORK)) {
            return Optional.ofNullable(networkVoice);
        }
        return members.contains(party) ? Optional.of(party) : Optional.empty();
    }

    /** Each once, however many shares they speak for. */
    Set<String> of(Collection<String> parties) {
        var persons = new LinkedHashSet<String>();
        parties.forEach(party -> of(party).ifPresent(persons::add));
        return persons;
    }
}
