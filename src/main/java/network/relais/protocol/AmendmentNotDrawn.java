package network.relais.protocol;

import network.relais.Rejection;

/** The mission runs on diagrams from before agreements could be amended. */
public final class AmendmentNotDrawn extends Rejection {

    private static final long serialVersionUID = 1L;

    public AmendmentNotDrawn() {
        super(
                "NOT_DRAWN",
                "This mission runs on diagrams in which agreements are not amended yet. Ask a process owner to move it to the latest ones, then ask again. Nothing was changed.",
                "Cette mission suit des diagrammes qui ne prévoient pas encore d’avenant. Demandez à un responsable de processus de la passer aux derniers, puis redemandez. Rien n’a été changé.");
    }
}
