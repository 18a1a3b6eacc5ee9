package network.relais.engine;

import network.relais.Means;
import network.relais.web.Identities;
import network.relais.web.Logins;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks a login name or e-mail address and a password against the engine's users, for our login page and for
 * {@code /engine-rest} alike. The engine locks an account for a while after a wrong password, longer each time; to a
 * stranger a locked name, a wrong password and an unknown name look the same.
 */
@Component
class EngineLogin implements AuthenticationProvider {

    private final IdentityService identityService;
    private final Identities identities;
    private final ObjectProvider<Logins> logins;

    EngineLogin(@Lazy IdentityService identityService, Identities identities, ObjectProvider<Logins> logins) {
        this.identityService = identityService;
        this.identities = identities;
        this.logins = logins;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        // Nobody is called so, and PostgreSQL fails where it is asked for a NUL.
        if (attempt.getName().indexOf('\0') >= 0) {
            throw new BadCredentialsException("Wrong name or password");
        }
        var id = personIdOf(attempt.getName());
        var password = String.valueOf(attempt.getCredentials());
        if (!identityService.checkPassword(id, password)) {
            throw new BadCredentialsException("Wrong name or password");
        }
        return identities
                .find(id)
                .orElseThrow(() -> new BadCredentialsException("Wrong name or password"))
                .signedIn(Means.PASSWORD);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Who is not in our directory, such as the administrator, signs in with the engine's own id. */
    private String personIdOf(String typed) {
        return logins.stream()
                .findFirst()
                .flatMap(known -> known.personIdOf(typed))
                .orElse(typed.strip());
    }
}
