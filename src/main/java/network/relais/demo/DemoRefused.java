package network.relais.demo;

import network.relais.Rejection;

/** The demo does not do this. */
public final class DemoRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private DemoRefused(String code, String message, String french) {
        super(code, message, french);
    }

    static DemoRefused noDemoNetwork() {
        return new DemoRefused(
                "NO_DEMO_NETWORK",
                "The demo is switched on, but this network has people of its own: here, nobody enters without their"
                        + " password, reads other people's mail or moves the time.",
                "La démo est activée, mais ce réseau a ses propres personnes\u00a0: ici, personne n’entre sans leur mot de passe, ne lit le courrier des autres ni ne déplace le temps.");
    }

    public static DemoRefused nobody() {
        return new DemoRefused(
                "NOT_IN_THE_DEMO",
                "There is nobody of that id in the demo.",
                "Personne n’a cet identifiant dans la démo.");
    }

    public static DemoRefused noSuchMail() {
        return new DemoRefused("NO_SUCH_MAIL", "There is no mail of that number.", "Aucun courriel n’a ce numéro.");
    }

    static DemoRefused timePassesAlready() {
        return new DemoRefused(
                "TIME_PASSES",
                "Time is passing already. Wait until it has, then let more pass.",
                "Le temps passe déjà. Attendez qu’il soit passé, puis laissez-en passer encore.");
    }
}
