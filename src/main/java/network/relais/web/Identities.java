package network.relais.web;

import java.util.Optional;

/** Whom the engine knows. Asked at each login, and again during a session, so that a right taken away is gone soon. */
public interface Identities {

    /** The person with their groups of now, or empty if they have left. */
    Optional<CurrentPerson> find(String id);
}
