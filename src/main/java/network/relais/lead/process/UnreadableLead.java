package network.relais.lead.process;

import network.relais.Rejection;

/** The start form's variable is no lead at all: somebody starts a mission without the form. */
final class UnreadableLead extends Rejection {

    private static final long serialVersionUID = 1L;

    UnreadableLead() {
        super(
                "LEAD_UNREADABLE",
                "This lead cannot be read. Start a mission with the form \"Bring a lead\".",
                "Cette affaire est illisible. Commencez une mission par le formulaire qui apporte une affaire.");
    }
}
