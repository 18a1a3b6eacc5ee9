package network.relais.protocol;

import network.relais.Rejection;

/** The draft was saved from another window, or proposed, since it was opened: nobody's text is overwritten unseen. */
public final class DraftChanged extends Rejection {

    private static final long serialVersionUID = 1L;

    private final transient Draft yours;
    private final transient SavedDraft theirs;

    DraftChanged(Draft yours, SavedDraft theirs) {
        super(
                "DRAFT_CHANGED",
                "This draft was changed in another window since you opened it. Compare the two, and keep what is right.",
                "Ce brouillon a été changé dans une autre fenêtre depuis que vous l’avez ouvert. Comparez les deux, et gardez ce qui est juste.");
        this.yours = yours;
        this.theirs = theirs;
    }

    public Draft yours() {
        return yours;
    }

    public SavedDraft theirs() {
        return theirs;
    }
}
