package network.relais.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * The REST API looks at a password before it asks for any right: whoever is signed in could try other people's, and lock them, or
 * themselves, out for a while. People sign in at the login and change their own password on our page; only an administrator sets
 * passwords elsewhere.
 */
final class PasswordsAtTheLoginOnly extends CommandInterceptor {

    private final Supplier<IdentityService> identityService;

    PasswordsAtTheLoginOnly(Supplier<IdentityService> identityService) {
        this.identityService = identityService;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof CheckPassword) {
            Optional.ofNullable(identityService.get().getCurrentAuthentication())
                    .map(Authentication::getGroupIds)
                    .filter(groups -> !groups.contains(Groups.ADMINISTRATORS))
                    .ifPresent(groups -> {
                        throw new AuthorizationException("Passwords are changed on the page of one's own account");
                    });
        }
        return next.execute(command);
    }
}
