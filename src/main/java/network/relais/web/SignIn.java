package network.relais.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import network.relais.Means;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens the session of somebody whose identity another door than the login page has made sure of. */
@Component
public class SignIn {

    private final Identities identities;
    private final LookAgain lookAgain;
    private final SecurityContextLogoutHandler signOut = new SecurityContextLogoutHandler();
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SignIn(Identities identities, LookAgain lookAgain) {
        this.identities = identities;
        this.lookAgain = lookAgain;
    }

    /** As {@link #as}, after that person's password has changed: whoever came in with the former one is out. */
    public void anew(String id, HttpServletRequest request, HttpServletResponse response) {
        as(id, Means.PASSWORD, request, response);
        lookAgain.atEverybody();
    }

    /**
     * As after the login page, and in a session of its own: nothing of whoever was signed in before is left, and an id that
     * somebody else may know is worth nothing.
     *
     * @param means how that door made sure of them
     */
    public void as(String id, Means means, HttpServletRequest request, HttpServletResponse response) {
        var person = identities
                .find(id)
                .orElseThrow(() -> new IllegalStateException("Nobody has the account " + id))
                .signedIn(means);
        signOut.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        request.getSession(true);
        sessions.saveContext(context, request, response);
    }
}
