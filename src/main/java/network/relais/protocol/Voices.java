package network.relais.protocol;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks for which party: everybody for themselves, an animator for the network, nobody for an open role. Somebody
 * without a login is asked by mail, about the own lines.
 *
 * @param members ids of those with a login
 * @param outsiders ids of the parties without one
 * @param networkVoice the animator who answers for the network; null if the network has none
 */
record Voices(Set<String> members, Set<String> outsiders, @Nullable String networkVoice) {

    /** Where everybody has a login. */
    Voices(Set<String> members, @Nullable String networkVoice) {
        this(members, Set.of(), networkVoice);
    }

    Optional<String> of(String party) {
        if (party.equals(Party.NETWORK)) {
            return Optional.ofNullable(networkVoice);
        }
        return members.contains(party) || outsiders.contains(party) ? Optional.of(party) : Optional.empty();
    }

    /** Each once, however many shares they speak for. */
    Set<String> of(Collection<String> parties) {
        var persons = new LinkedHashSet<String>();
        parties.forEach(party -> of(party).ifPresent(persons::add));
        return persons;
    }
}
