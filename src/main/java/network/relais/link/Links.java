package network.relais.link;

import java.time.Instant;
import java.util.Optional;

/** The links' rows. They are found by the hash of their secret, which itself is kept nowhere. */
public interface Links {

    void add(String hash, Purpose purpose, Instant now, Instant expiresAt);

    /** What the link is good for; empty if it was used or taken back, has run out, or never was. */
    Optional<Purpose> find(String hash, Instant now);

    /** @return false if it is not good any more: somebody was faster */
    boolean use(String hash, Instant now);

    int countGood(String person, Instant now);

    /** @return how many links were good until now */
    int revokeAllOf(String person, Instant now);

    /** Removes those of a person whose time was up before, used or not: what they were used for is in the register. */
    void forget(String person, Instant before);
}
