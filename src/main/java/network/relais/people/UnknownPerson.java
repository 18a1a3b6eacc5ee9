package network.relais.people;

import network.relais.Rejection;

/** No such person or organisation. */
public class UnknownPerson extends Rejection {

    private static final long serialVersionUID = 1L;

    public UnknownPerson(String id) {
        super(
                "UNKNOWN_PERSON",
                "Nobody in the directory has the identifier \"" + id + "\". Choose somebody from the list.",
                "Personne dans l’annuaire n’a l’identifiant «\u00a0" + id
                        + "\u00a0». Choisissez quelqu’un dans la liste.");
    }
}
