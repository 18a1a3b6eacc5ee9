package network.relais.protocol;

import network.relais.Rejection;

/** There is no such version, or it is none of the reader's business: from outside the two look the same. */
final class UnknownVersion extends Rejection {

    private static final long serialVersionUID = 1L;

    UnknownVersion(String missionId, int number) {
        super(
                "UNKNOWN_VERSION",
                "Mission %s has no version %d of a protocol agreement that you could read."
                        .formatted(missionId, number),
                "La mission %s n’a pas de version %d d’un protocole d’accord que vous puissiez lire."
                        .formatted(missionId, number));
    }
}
