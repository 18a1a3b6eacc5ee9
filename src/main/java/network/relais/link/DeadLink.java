package network.relais.link;

import network.relais.Rejection;

/** A link that is good for nothing: made up, used, run out, taken back, or about something that nobody waits for any more. */
public final class DeadLink extends Rejection {

    private static final long serialVersionUID = 1L;

    public DeadLink() {
        super("DEAD_LINK", "This link is not good for anything any more.", "Ce lien ne sert plus à rien.");
    }
}
