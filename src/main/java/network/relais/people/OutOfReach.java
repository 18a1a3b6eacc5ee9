package network.relais.people;

import network.relais.Rejection;

/** Somebody was to be added whom the network could neither write to nor call. */
final class OutOfReach extends Rejection {

    private static final long serialVersionUID = 1L;

    OutOfReach(String name) {
        super(
                "OUT_OF_REACH",
                "Give an e-mail address or a telephone number for " + name + ".",
                "Donnez une adresse électronique ou un numéro de téléphone pour " + name + ".");
    }
}
