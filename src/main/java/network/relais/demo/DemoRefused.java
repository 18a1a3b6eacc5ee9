package network.relais.demo;

import network.relais.Rejection;

/** The demo does not do this. */
public final class DemoRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private DemoRefused(String code, String message) {
        super(code, message);
    }

    static DemoRefused noDemoNetwork() {
        return new DemoRefused(
                "NO_DEMO_NETWORK",
                "The demo is switched on, but this network has people of its own: here, nobody enters without their"
                        + " password, reads other people's mail or moves the time.");
    }

    public static DemoRefused nobody() {
        return new DemoRefused("NOT_IN_THE_DEMO", "There is nobody of that id in the demo.");
    }

    public static DemoRefused noSuchMail() {
        return new DemoRefused("NO_SUCH_MAIL", "There is no mail of that number.");
    }

    static DemoRefused timePassesAlready() {
        return new DemoRefused("TIME_PASSES", "Time is passing already. Wait until it has, then let more pass.");
    }
}
