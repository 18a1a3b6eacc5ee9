package network.relais.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * Keeps, for the request at hand, the exception with which a command failed. The REST API tells only its message, in
 * wrappings of its own; what to tell a member depends on what happened.
 */
final class FailureOfRequest extends CommandInterceptor {

    private static final ThreadLocal<FailureOfRequest.Last> CURRENT = new ThreadLocal<>();

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            var current = CURRENT.get();
            if (current != null) {
                current.failure = failure;
            }
            throw failure;
        }
    }

    static void begin() {
        CURRENT.set(new Last());
    }

    static Optional<RuntimeException> last() {
        return Optional.ofNullable(CURRENT.get()).map(current -> current.failure);
    }

    static void end() {
        CURRENT.remove();
    }

    private static final class Last {
        private @Nullable RuntimeException failure;
    }
}
