package network.relais.publishing.engine;

import java.util.Optional;

/** What really went wrong, below what was wrapped around it. */
final class Causes {

    private Causes() {}

    /** The message of the innermost cause that has one, without a full stop at its end. */
    static String deepest(Throwable failure) {
        var message = "";
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            message = Optional.ofNullable(cause.getMessage()).orElse(message);
        }
        return message.strip().replaceAll("\\s*\\.$", "");
    }
}
