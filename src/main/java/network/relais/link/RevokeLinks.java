package network.relais.link;

import java.time.Clock;
import network.relais.UseCase;

/** Somebody makes the links in all mails that they got until now void: they have forwarded one, or lost their telephone. */
@UseCase
public class RevokeLinks {

    private final Links links;
    private final Clock clock;

    RevokeLinks(Links links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** How many could still be used, as far as it is up to the links. */
    public int good(String person) {
        return links.countGood(person, clock.instant());
    }

    /** @return how many there were */
    public int revokeAllOf(String person) {
        return links.revokeAllOf(person, clock.instant());
    }
}
